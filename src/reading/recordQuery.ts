import { queryOptions } from '@tanstack/react-query'
import { findCompanions } from './companions'
import { fetchCode, PATIENCE_SECONDS } from './fetchFile'
import { fetchRecordTexts } from './fetchRecordTexts'
import { fingerprintOf } from './fingerprint'
import { loadExport } from './loadExport'
import { isPassing, pauseAfter, TRIES_AGAIN } from './passing'
import type { RecordFile, RecordInPage } from './recordFile'
import type { SiteRecords } from './siteRecords'

/** A reader who comes back to the tab after this long is shown the file as it stands now. */
const FRESH_FOR_MS = 5 * 60 * 1000

/**
 * The query of one record. `inPage` is the record that the page was built with: it is
 * shown at once and replaced if the server's file says otherwise. It counts as read at the
 * beginning of 1970, not never: what was never read loses its error while it is read again,
 * and the notice of it would flicker. `fetchSections` fetches the code that draws a record: where
 * nothing is on screen yet one without the other is nothing to show.
 */
export function recordQuery(
  slug: string,
  fetchSections: () => Promise<unknown>,
  inPage?: RecordInPage,
  site = '',
  records?: SiteRecords,
) {
  return queryOptions<RecordFile>({
    queryKey: ['record', site, slug],
    queryFn: async ({ signal, client, queryKey }) => {
      const shown = client.getQueryData<RecordFile>(queryKey)
      const companions = findCompanions(inPage, records)
      const file = `${site}records/${slug}.json`
      const sections = inPage === undefined ? fetchCode(file, fetchSections) : undefined
      // What is wrong with the record itself is said first; this is heard of below.
      sections?.catch(() => undefined)
      const texts = await fetchRecordTexts(
        slug,
        site,
        companions,
        signal,
        // Behind a record that is on screen there is time.
        inPage && PATIENCE_SECONDS,
      )
      await sections
      const beside = texts.beside.map((text) => ('text' in text ? text.text : ''))
      const fingerprint = fingerprintOf(texts.record.text, texts.frameworks.text, ...beside)
      // Most visits find the file unchanged: they need neither parser nor checks.
      if (inPage !== undefined && inPage === shown && inPage.fingerprint === fingerprint)
        return inPage
      const readRecordTexts = await fetchCode(file, () =>
        loadExport(() => import('./readRecordTexts'), 'readRecordTexts'),
      )
      return readRecordTexts(texts, shown)
    },
    retry: (failures, error) => failures < TRIES_AGAIN && isPassing(error),
    retryDelay: pauseAfter,
    staleTime: FRESH_FOR_MS,
    // Without this a lost connection would pause the query for ever, with no word to the reader.
    networkMode: 'always',
    ...(inPage === undefined ? {} : { initialData: inPage, initialDataUpdatedAt: 1 }),
  })
}
