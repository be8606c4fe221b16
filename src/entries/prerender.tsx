import { escapeText, escapeJson } from '../cards/markup'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { formatAnswer } from '../record/views/answer'
import { buildRecordRules } from '../app/RecordRules'
import { formatCheckedOn, formatTitle, UNTITLED } from '../record/keeping'
import { buildRecordIndex, type RecordIndex } from '../record/recordIndex'
import type { IndexEntry } from '../record/schema/manyRecords'
import { AuthoritiesPage } from '../app/chooser/AuthorityLinks'
import { App } from '../app/App'
import { EnglandPage, LATEST_ID } from '../app/england/EnglandPage'
import { formatDay } from '../record/dates'
import { buildEnglandAnswer } from '../record/england/counts'
import { buildEngland } from '../record/england/england'
import type { EnglandFacts } from '../record/england/facts'
import type { Source } from '../record/schema/evidence'
import type { FrameworksFile } from '../record/schema/frameworks'
import { buildSelectionRules, listFacets, parseEnglandSelection } from '../record/england/selection'
import { DEFAULT_HOST } from '../app/hostContext'
import { RESULTS_ID } from '../app/bar/SearchResults'
import { buildBadgePicture } from '../app/picture/badgePicture'
import type { Picture } from '../app/picture/framePicture'
import { buildBoardPicture, buildSummaryPicture } from '../app/picture/pictures'
import { listJudgedAreas } from '../record/views/board/latest'
import { RECORD_RULES_ID } from '../app/components/useInjectedStyles'
import { loadSections } from '../app/sections'
import { findRelatedFilesInPage } from '../data/relatedFiles'
import type { RecordInPage } from '../data/recordFile'
import { formatSiteRecords, type SiteRecords } from '../data/siteRecords'
import { CHANGES_FEED } from '../data/recordAddress'
import { CONTENT_ID, IN_PAGE_ID, type DocumentKind } from './documentKinds'
import { formatMetadata } from './metadata'

export { CARD_PREVIEW_STYLES } from '../app/dialogs/embedBuilder/cardPreviewStyles'
export { TRUST } from '../app/components/trustedTypes'
export { HYDRATED, IMPORT_WORKER_ID, DOCUMENT_KINDS, ENGLAND_PAGE } from './documentKinds'
export { buildElementManifest } from './elementManifest'
export { buildFingerprint } from '../data/fingerprint'
export { buildSectionRules } from '../record/sections'
export { CHANGES_FEED, formatPageName } from '../data/recordAddress'
export type { RecordInPage, SiteRecords }

/** A picture as the text of an SVG file, with its text alternative. */
export interface DrawnPicture extends Omit<Picture, 'element'> {
  svg: string
}

function drawPicture({ element, ...picture }: Picture): DrawnPicture {
  const svg = renderToStaticMarkup(element)
  return { ...picture, svg: svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"') }
}

/** A record's badge: the overall grade, when, and when that was checked. */
export function drawBadge(index: RecordIndex): DrawnPicture {
  return drawPicture(buildBadgePicture(index))
}

/** A record's pictures for other sites, by the names of their files: board, areas, summary and badge. */
export function drawPictures(index: RecordIndex): Map<string, DrawnPicture> {
  return new Map([
    ['ratings', drawPicture(buildBoardPicture(index))],
    ...listJudgedAreas(index).map(({ id }): [string, DrawnPicture] => [
      `ratings-${id}`,
      drawPicture(buildSummaryPicture(index, { area: id })),
    ]),
    ['summary', drawPicture(buildSummaryPicture(index))],
    ['badge', drawBadge(index)],
  ])
}

/** The parts of a built page. */
export interface PrerenderedPage {
  head: string
  /** The `<style>` element with the rules made from the record: the filter's and the board's. */
  rules: string
  body: string
  /** The record's name, as in `record=`. */
  record: string
}

// Load every section first: one whose code is still missing would be left out of the built HTML.
await loadSections()

/** The page's URL relative to an embedded document, which is in the same folder. */
const PAGE_ADDRESS = './index.html'

/** What React writes in place of something that failed to render, with the reason if it is known. */
const RENDER_FAILURE = /<!--\$!-->(?:<template[^>]*data-msg="([^"]*)")?/u

/** Nothing is painted before this element starts: half a heading above it would be wrapped twice. */
const blockPaintUntil = (id: string) => `<link rel="expect" href="#${id}" blocking="render">`

function buildHead(index: RecordIndex, slug: string, { place, onSite, address }: DocumentKind) {
  const { record } = index
  const { authority, sources, keeping } = record
  return formatMetadata({
    title: formatTitle(record),
    description: `How Ofsted has judged ${authority.council}’s children’s services, ${formatCheckedOn(index)}. ${formatAnswer(index)}`,
    address,
    ...(address !== undefined && {
      picture: { file: `cards/${slug}/badge.png`, text: buildBadgePicture(index).text },
    }),
    ...(place === 'page' &&
      onSite && {
        dataset: {
          place: authority.council,
          sources,
          day: keeping.checkedOn,
          inspections: index.inspections.map(({ day }) => day),
          files: [`records/${slug}.json`],
          type: 'application/json',
        },
      }),
  })
}

