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

/** Rule 21: never show one authority's grades under the name and URL of another. */
function refuseAnother(file: string, read: InspectionRecord, id: string | undefined) {
  if (id === undefined || checkRecordName(read, id).length === 0) return
  throw new ReadingError({ kind: 'another-record', file, authority: read.authority.name })
}

/**
 * The latest possible day: by the reader's clock or, if that is behind, by the server's dates; plus one day,
 * for time zones that are ahead.
 */
function findLatestDay({ record, frameworks }: RecordTexts, today: string): string {
  const [latest = today] = [today, record.day ?? '', frameworks.day ?? ''].sort().reverse()
  return dayAfter(latest)
}

/**
 * An intermediate cache may hold an old version of the record: it must not replace a newer one. If the
 * version shown has a day in the future, it does not count, because it would block every correction.
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
 * Parses and checks what the server sent. Throws `ReadingError` for a record with any fault, because a page
 * that guesses could show a wrong grade, and for one of another authority or older than the one `shown`. A
 * faulty related file is only left out.
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
