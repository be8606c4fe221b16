import { countDays, formatDay } from '../dates'
import type { Gaps } from '../schema/england'
import { formatCount, formatNumber } from '../wording'
import type { EnglandFacts, InspectionFacts } from './facts'

/** How many gaps are measured: the last ones. With fewer known, none. */
const LAST = 50

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2
  const [low = 0, high = low] = [Math.floor(middle), Math.ceil(middle)].map((at) => sorted[at])
  return Math.round((low + high) / 2)
}

/**
 * How long the last gaps between full (graded) inspections of one authority were, in days from first day to first
 * day. Those that ended on the same day as the 50th are counted too. An authority with a refused row is left out
 * (rule 19): between two of its inspections another may lie. Undefined if fewer than 50 gaps are known.
 */
export function buildGaps(
  { authorities, inspections, lists }: EnglandFacts,
  asAt: keyof EnglandFacts['lists'],
): Gaps | undefined {
  const whole = authorities.filter(({ incomplete }) => incomplete !== true)
  const histories = new Map<string, InspectionFacts[]>(whole.map(({ id }) => [id, []]))
  for (const inspection of inspections.toSorted((a, b) => a.published.localeCompare(b.published)))
    if (asAt === 'newest' || !inspection.unofficial)
      histories.get(inspection.authority)?.push(inspection)
  const pairs = [...histories.values()].flatMap((history) =>
    history.slice(1).map((later, at) => ({ earlier: history[at], later })),
  )
  const known = pairs.flatMap(({ earlier, later }) => {
    if (earlier?.started === undefined || later.started === undefined) return []
    const isUnofficial = earlier.unofficial === true || later.unofficial === true
    return [{ end: later.started, days: countDays(earlier.started, later.started), isUnofficial }]
  })
  const ends = known.map(({ end }) => end).sort()
  const [from, to] = [ends.at(-LAST), ends.at(-1)]
  if (from === undefined || to === undefined) return undefined
  const last = known.filter(({ end }) => end >= from)
  const sorted = last.map(({ days }) => days).sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const since = pairs.filter(({ later }) => (later.started ?? later.published) >= from)
  return {
    ...{ from, to, count: last.length, upTo: lists[asAt].day },
    low: median(sorted.slice(0, half)),
    high: median(sorted.slice(-half)),
    unofficial: last.filter(({ isUnofficial }) => isUnofficial).length,
    unknown: since.length - last.length,
  }
}

/** The last gaps in words. They say what was, and forecast nothing. */
export function formatGaps({
  count,
  low,
  high,
  from,
  to,
  unofficial,
  unknown,
  upTo,
}: Gaps): string {
  const years = [low, high].map((days) => (days / 365.25).toFixed(1))
  const doubts = [
    ...(unofficial === 0
      ? []
      : [`${unofficial === count ? 'all' : unofficial} known from lists that are not Ofsted’s`]),
    ...(unknown === 0 ? [] : [`${unknown} more left out, since a first day is not known`]),
  ]
  return [
    `Of the last ${count} gaps known to have ended between full inspections of one authority in England, from first day to first day, the middle half lasted ${formatNumber(low)} to ${formatNumber(high)} days (${years.join(' to ')} years).`,
    `The later inspections began from ${formatDay(from)} to ${formatDay(to)}, in lists as at ${formatDay(upTo)}${doubts.map((doubt) => `; ${doubt}`).join('')}. Gaps that have not ended, however long, are not counted.`,
  ].join(' ')
}

/**
 * How many days before a stated day an inspection began or, if its first day is not known, was reported:
 * "803 days since start". Undefined if that was later.
 */
export function formatDaysSince(
  { started, published }: Pick<InspectionFacts, 'started' | 'published'>,
  day: string,
): string | undefined {
  const days = countDays(started ?? published, day)
  if (days < 0) return undefined
  return `${formatCount(days, 'day')} since ${started === undefined ? 'report' : 'start'}`
}
