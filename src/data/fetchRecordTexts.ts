import { listRelatedFiles, type RelatedFiles } from './relatedFiles'
import { fetchText } from './fetchFile'
import { ReadingError, type ReadingProblem } from './problems'
import { parseRecordName } from './query'

/** A file's URL as requested, and the text that the server sent. */
export interface FetchedText {
  file: string
  text: string
  /** See `FetchedResponse`; undefined for a reader's own file. */
  day?: string | undefined
}

/** A related file's text, or why it could not be fetched. */
export type RelatedFileText = { kind: keyof RelatedFiles } & (
  FetchedText | { problem: ReadingProblem }
)

/** A record and its frameworks as the server sent them: always fetched and parsed together. */
export interface RecordTexts {
  /** The id that the record must have, from its file name. A reader's own file may have any. */
  id?: string
  record: FetchedText
  frameworks: FetchedText
  related: RelatedFileText[]
}

/** How long a record that is not on screen yet waits for its related files: less than for the record itself. */
const RELATED_SECONDS = 10

async function fetchNamed(
  file: string,
  signal: AbortSignal,
  seconds?: number,
): Promise<FetchedText> {
  return { file, ...(await fetchText(file, signal, seconds)) }
}

async function fetchRelatedFile(
  { kind, file }: { kind: keyof RelatedFiles; file: string },
  signal: AbortSignal,
  seconds: number,
): Promise<RelatedFileText> {
  try {
    return { kind, ...(await fetchNamed(file, signal, seconds)) }
  } catch (error) {
    if (error instanceof ReadingError) return { kind, problem: error.problem }
    throw error
  }
}

/**
 * Fetches one authority's record. `slug` names a file in this site's `records/`; `site` is the prefix of its
 * URLs. Throws `ReadingError`. For a related file the result holds the problem instead, after `relatedSeconds`
 * at the latest.
 */
export async function fetchRecordTexts(
  slug: string,
  site: string,
  relatedFiles: RelatedFiles,
  signal: AbortSignal,
  relatedSeconds = RELATED_SECONDS,
): Promise<RecordTexts> {
  if (parseRecordName(slug) !== slug) throw new ReadingError({ kind: 'no-name', file: slug })
  const fetchedRecord = fetchNamed(`${site}records/${slug}.json`, signal)
  const [record, frameworks, ...related] = await Promise.all([
    fetchedRecord,
    fetchNamed(`${site}records/frameworks.json`, signal),
    ...listRelatedFiles(relatedFiles, slug, site).map(async (file) => {
      const exists = relatedFiles[file.kind]
      if (typeof exists === 'function' && !exists((await fetchedRecord).text)) return []
      return [await fetchRelatedFile(file, signal, relatedSeconds)]
    }),
  ])
  return { id: slug, record, frameworks, related: related.flat() }
}
