import type { TimelineMark } from '../../record/views/timeline/marks'

/** The name of the visits' lane. Grades under earlier rules are not the same as none. */
export function nameVisits(visits: readonly TimelineMark[]): string {
  return visits.some(({ row }) => row.kind === 'visit' && row.graded)
    ? 'Visits, earlier inspection: no grades here'
    : 'Visits, without a grade'
}
