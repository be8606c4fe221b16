import { escapeText, escapeJson } from '../cards/markup'
import { isOfficialSource } from '../import/england/facts'
import type { Source } from '../record/schema/evidence'

/** Of Ofsted's lists, as their cover sheets say. */
const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

/** Facts that a page offers as files. */
interface Dataset {
  /** Whose facts they are: a council, or England. */
  place: string
  sources: readonly Source[]
  /** The day up to which they go, and those of all inspections. Never the day of a build. */
  day: string
  inspections: readonly string[]
  /** The files, relative to the page, and their MIME type. */
  files: readonly string[]
  type: 'application/json' | 'text/csv'
}

/** What a page says of itself to search engines, and to programs that show a link to it. */
interface Metadata {
  title: string
  description: string
  /** Its address on the web. Without it, nothing is written that needs one. */
  address?: string | undefined
  /** A PNG, relative to the page, with its words. */
  picture?: { file: string; text: string }
  dataset?: Dataset
}

/** Licence and author of what is made from these sources. Unknown unless all are official lists. */
function describeRights(sources: readonly Source[]) {
  if (sources.length === 0 || !sources.every(isOfficialSource)) return {}
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  return {
    license: LICENCE,
    creator: publishers.map((name) => ({ '@type': 'Organization', name })),
  }
}

/** The facts as schema.org has them: https://schema.org/Dataset */
function describeDataset(dataset: Dataset, { title, description }: Metadata, address: string) {
  const days = [...dataset.inspections].sort()
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description,
    url: address,
    dateModified: dataset.day,
    ...(days.length > 0 && { temporalCoverage: `${days[0] ?? ''}/${days.at(-1) ?? ''}` }),
    spatialCoverage: { '@type': 'Place', name: dataset.place },
    ...describeRights(dataset.sources),
    isBasedOn: dataset.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title ?? source.shortName,
      creditText: source.publisher,
      ...describeRights([source]),
      ...('day' in source.published && { datePublished: source.published.day }),
      ...(source.address !== undefined && { url: source.address }),
    })),
    distribution: dataset.files.map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: dataset.type,
      contentUrl: new URL(file, address).href,
    })),
  }
}

/** Title, description and, if its address is known, canonical address, picture and dataset of a page. */
export function writeMetadata(page: Metadata): string {
  const { title, description, address, picture, dataset } = page
  const openGraph = (property: string, content: string) =>
    `<meta property="og:${property}" content="${escapeText(content)}">`
  return [
    `<title>${escapeText(title)}</title>`,
    `<meta name="description" content="${escapeText(description)}">`,
    openGraph('title', title),
    openGraph('description', description),
    openGraph('type', 'website'),
    ...(address === undefined
      ? []
      : [
          `<link rel="canonical" href="${escapeText(address)}">`,
          openGraph('url', address),
          picture && openGraph('image', new URL(picture.file, address).href),
          picture && openGraph('image:alt', picture.text),
          dataset &&
            `<script type="application/ld+json">${escapeJson(describeDataset(dataset, page, address))}</script>`,
        ]),
  ].join('')
}
