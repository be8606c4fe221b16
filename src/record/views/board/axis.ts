import { addDays, boundsOfKnownDate, dayOf, toDecimalYear } from '../../dates'
import type { RecordIndex } from '../../recordIndex'
import type { Framework } from '../../schema/frameworks'
import { joinParts } from '../../wording'
import type { VisitRow } from './rows'

/** The rules in use from one point of the axis on. */
export interface Period {
  framework: Framework
  /** Its start as a fraction of the axis; 0 if it began before. */
  from: number
  /** "2018 rules". */
  name: string
}

/** The time that the board shows: from the rules of the first grade to the year after the last check. */
export interface Axis {
  periods: Period[]
  /** The years and their middles as fractions of the axis. */
  years: { year: number; at: number }[]
  /** A day as a fraction of the axis; below 0 or above 1 if outside. */
  place: (day: string) => number
}

/** Otherwise a single inspection of this year would fill the width. */
const MIN_YEARS = 5

function listDays({ record }: RecordIndex): string[] {
  return [
    ...record.inspections.map(dayOf),
    ...record.visits.flatMap((visit) => boundsOfKnownDate(visit.when)?.first ?? []),
  ]
}

/**
 * The last year of the axis's content: of the last check or, for an abolished authority, of its end. If its
 * end is not known, of its last entry: nothing shows that later rules applied to it.
 */
function findLastYear(index: RecordIndex): number {
  const { authority, keeping } = index.record
  const last =
    authority.abolished === undefined
      ? keeping.checkedOn
      : (boundsOfKnownDate(authority.abolished.when)?.last ?? listDays(index).sort().at(-1))
  return Number((last ?? keeping.checkedOn).slice(0, 4))
}

/** Where the axis starts: with the rules of the first grade or, without any grade, the first visit. */
function findStart(index: RecordIndex): string | undefined {
  const first = index.inspections.at(-1)
  if (first === undefined) return listDays(index).sort()[0]
  const { from } = first.framework
  return from < first.day ? from : first.day
}

/** `compared`: records whose boards are shown side by side, on one axis; the rules are those of `index`. */
export function buildAxis(index: RecordIndex, compared: readonly RecordIndex[] = [index]): Axis {
  const to = Math.max(...compared.map(findLastYear)) + 2
  const starts = compared.flatMap((other) => findStart(other) ?? [])
  const from = Math.min(...starts.map(toDecimalYear), to - MIN_YEARS)
  const share = (years: number) => (years - from) / (to - from)
  const place = (day: string) => share(toDecimalYear(day))
  const used = new Set(index.inspections.map(({ framework }) => framework.family))
  // A family of rules that has ended, and under which this authority was not inspected, is left out.
  const frameworks = index.vocabulary.frameworks.filter(
    ({ family }) =>
      used.has(family) ||
      index.vocabulary.frameworks.some((other) => other.family === family && !other.to),
  )
  // Rule 27: this authority may have been inspected under the earlier rules even after new ones began.
  const startOf = ({ from: day }: Framework) => {
    const late = index.inspections.find((view) => view.framework.from < day && view.day >= day)
    return place(late === undefined ? day : addDays(late.day, 1))
  }
  const periods = frameworks.flatMap((framework, position): Period[] => {
    const next = frameworks[position + 1]
    const ends = next === undefined ? 1 : startOf(next)
    const starts = startOf(framework)
    if (ends <= 0 || starts >= 1) return []
    return [{ framework, from: Math.max(0, starts), name: `${framework.from.slice(0, 4)} rules` }]
  })
  const first = Math.ceil(from - 0.5)
  return {
    periods,
    years: Array.from({ length: to - first }, (_, offset) => ({
      year: first + offset,
      at: share(first + offset + 0.5),
    })),
    place,
  }
}

/** A visit in the last lane. */
export interface PlacedVisit {
  row: VisitRow
  /** Its first and last day as fractions of the axis; both below 0 if it was before the axis starts. */
  from: number
  to: number
  /** "2011". */
  year: string
  /** True if only the year is known: it may have been on any day between the two. */
  wholeYear: boolean
}

/** "5 since 2011", "3 without a date": how many visits are on record, and since when. */
export function formatVisitCount(
  visits: readonly PlacedVisit[],
  undated: readonly VisitRow[],
): string {
  const [first] = visits
  return joinParts([
    first && `${visits.length} since ${first.year}`,
    undated.length === 0 ? undefined : `${undated.length} without a date`,
  ])
}

/** The name of the lane of visits. An inspection under earlier rules gave grades, but they are not in the lane. */
export function formatVisitsName(rows: readonly VisitRow[]): string {
  return rows.some(({ graded }) => graded) ? 'Visits, no grades here' : 'Visits, no grades'
}

/** Places visits by their dates, earliest first. */
export function placeVisits(
  rows: readonly VisitRow[],
  index: RecordIndex,
  axis: Axis,
): { visits: PlacedVisit[]; undated: VisitRow[] } {
  const whenOf = new Map(index.record.visits.map(({ id, when }) => [id, when]))
  const visits: PlacedVisit[] = []
  const undated: VisitRow[] = []
  for (const row of rows) {
    const when = whenOf.get(row.key)
    const bounds = when && boundsOfKnownDate(when)
    if (when === undefined || bounds === undefined) undated.push(row)
    else {
      const [from, to] = [axis.place(bounds.first), axis.place(bounds.last)]
      visits.push({ row, from, to, year: bounds.first.slice(0, 4), wholeYear: 'year' in when })
    }
  }
  return { visits: visits.sort((a, b) => a.from - b.from), undated }
}
