import { checkFrameworks } from '../record/checks/checkFrameworks'
import { checkRecord } from '../record/checks/checkRecord'
import type { Fault } from '../record/faults'
import { isNewerFormat, parseFrameworks, parseRecord, type Parsed } from '../record/parse'
import { parseJson } from '../record/parseJson'
import type { InspectionRecord } from '../record/schema/record'
import type { FetchedText, RecordTexts } from './fetchRecordTexts'
import { ReadingError } from './problems'
import { readContextTexts } from './readContextTexts'
import type { RecordFile } from './recordFile'

function readJson({ file, text }: FetchedText): unknown {
  const parsed = parseJson(text)
  if (parsed.ok) return parsed.value
  const { isJson, faults } = parsed
  throw new ReadingError(
    isJson ? { kind: 'refused', file, faults } : { kind: 'not-json', file, fault: faults[0] },
  )
}

function accept<T>(
  file: string,
  value: unknown,
  parse: (value: unknown) => Parsed<T>,
  check: (value: T) => Fault[],
): T {
  const parsed = parse(value)
  const kind = isNewerFormat(value) ? 'newer-format' : 'refused'
  if (!parsed.ok) throw new ReadingError({ kind, file, faults: parsed.faults })
  const faults = check(parsed.value)
  if (faults.length > 0) throw new ReadingError({ kind: 'refused', file, faults })
  return parsed.value
}

/** A cache on the way may hold what the page has long replaced: that must not come back. */
function refuseOlder(file: string, read: InspectionRecord, shown: InspectionRecord | undefined) {
  const { checkedOn } = read.keeping
  const shownCheckedOn = shown?.keeping.checkedOn ?? ''
  if (checkedOn < shownCheckedOn)
    throw new ReadingError({ kind: 'older', file, checkedOn, shownCheckedOn })
}

/**
 * Parses and checks what the server sent. Throws `ReadingError`; a record with a single
 * fault is refused whole, for a page that guesses could state a grade that nobody gave, and so is
 * one older than what is `shown`. A fault in what stands beside it leaves that out.
 */
export function readRecordTexts(
  { record, frameworks, beside }: RecordTexts,
  shown?: RecordFile,
): RecordFile {
  const recordJson = readJson(record)
  const rules = accept(frameworks.file, readJson(frameworks), parseFrameworks, checkFrameworks)
  const read = accept(record.file, recordJson, parseRecord, (value) => checkRecord(value, rules))
  refuseOlder(record.file, read, shown?.record)
  if (beside.length === 0) return { record: read, frameworks: rules }
  const context = readContextTexts(beside, read.authority.id, rules, shown?.context)
  return { record: read, frameworks: rules, context }
}
