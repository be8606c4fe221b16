import { checkFrameworks } from '../record/checks/checkFrameworks'
import { checkRecord, checkRecordName } from '../record/checks/checkRecord'
import { findFutureCheck } from '../record/checks/futureDays'
import { dayAfter, formatToday } from '../record/dates'
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

/** Rule 21: not one authority's grades under the name and address of another. */
function refuseAnother(file: string, read: InspectionRecord, id: string | undefined) {
  if (id === undefined || checkRecordName(read, id).length === 0) return
  throw new ReadingError({ kind: 'another-record', file, authority: read.authority.name })
}

/**
 * The last day that can have come: by the reader's clock or, should that be behind, by the server's
 * word; and one more, for who is a time zone ahead.
 */
function findLatestDay({ record, frameworks }: RecordTexts, today: string): string {
  const [latest = today] = [today, record.day ?? '', frameworks.day ?? ''].sort().reverse()
  return dayAfter(latest)
}

/**
 * A cache on the way may hold what the page has long replaced: that must not come back. A day that
 * has not come is no reason: it would keep out every correction of it.
 */
function refuseOlder(
  file: string,
  read: InspectionRecord,
  shown: InspectionRecord | undefined,
  latestDay: string,
) {
  const { checkedOn } = read.keeping
  const shownCheckedOn = shown?.keeping.checkedOn ?? ''
  if (checkedOn < shownCheckedOn && shownCheckedOn <= latestDay)
    throw new ReadingError({ kind: 'older', file, checkedOn, shownCheckedOn })
}

/**
 * Parses and checks what the server sent. Throws `ReadingError`; a record with a single
 * fault is refused whole, for a page that guesses could state a grade that nobody gave, and so is
 * one of another authority, or older than what is `shown`. A fault in what stands beside it leaves that out.
 */
export function readRecordTexts(
  texts: RecordTexts,
  shown?: RecordFile,
  today = formatToday(),
): RecordFile {
  const { record, frameworks, beside } = texts
  const latestDay = findLatestDay(texts, today)
  const recordJson = readJson(record)
  const rules = accept(frameworks.file, readJson(frameworks), parseFrameworks, checkFrameworks)
  const read = accept(record.file, recordJson, parseRecord, (value) => [
    ...checkRecord(value, rules),
    ...findFutureCheck(value, latestDay),
  ])
  refuseAnother(record.file, read, texts.id)
  refuseOlder(record.file, read, shown?.record, latestDay)
  if (beside.length === 0) return { record: read, frameworks: rules }
  const about = { authority: read.authority.id, latestDay }
  const context = readContextTexts(beside, about, rules, shown?.context)
  return { record: read, frameworks: rules, context }
}
