import { countDays } from '../cellDays'
import type { InspectionDraft } from './draft'

/** Inspections of one kind are years apart. Two that are closer are one inspection with a wrong date. */
export const MIN_DAYS_APART = 180

/** Whether two first days are too near for two inspections of one kind. */
export function isNear(a: string, b: string): boolean {
  return Math.abs(countDays(a, b)) < MIN_DAYS_APART
}

/** Whether two rows of one authority are about the same inspection. */
export function isSameInspection(
  a: { started?: string | undefined; published?: string | undefined },
  b: { started?: string | undefined; published?: string | undefined },
): boolean {
  if (a.published !== undefined && a.published === b.published) return true
  return a.started !== undefined && b.started !== undefined && isNear(a.started, b.started)
}

/**
 * The known inspection that a row is about; if several match, the one with the same first day, else the
 * first.
 */
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
