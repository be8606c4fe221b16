import { formatDay, formatKnownDate } from './dates'
import type { RecordIndex } from './recordIndex'
import { findOverallArea } from './vocabulary'

/**
 * What a reader of the answer should know of it, true whenever the page is read: when the
 * report came out, and a later change of the rules about an overall grade that took
 * effect before the record was checked.
 */
export function listAnswerNotes(index: RecordIndex): string[] {
  const latest = index.inspections[0]
  const checked = formatDay(index.record.keeping.checkedOn)
  if (latest === undefined) return [`Nothing on record, as checked on ${checked}.`]
  const nothingLater = `Nothing later on record, as checked on ${checked}.`
  const { published } = latest.inspection
  const publication =
    'unknown' in published
      ? 'When the report came out is not known.'
      : `The report came out ${'day' in published ? 'on' : 'in'} ${formatKnownDate(published)}.`
  const overall = findOverallArea(index.vocabulary)
  const changed = index.vocabulary.frameworks.find(
    (framework) =>
      framework.from > latest.framework.from &&
      framework.from <= index.record.keeping.checkedOn &&
      framework.notJudged.some((entry) => entry.area === overall?.id),
  )
  return changed === undefined
    ? [nothingLater, publication]
    : [
        nothingLater,
        publication,
        `Since ${formatKnownDate({ month: changed.from.slice(0, 7), why: '' })} Ofsted gives no overall grade.`,
      ]
}

/** "as checked on 21 November 2026". */
export function formatCheckedOn({ record }: RecordIndex): string {
  return `as checked on ${formatDay(record.keeping.checkedOn)}`
}
