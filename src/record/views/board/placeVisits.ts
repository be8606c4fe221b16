import { boundsOfKnownDate } from '../../dates'
import type { RecordIndex } from '../../recordIndex'
import type { Axis } from './axis'
import type { VisitRow } from './row'

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

/** "5 since 2011", "3, dates not known": how many visits are on record, and since when. */
export function formatVisitCount(
  visits: readonly PlacedVisit[],
  undated: readonly VisitRow[],
): string {
  const [first] = visits
  const without = undated.length === 0 ? '' : `${String(undated.length)} without a date`
  if (first === undefined) return without
  const dated = `${String(visits.length)} since ${first.year}`
  return without === '' ? dated : `${dated}, ${without}`
}

/** What the lane of visits is called: an inspection under earlier rules was graded, though not in its row. */
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
