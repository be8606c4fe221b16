import { escapeText } from '../cards/markup'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { formatAnswer } from '../record/views/answer'
import { buildRecordRules } from '../app/recordRules'
import { formatCheckedOn, formatTitle, UNTITLED } from '../record/keeping'
import { buildRecordIndex, type RecordIndex } from '../record/recordIndex'
import type { IndexEntry } from '../record/schema/manyRecords'
import { AuthoritiesPage } from '../app/chooser/AuthoritiesPage'
import { App } from '../app/App'
import { EnglandPage } from '../app/england/EnglandPage'
import { buildEngland } from '../record/england/england'
import type { EnglandFacts } from '../record/england/facts'
import type { FrameworksFile } from '../record/schema/frameworks'
import { buildSelectionRules, listFacets } from '../record/england/selection'
import { OWN_PAGE } from '../app/hostContext'
import { MASTHEAD_ID } from '../app/masthead/Masthead'
import { buildBadgePicture } from '../app/picture/badgePicture'
import type { Picture } from '../app/picture/framePicture'
import { buildBoardPicture, buildSummaryPicture } from '../app/picture/pictures'
import { listJudgedAreas } from '../record/views/board/latest'
import { RECORD_RULES_ID } from '../app/components/useInjectedStyles'
import { loadSections } from '../app/sections'
import { findRelatedFilesInPage } from '../data/relatedFiles'
import type { RecordInPage } from '../data/recordFile'
import { escapeJson } from '../snippets/escape'
import { formatSiteRecords, type SiteRecords } from '../data/siteRecords'
import { CONTENT_ID, type DocumentKind } from './documentKinds'
import { IN_PAGE_ID } from './inPage'

export { CARD_PREVIEW_STYLES } from '../app/dialogs/embedBuilder/cardPreviewStyles'
export { TRUST } from '../app/components/trustedTypes'
export { HYDRATED, IMPORT_WORKER_ID, DOCUMENT_KINDS, ENGLAND_PAGE } from './documentKinds'
export { fingerprintOf } from '../data/fingerprint'
export { buildSectionRules } from '../record/sections'
export { formatPageName } from '../data/recordAddress'
export type { RecordInPage, SiteRecords }

/** A picture as the text of an SVG file, and the words that it says. */
export interface DrawnPicture extends Omit<Picture, 'element'> {
  svg: string
}

function drawPicture({ element, ...picture }: Picture): DrawnPicture {
  const svg = renderToStaticMarkup(element)
  return { ...picture, svg: svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"') }
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
    ['badge', drawPicture(buildBadgePicture(index))],
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
const LEFT_OUT = /<!--\$!-->(?:<template[^>]*data-msg="([^"]*)")?/u

function buildHead(index: RecordIndex, place: DocumentKind['place']): string {
  const { authority } = index.record
  const title = escapeText(formatTitle(index.record))
  const description = escapeText(
    `How Ofsted has judged ${authority.council}’s children’s services, ${formatCheckedOn(index)}. ${formatAnswer(index)}`,
  )
  return [
    `<title>${title}</title>`,
    `<meta name="description" content="${description}">`,
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:description" content="${description}">`,
    '<meta property="og:type" content="website">',
    // A heading painted before its end has arrived would wrap anew.
    place === 'page' ? `<link rel="expect" href="#${MASTHEAD_ID}" blocking="render">` : '',
  ].join('')
}

function formatSite(records: SiteRecords | undefined): string {
  return records === undefined ? '' : ` data-site="${formatSiteRecords(records)}"`
}

/** Renders the list of authorities as a page, with its title. */
export function prerenderAuthorities(entries: readonly IndexEntry[]) {
  return {
    head: `<title>${UNTITLED}: authorities</title>`,
    body: `<div id="${CONTENT_ID}">${renderToString(<AuthoritiesPage entries={entries} />)}</div>`,
  }
}

/** The data in England's page. */
export interface EnglandInPage {
  facts: EnglandFacts
  frameworks: FrameworksFile
  /** The id of the authority that the site is about. */
  builtFor: string
}

/** Renders England's page, with nothing chosen. */
export function prerenderEngland(page: EnglandInPage): Omit<PrerenderedPage, 'record'> {
  const england = buildEngland(page.facts, page.frameworks)
  const shown = england.authorities.find(({ id }) => id === page.builtFor)
  const html = renderToString(
    <StrictMode>
      <EnglandPage england={england} address={OWN_PAGE.address} builtFor={page.builtFor} />
    </StrictMode>,
  )
  return {
    head: '<title>All of England: children’s services inspections</title>',
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
  form: DocumentKind,
  site?: SiteRecords,
): PrerenderedPage {
  const records = form.onSite ? site : undefined
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
            ...OWN_PAGE,
            ...{ slug, place: form.place },
            ...(form.place === 'page' ? { records } : { pageAddress: PAGE_ADDRESS }),
          }}
          only={form.only}
        />
      </QueryClientProvider>
    </StrictMode>,
  )
  client.clear()
  const failure = LEFT_OUT.exec(html)
  if (failure !== null)
    throw new Error(`${form.file}: a section could not be drawn. ${failure[1] ?? ''}`)
  return {
    head: buildHead(index, form.place),
    rules: `<style id="${RECORD_RULES_ID}">${buildRecordRules(index)}</style>`,
    record: slug,
    body: [
      `<div id="${CONTENT_ID}" data-record="${escapeText(slug)}" data-place="${form.place}"${form.oneOfMany === true ? ' data-one-of-many' : ''}${formatSite(records)}>${html}</div>`,
      form.hydrates
        ? `<script type="application/json" id="${IN_PAGE_ID}">${escapeJson(file)}</script>`
        : '',
    ].join(''),
  }
}
