import { fetchText } from './fetchFile'

/** A file's address as the page asks for it, and what the server sent. */
export interface FetchedText {
  file: string
  text: string
}

/** A record and its frameworks as the server sent them: fetched together, read together. */
export interface RecordTexts {
  record: FetchedText
  frameworks: FetchedText
}

async function fetchNamed(file: string, signal: AbortSignal): Promise<FetchedText> {
  return { file, text: await fetchText(file, signal) }
}

/**
 * Fetches one authority's record. `slug` names a file of this site's own `records/`, and
 * `site` is what its addresses start with. Throws `ReadingError`.
 */
export async function fetchRecordTexts(
  slug: string,
  site: string,
  signal: AbortSignal,
): Promise<RecordTexts> {
  const [record, frameworks] = await Promise.all([
    fetchNamed(`${site}records/${slug}.json`, signal),
    fetchNamed(`${site}records/frameworks.json`, signal),
  ])
  return { record, frameworks }
}
