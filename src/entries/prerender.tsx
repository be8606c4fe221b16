import { escapeText } from '../cards/markup'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { formatAnswer } from '../record/answer'
import { buildFilterRules } from '../record/areas'
import { formatCheckedOn, formatTitle, UNTITLED } from '../record/keeping'
import { buildRecordIndex, type RecordIndex } from '../record/recordIndex'
import type { IndexEntry } from '../record/schema/manyRecords'
import { AuthoritiesPage } from '../page/chooser/AuthoritiesPage'
import { App } from '../page/App'
import { OWN_PAGE } from '../page/hostContext'
import { AREA_RULES_ID } from '../page/parts/useLateRules'
import { loadSections } from '../page/sections'
import { findCompanionsInPage } from '../reading/companions'
import type { RecordInPage } from '../reading/recordFile'
import { escapeJson } from '../snippets/escape'
import { formatSiteRecords, type SiteRecords } from '../reading/siteRecords'
import { CONTENT_ID, type StaticForm } from './forms'
import { IN_PAGE_ID } from './inPage'

export { CARD_PREVIEW_STYLES } from '../page/embedding/cardPreviewStyles'
export { TRUST } from '../page/parts/trust'
export { HYDRATED, IMPORT_WORKER_ID, STATIC_FORMS } from './forms'
export { fingerprintOf } from '../reading/fingerprint'
export { buildSectionRules } from '../record/sections'
export { formatPageName } from '../reading/recordAddress'
export type { RecordInPage, SiteRecords }

/** The parts of a built page. */
export interface PrerenderedPage {
  head: string
  /** The `<style>` element with the rules that filter by area. */
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

/** The chart's keyboard role and tab stop, removed from documents without script: no key works there. */
const CHART = / role="application"( aria-label="[^"]*") tabindex="0"/u

function buildHead(index: RecordIndex): string {
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

/**
 * Renders one document of a record, as at its last check and with nothing chosen. Throws if a
 * section cannot be rendered: React would leave it out without an error.
 */
export function prerenderPage(
  file: RecordInPage,
  slug: string,
  form: StaticForm,
  site?: SiteRecords,
): PrerenderedPage {
  const records = form.onSite ? site : undefined
  const index = buildRecordIndex(file.record, file.frameworks)
  const client = new QueryClient()
  const html = renderToString(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App
          source={{ slug, inPage: file, companions: findCompanionsInPage(file), refreshes: false }}
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
    head: buildHead(index),
    rules: `<style id="${AREA_RULES_ID}">${buildFilterRules(index.areas)}</style>`,
    record: slug,
    body: [
      `<div id="${CONTENT_ID}" data-record="${escapeText(slug)}" data-place="${form.place}"${form.oneOfMany === true ? ' data-one-of-many' : ''}${formatSite(records)}>${form.alive ? html : html.replace(CHART, ' role="group"$1')}</div>`,
      form.alive
        ? `<script type="application/json" id="${IN_PAGE_ID}">${escapeJson(file)}</script>`
        : '',
    ].join(''),
  }
}
