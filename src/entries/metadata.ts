import { escapeText, escapeJson } from '../cards/markup'
import { isOfficialSource } from '../import/england/facts'
import type { Source } from '../record/schema/evidence'

/** The licence of Ofsted's lists, from their cover sheets. */
const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

/** The data that a page offers as files. */
interface Dataset {
  /** A council, or England. */
  place: string
  sources: readonly Source[]
  /** The day on which the data was last checked or published; not the day of the build. */
  day: string
  /** The days of all inspections. */
  inspections: readonly string[]
  /** The files, relative to the page. */
  files: readonly string[]
  type: 'application/json' | 'text/csv'
}

/** What search engines, and programs that preview a link, read about a page. */
interface Metadata {
  title: string
  description: string
  /** The page's URL, if it is known. */
  address?: string | undefined
  /** A PNG file, relative to the page, and its text alternative. */
  picture?: { file: string; text: string }
  dataset?: Dataset
}

/** Licence and author of data from these sources. They are known only if all are official lists. */
function buildRights(sources: readonly Source[]) {
  if (sources.length === 0 || !sources.every(isOfficialSource)) return {}
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  return {
    license: LICENCE,
    creator: publishers.map((name) => ({ '@type': 'Organization', name })),
  }
}

/** The dataset in the terms of https://schema.org/Dataset */
function buildDataset(dataset: Dataset, { title, description }: Metadata, address: string) {
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
    ...buildRights(dataset.sources),
    isBasedOn: dataset.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title ?? source.shortName,
      creditText: source.publisher,
      ...buildRights([source]),
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

/** The metadata of a page as HTML. Canonical URL, picture and dataset are left out if its URL is not known. */
export function formatMetadata(page: Metadata): string {
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
            `<script type="application/ld+json">${escapeJson(buildDataset(dataset, page, address))}</script>`,
        ]),
  ].join('')
}
