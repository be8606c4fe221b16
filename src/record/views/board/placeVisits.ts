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
  /** True if only the year is known: it may have been on any day between the two. */
  wholeYear: boolean
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
      visits.push({ row, from, to, wholeYear: 'year' in when })
    }
  }
  return { visits: visits.sort((a, b) => a.from - b.from), undated }
}
