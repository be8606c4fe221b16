import { queryOptions } from '@tanstack/react-query'
import type { RelatedFiles } from './relatedFiles'
import { fetchCode, TIMEOUT_SECONDS } from './fetchFile'
import { fetchRecordTexts } from './fetchRecordTexts'
import { buildFingerprint } from './fingerprint'
import { loadExport } from './loadExport'
import type { RecordFile, RecordInPage } from './recordFile'
import { ReadingError } from './problems'

/** A temporary error gets two retries, after one and two seconds; a faulty file gets none. */
const MAX_RETRIES = 2
const FIRST_PAUSE_MS = 1000

/** Whether an error may be temporary: no answer, or a server error (5xx). */
function isTransient(error: unknown): boolean {
  if (!(error instanceof ReadingError)) return false
  const { problem } = error
  return (
    problem.kind === 'no-connection' || (problem.kind === 'server-error' && problem.status >= 500)
  )
}

/** Milliseconds to wait before the next try, after this many failures. */
function getRetryDelay(failures: number): number {
  return FIRST_PAUSE_MS * 2 ** failures
}

/** After this many milliseconds a reader who returns to the tab gets the file as it is now. */
const FRESH_FOR_MS = 5 * 60 * 1000

/** Which record is shown, and from where. */
export interface RecordSource {
  slug: string
  /** The record that the page was built with. */
  inPage?: RecordInPage | undefined
  /** Prefix of the records' URLs; empty if they are next to the page. */
  site?: string
  /** The related files that are known to exist. */
  relatedFiles: RelatedFiles
  /** Whether to request the server's file. A self-contained page has only its own data. */
  refreshes: boolean
}

/**
 * The query of one record. The record that the page was built with is shown at once, and replaced if the
 * server's file differs. Its `initialDataUpdatedAt` is 1, not 0: with 0 the query would drop its error on
 * each retry, and the notice would flicker. If nothing is on screen yet, the record waits for `loadCode`, so
 * that everything appears at once.
 */
export function recordQuery(
  { slug, inPage, site = '', relatedFiles }: RecordSource,
  loadCode: () => Promise<unknown>,
) {
  return queryOptions<RecordFile>({
    queryKey: ['record', site, slug],
    queryFn: async ({ signal, client, queryKey }) => {
      const shown = client.getQueryData<RecordFile>(queryKey)
      const file = `${site}records/${slug}.json`
      const code = shown === undefined ? fetchCode(file, loadCode) : undefined
      // Errors in the record are reported first. `await code` below reports this one.
      code?.catch(() => undefined)
      const texts = await fetchRecordTexts(
        slug,
        site,
        relatedFiles,
        signal,
        // If a record is already on screen, there is time.
        inPage && TIMEOUT_SECONDS,
      )
      await code
      const related = texts.related.map((text) => ('text' in text ? text.text : ''))
      const fingerprint = buildFingerprint(texts.record.text, texts.frameworks.text, ...related)
      // On most visits the file is unchanged: then neither the parser nor the checks are loaded.
      if (inPage !== undefined && inPage === shown && inPage.fingerprint === fingerprint)
        return inPage
      const readRecordTexts = await fetchCode(file, () =>
        loadExport(() => import('./readRecordTexts'), 'readRecordTexts'),
      )
      return readRecordTexts(texts, shown)
    },
    retry: (failures, error) => failures < MAX_RETRIES && isTransient(error),
    retryDelay: getRetryDelay,
    staleTime: FRESH_FOR_MS,
    // Otherwise React Query would wait for a lost connection, and the reader would see no message.
    networkMode: 'always',
    ...(inPage === undefined ? {} : { initialData: inPage, initialDataUpdatedAt: 1 }),
  })
}
