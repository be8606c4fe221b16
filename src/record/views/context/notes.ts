import { countDays, formatDay } from '../../dates'
import { formatGaps } from '../../england/gaps'
import { isIncomplete } from '../../incomplete'
import type { RecordIndex } from '../../recordIndex'
import type { EnglandFile } from '../../schema/england'
import type { Area, Framework } from '../../schema/frameworks'
import type { Vocabulary } from '../../vocabulary'
import { capitalise, formatCount, formatList, formatSentence } from '../../wording'

/** The days on which the first and the last of some inspections started, and where. */
export interface DaysOfInspections {
  /** "in England", "among the neighbours". */
  where: string
  from: string
  to: string
}

/** A caveat for every comparison: inspections happened at different times. */
function formatTimes(days: readonly DaysOfInspections[]): string {
  const parts = days.map(
    ({ where, from, to }) =>
      `${where} ${from === to ? `on ${formatDay(from)}` : `from ${formatDay(from)} to ${formatDay(to)}`}`,
  )
  return `Inspections happened at different times: ${formatList(parts)}. This is no ranking, and no picture of one day.`
}

function formatJoint({ shortName, to, judgements }: Framework, { area }: Vocabulary): string[] {
  const until = to === undefined ? '' : `, in use to ${formatDay(to)},`
  return judgements
    .filter(({ areas }) => areas.length > 1)
    .map(({ areas }) => {
      const names = formatList(areas.map((id) => area(id).inSentence))
      return `Under ${shortName}${until} ${names} were judged as one. Such a joint grade belongs to all its areas and to none alone, and is counted apart.`
    })
}

/** Caveats for the comparison: different times and different frameworks. */
export function listContextNotes(
  days: readonly DaysOfInspections[],
  frameworks: readonly Framework[],
  areas: readonly Area[],
  vocabulary: Vocabulary,
): string[] {
  const notJudged = frameworks.flatMap((framework) =>
    framework.notJudged.filter((entry) => areas.some(({ id }) => id === entry.area)),
  )
  return [
    ...(days.length === 0 ? [] : [formatTimes(days)]),
    ...frameworks.flatMap((framework) => formatJoint(framework, vocabulary)),
    ...new Set(
      notJudged.map(
        ({ area, why }) =>
          `${capitalise(vocabulary.area(area).inSentence)}: ${formatSentence(why)}`,
      ),
    ),
  ]
}

/**
 * How many days passed from the last full (graded) inspection to the day of the record, then how long gaps in
 * England were. The sentence stays true, because it counts to a stated day (rule 15). Empty without an inspection
 * whose first day or publication is known, for an abolished authority, and if a later inspection may be missing
 * (rule 19).
 */
export function listSince(index: RecordIndex, england: EnglandFile | undefined): string[] {
  const { authority, keeping } = index.record
  const latest = index.inspections[0]?.inspection
  if (latest === undefined || authority.abolished !== undefined || isIncomplete(index)) return []
  const { started, published } = latest
  const isStartKnown = typeof started === 'string'
  const day = isStartKnown ? started : 'day' in published ? published.day : undefined
  if (day === undefined) return []
  const days = formatCount(countDays(day, keeping.checkedOn), 'day')
  const what = isStartKnown
    ? `${authority.name}’s last full inspection on record began on`
    : `The report of ${authority.name}’s last full inspection on record came out on`
  return [
    `${what} ${formatDay(day)}, ${days} before ${formatDay(keeping.checkedOn)}, the day of this record.`,
    ...(england?.gaps === undefined ? [] : [formatGaps(england.gaps)]),
  ]
}