function formatSite(records: SiteRecords | undefined): string {
  return records === undefined ? '' : ` data-site="${formatSiteRecords(records)}"`
}

/** Renders the list of authorities as a page, with its title. */
export function prerenderAuthorities(entries: readonly IndexEntry[], address?: string) {
  return {
    head: formatMetadata({
      title: `${UNTITLED}: authorities`,
      description: `How Ofsted has judged children’s services: ${entries.length} authorities, by name.`,
      address,
    }),
    body: `<div id="${CONTENT_ID}">${renderToString(<AuthoritiesPage entries={entries} />)}</div>`,
  }
}

/** The data in England's page. */
export interface EnglandInPage {
  facts: EnglandFacts
  frameworks: FrameworksFile
  /** The id of the authority that the site is about. */
  builtFor: string
  /** Set if the site has the feed of what changed. */
  feed?: true | undefined
}

/** Renders England's page, with nothing chosen. `files` are its data files, relative to the page. */
export function prerenderEngland(
  page: EnglandInPage,
  { sources, files, address }: { sources: Source[]; files: string[]; address?: string | undefined },
): Omit<PrerenderedPage, 'record'> {
  const { inspections, lists } = page.facts
  const england = buildEngland(page.facts, page.frameworks)
  const shown = england.authorities.find(({ id }) => id === page.builtFor)
  const { subject, asAt } = parseEnglandSelection('', england)
  const counted = { england, subject, asAt, kept: england.authorities }
  const answer = buildEnglandAnswer(counted, undefined).join('').trim()
  const html = renderToString(
    <StrictMode>
      <EnglandPage
        england={england}
        address={DEFAULT_HOST.urlState}
        builtFor={page.builtFor}
        feed={page.feed}
      />
    </StrictMode>,
  )
  const feed = `<link rel="alternate" type="application/atom+xml" title="What changed in the lists" href="${CHANGES_FEED}">`
  const metadata = formatMetadata({
    title: 'All of England: children’s services inspections',
    description: `${inspections.length} Ofsted inspections of the children’s services of ${england.authorities.length} authorities, and of ${england.former.length} that no longer exist, from files published by ${formatDay(lists.newest.day)}. ${answer} What only a list that is not official has is marked so.`,
    address,
    dataset: {
      place: 'England',
      sources,
      day: lists.newest.day,
      inspections: inspections.map(({ published }) => published),
      files,
      type: 'text/csv',
    },
  })
  return {
    head: metadata + (page.feed ? feed : '') + blockPaintUntil(LATEST_ID),
    rules: `<style id="${RECORD_RULES_ID}">${buildSelectionRules(listFacets(england, shown), england)}</style>`,
    body: `<div id="${CONTENT_ID}">${html}</div><script type="application/json" id="${IN_PAGE_ID}">${escapeJson(page)}</script>`,
  }
}

/**
 * Renders one document of a record, as at its last check and with nothing chosen. Throws if a
 * section cannot be rendered: React would leave it out without an error.
 */
export function prerenderPage(
  file: RecordInPage,
  slug: string,
  kind: DocumentKind,
  site?: SiteRecords,
): PrerenderedPage {
  const records = kind.onSite ? site : undefined
  const index = buildRecordIndex(file.record, file.frameworks)
  const client = new QueryClient()
  const html = renderToString(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App
          source={{
            slug,
            inPage: file,
            relatedFiles: findRelatedFilesInPage(file),
            refreshes: false,
          }}
          host={{
            ...DEFAULT_HOST,
            ...{ slug, kind: kind.place },
            ...(kind.place === 'page' ? { records } : { pageAddress: PAGE_ADDRESS }),
          }}
          sections={kind.only}
        />
      </QueryClientProvider>
    </StrictMode>,
  )
  client.clear()
  const failure = RENDER_FAILURE.exec(html)
  if (failure !== null)
    throw new Error(
      `${kind.file}: a section could not be drawn. ${failure[1] ?? 'For the reason, set NODE_ENV=development.'}`,
    )
  return {
    head:
      buildHead(index, slug, kind) +
      (html.includes(`id="${RESULTS_ID}"`) ? blockPaintUntil(RESULTS_ID) : ''),
    rules: `<style id="${RECORD_RULES_ID}">${buildRecordRules(index)}</style>`,
    record: slug,
    body: [
      `<div id="${CONTENT_ID}" data-record="${escapeText(slug)}" data-place="${kind.place}"${kind.oneOfMany === true ? ' data-one-of-many' : ''}${formatSite(records)}>${html}</div>`,
      kind.hydrates
        ? `<script type="application/json" id="${IN_PAGE_ID}">${escapeJson(file)}</script>`
        : '',
    ].join(''),
  }
}
