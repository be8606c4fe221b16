import { checkFrameworks } from '../record/checks/checkFrameworks'
import { checkRecord } from '../record/checks/checkRecord'
import type { Fault } from '../record/faults'
import { parseFrameworks, parseRecord, type Parsed } from '../record/parse'
import { fetchJson } from './fetchFile'
import { ReadingError } from './problems'
import type { RecordFile } from './recordFile'

const FRAMEWORKS = 'records/frameworks.json'

function accept<T>(file: string, parsed: Parsed<T>, check: (value: T) => Fault[]): T {
  if (!parsed.ok) throw new ReadingError({ kind: 'refused', file, faults: parsed.faults })
  const faults = check(parsed.value)
  if (faults.length > 0) throw new ReadingError({ kind: 'refused', file, faults })
  return parsed.value
}

/**
 * Fetches, parses and checks one authority's record. `slug` names a file of this site's
 * own `records/`, and `site` is what its addresses start with. Throws `ReadingError`; a record with a single fault is refused whole,
 * for a page that guesses could state a grade that nobody gave.
 */
export async function fetchRecordFile(
  slug: string,
  site: string,
  signal: AbortSignal,
): Promise<RecordFile> {
  const file = `${site}records/${slug}.json`
  const frameworksFile = `${site}${FRAMEWORKS}`
  const [recordJson, frameworksJson] = await Promise.all([
    fetchJson(file, signal),
    fetchJson(frameworksFile, signal),
  ])
  const frameworks = accept(frameworksFile, parseFrameworks(frameworksJson), checkFrameworks)
  const record = accept(file, parseRecord(recordJson), (value) => checkRecord(value, frameworks))
  return { record, frameworks }
}
