import { checkFrameworks } from '../record/checks/checkFrameworks'
import { checkRecord } from '../record/checks/checkRecord'
import type { Fault } from '../record/faults'
import { parseFrameworks, parseRecord, type Parsed } from '../record/parse'
import { parseJson } from '../record/parseJson'
import type { FetchedText, RecordTexts } from './fetchRecordTexts'
import { ReadingError } from './problems'
import { readContextTexts } from './readContextTexts'
import type { ContextFiles, RecordFile } from './recordFile'

function readJson({ file, text }: FetchedText): unknown {
  const parsed = parseJson(text)
  if (parsed.ok) return parsed.value
  const { isJson, faults } = parsed
  throw new ReadingError(
    isJson ? { kind: 'refused', file, faults } : { kind: 'not-json', file, fault: faults[0] },
  )
}

function accept<T>(file: string, parsed: Parsed<T>, check: (value: T) => Fault[]): T {
  if (!parsed.ok) throw new ReadingError({ kind: 'refused', file, faults: parsed.faults })
  const faults = check(parsed.value)
  if (faults.length > 0) throw new ReadingError({ kind: 'refused', file, faults })
  return parsed.value
}

/**
 * Parses and checks what the server sent. Throws `ReadingError`; a record with a single
 * fault is refused whole, for a page that guesses could state a grade that nobody gave. A fault in what
 * stands beside it leaves that out; `before` is what the page was built with of that.
 */
export function readRecordTexts(
  { record, frameworks, beside }: RecordTexts,
  before?: ContextFiles,
): RecordFile {
  const recordJson = readJson(record)
  const rules = accept(frameworks.file, parseFrameworks(readJson(frameworks)), checkFrameworks)
  const read = accept(record.file, parseRecord(recordJson), (value) => checkRecord(value, rules))
  if (beside.length === 0) return { record: read, frameworks: rules }
  const context = readContextTexts(beside, read.authority.id, rules, before)
  return { record: read, frameworks: rules, context }
}
