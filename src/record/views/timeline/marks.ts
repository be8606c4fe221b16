import { boundsOfKnownDate } from '../../dates'
import type { RecordIndex } from '../../recordIndex'
import type { Visit } from '../../schema/inspections'
import type { Stretch, TimelineAxis } from './axis'
import type { TimelineRow } from './row'

/** A row's position on the axis. */
export interface TimelineMark {
  row: TimelineRow
  at: number
  /** The range that the mark covers, if only the year is known. */
  covers: Stretch | undefined
}

function placeVisit(visit: Visit, axis: TimelineAxis): Omit<TimelineMark, 'row'> | undefined {
  const bounds = boundsOfKnownDate(visit.when)
  if (bounds === undefined) return undefined
  const covers = { from: axis.place(bounds.first), to: axis.place(bounds.last) }
  return { at: (covers.from + covers.to) / 2, covers: 'year' in visit.when ? covers : undefined }
}

/** The marks of the rows whose date is known. */
export function buildMarks(
  rows: readonly TimelineRow[],
  index: RecordIndex,
  axis: TimelineAxis,
): TimelineMark[] {
  const visits = new Map(index.record.visits.map((visit) => [visit.id, visit]))
  return rows.flatMap((row): TimelineMark[] => {
    if (row.inspection !== undefined) {
      const view = index.inspection(row.inspection)
      return view === undefined
        ? []
        : [{ row, at: axis.place(view.inspection.started), covers: undefined }]
    }
    const visit = visits.get(row.key)
    const placed = visit === undefined ? undefined : placeVisit(visit, axis)
    return placed === undefined ? [] : [{ row, ...placed }]
  })
}
