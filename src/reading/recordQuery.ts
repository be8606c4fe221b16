import { queryOptions } from '@tanstack/react-query'
import type { Companions } from './companions'
import { fetchCode, PATIENCE_SECONDS } from './fetchFile'
import { fetchRecordTexts } from './fetchRecordTexts'
import { fingerprintOf } from './fingerprint'
import { loadExport } from './loadExport'
import type { RecordFile, RecordInPage } from './recordFile'
import { ReadingError } from './problems'

/** A passing fault is worth two more tries, after one and two seconds; a wrong file is not. */
const TRIES_AGAIN = 2
const FIRST_PAUSE_MS = 1000

/** Whether what went wrong may be gone the next time: no answer, or the server's own trouble. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof ReadingError)) return false
  const { problem } = error
  return (
    problem.kind === 'no-connection' || (problem.kind === 'server-error' && problem.status >= 500)
  )
}

/** How long to wait before the next try, in milliseconds, after so many earlier ones failed. */
function pauseAfter(failures: number): number {
  return FIRST_PAUSE_MS * 2 ** failures
}

/** A reader who comes back to the tab after this long is shown the file as it stands now. */
const FRESH_FOR_MS = 5 * 60 * 1000

/** Which record is shown, and from where. */
export interface RecordSource {
  slug: string
  /** The record that the page was built with. */
  inPage?: RecordInPage | undefined
  /** What the addresses of records start with; nothing where they lie beside the page. */
  site?: string
  /** The files beside the record that are known to be there. */
  companions: Companions
  /** Whether the server's file is asked for; a self-contained page has only what is in it. */
  refreshes: boolean
}

/**
 * The query of one record. The one that the page was built with is shown at once and replaced if
 * the server's file says otherwise. It counts as read at the beginning of 1970, not never: the query
 * would drop its error while it tries again, and the notice would flicker. Where nothing is on screen
 * yet, the record waits for `loadCode`, so that all of it appears in one step.
 */
export function recordQuery(
  { slug, inPage, site = '', companions }: RecordSource,
  loadCode: () => Promise<unknown>,
) {
  return queryOptions<RecordFile>({
    queryKey: ['record', site, slug],
    queryFn: async ({ signal, client, queryKey }) => {
      const shown = client.getQueryData<RecordFile>(queryKey)
      const file = `${site}records/${slug}.json`
      const code = shown === undefined ? fetchCode(file, loadCode) : undefined
      // What is wrong with the record itself is said first; this is heard of below.
      code?.catch(() => undefined)
      const texts = await fetchRecordTexts(
        slug,
        site,
        companions,
        signal,
        // Behind a record that is on screen there is time.
        inPage && PATIENCE_SECONDS,
      )
      await code
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
