import { countDays, formatDay } from '../../dates'
import { formatGaps } from '../../england/gaps'
import { isIncomplete } from '../../incomplete'
import type { RecordIndex } from '../../recordIndex'
import type { EnglandFile } from '../../schema/england'
import { formatCount } from '../../wording'

/**
 * How many days the last full (graded) inspection was before the day of the record (rule 15): after that
 * nothing is known, and so the sentence stays true. Then how long gaps in England were. Empty without an inspection
 * whose first day or publication is known, for an abolished authority, and if a later inspection may be missing
 * (rule 19).
 */
export function listSince(index: RecordIndex, england: EnglandFile | undefined): string[] {
  const { authority, keeping } = index.record
  const latest = index.inspections[0]?.inspection
  if (latest === undefined || authority.abolished !== undefined || isIncomplete(index)) return []
  const { started, published } = latest
  const isBegun = typeof started === 'string'
  const day = isBegun ? started : 'day' in published ? published.day : undefined
  if (day === undefined) return []
  const days = formatCount(countDays(day, keeping.checkedOn), 'day')
  const what = isBegun
    ? `${authority.name}’s last full inspection on record began on`
    : `The report of ${authority.name}’s last full inspection on record came out on`
  return [
    `${what} ${formatDay(day)}, ${days} before ${formatDay(keeping.checkedOn)}, the day of this record.`,
    ...(england?.gaps === undefined ? [] : [formatGaps(england.gaps)]),
  ]
}
