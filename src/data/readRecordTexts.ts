import { parseEngland, parseNeighbours } from '../record/checks/checkRelatedFiles'
import { parseCheckedFrameworks } from '../record/checks/checkFrameworks'
import { checkRecordName, parseCheckedRecord } from '../record/checks/checkRecord'
import { dayAfter, formatToday } from '../record/dates'
import type { Parsed } from '../record/faults'
import { isNewerFormat } from '../record/parse'
import { parseJson } from '../record/parseJson'
import type { FrameworksFile } from '../record/schema/frameworks'
import type { InspectionRecord } from '../record/schema/record'
import type { FetchedText, RecordTexts, RelatedFileText } from './fetchRecordTexts'
import { ReadingError, type ReadingProblem } from './problems'
import type { ContextFiles, RecordFile } from './recordFile'

function readJson({ file, text }: FetchedText): unknown {
  const parsed = parseJson(text)
  if (parsed.ok) return parsed.value
  const { isJson, faults } = parsed
  throw new ReadingError(
    isJson ? { kind: 'refused', file, faults } : { kind: 'not-json', file, fault: faults[0] },
  )
}

function accept<T>(file: string, value: unknown, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value
  const kind = isNewerFormat(value) ? 'newer-format' : 'refused'
  throw new ReadingError({ kind, file, faults: parsed.faults })
}

/** A related file, or why it is left out. If it could not be fetched, it is `before`, from the built page. */
function readRelated<T>(
  fetched: RelatedFileText | undefined,
  before: T | undefined,
  read: (value: unknown) => Parsed<T>,
): { value?: T; problem?: ReadingProblem } {
  if (fetched === undefined) return {}
  if ('problem' in fetched)
    return before === undefined ? { problem: fetched.problem } : { value: before }
  const { file, text } = fetched
  const json = parseJson(text)
  const parsed = json.ok ? read(json.value) : json
  return parsed.ok
    ? { value: parsed.value }
    : { problem: { kind: 'refused', file, faults: parsed.faults } }
}

/** The files related to the record of `authority`. A faulty one is left out and its problem listed. */
export function readContextTexts(
  texts: readonly RelatedFileText[],
  { authority, latestDay }: { authority: string; latestDay: string },
  frameworks: FrameworksFile,
  before: ContextFiles = {},
): ContextFiles {
  const find = (kind: RelatedFileText['kind']) => texts.find((text) => text.kind === kind)
  const england = readRelated(find('england'), before.england, (value) =>
    parseEngland(value, frameworks, latestDay),
  )
  const neighbours = readRelated(find('neighbours'), before.neighbours, (value) =>
    parseNeighbours(value, frameworks, authority, latestDay),
  )
  const problems = [england, neighbours].flatMap(({ problem }) => problem ?? [])
  return {
    ...(england.value && { england: england.value }),
    ...(neighbours.value && { neighbours: neighbours.value }),
    ...(problems.length > 0 && { problems }),
  }
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
 * A cache on the way may hold an old version of the record, which must not replace a newer one. If the
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
  const { record, frameworks, related } = texts
  const latestDay = findLatestDay(texts, today)
  const recordJson = readJson(record)
  const frameworksJson = readJson(frameworks)
  const rules = accept(frameworks.file, frameworksJson, parseCheckedFrameworks(frameworksJson))
  const read = accept(record.file, recordJson, parseCheckedRecord(recordJson, rules, latestDay))
  refuseAnother(record.file, read, texts.id)
  refuseOlder(record.file, read, shown?.record, latestDay)
  if (related.length === 0) return { record: read, frameworks: rules }
  const about = { authority: read.authority.id, latestDay }
  const context = readContextTexts(related, about, rules, shown?.context)
  return { record: read, frameworks: rules, context }
}
