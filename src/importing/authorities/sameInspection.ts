import { countDays } from '../cellDays'
import type { InspectionDraft } from './draft'

/** Inspections of one kind lie years apart: nearer ones are one, with a wrong date. */
export const LEAST_DAYS_APART = 180

/** Whether two first days are too near for two inspections of one kind. */
export function isNear(a: string, b: string): boolean {
  return Math.abs(countDays(a, b)) < LEAST_DAYS_APART
}

/** Whether two rows of one authority speak of one inspection. */
export function isSameInspection(
  a: { started?: string | undefined; published?: string | undefined },
  b: { started?: string | undefined; published?: string | undefined },
): boolean {
  if (a.published !== undefined && a.published === b.published) return true
  return a.started !== undefined && b.started !== undefined && isNear(a.started, b.started)
}

/** The inspection that a row speaks of, of those known; the nearest where several are possible. */
export function findInspection(
  row: { started?: string | undefined; published?: string | undefined },
  inspections: readonly InspectionDraft[],
): InspectionDraft | undefined {
  const same = inspections.filter(({ official, overview, started }) =>
    [...official, ...(overview === undefined ? [] : [overview]), { started }].some((other) =>
      isSameInspection(row, other),
    ),
  )
  return same.find(({ started }) => started === row.started) ?? same[0]
}
