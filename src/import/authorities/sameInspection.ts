import { countDays } from '../../record/dates'
import type { InspectionDraft } from './draft'

/** Inspections of one kind are years apart. Two that are closer are one inspection with a wrong date. */
export const MIN_DAYS_APART = 180
const TO_PUBLICATION = { least: 14, most: 200 }

/** The days that a source gives for an inspection. */
export interface StatedDays {
  started?: string | undefined
  published?: string | undefined
}

/** Whether two days are too near for two inspections of one kind. */
export function isNear(a: string, b: string): boolean {
  return Math.abs(countDays(a, b)) < MIN_DAYS_APART
}

/** A report comes out 14 to 200 days after the first day on site. */
export function isReportOf(started: string, published: string): boolean {
  const days = countDays(started, published)
  return days >= TO_PUBLICATION.least && days <= TO_PUBLICATION.most
}

/**
 * Whether two statements about one authority, under rules of one family, are about the same inspection. Lists
 * before 2025 give its first day or its publication, never both.
 */
export function isSameInspection(a: StatedDays, b: StatedDays): boolean {
  if (a.published !== undefined && a.published === b.published) return true
  if (a.started !== undefined && b.started !== undefined) return isNear(a.started, b.started)
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (one.started !== undefined && other.published !== undefined)
      return isReportOf(one.started, other.published)
  return a.published !== undefined && b.published !== undefined && isNear(a.published, b.published)
}

/** What decides whether a row is about an inspection. */
export interface RowOfInspection extends StatedDays {
  family: string | undefined
  kind?: string | undefined
}

/**
 * The known inspection that a row is about; if several match, the one with the same first day, else the
 * first.
 */
export function findInspection(
  row: RowOfInspection,
  inspections: readonly InspectionDraft[],
): InspectionDraft | undefined {
  const same = inspections.filter(
    ({ family, kind, official, overviews, started }) =>
      family === row.family &&
      (kind === undefined || row.kind === undefined || kind === row.kind) &&
      [...official, ...overviews, { started }].some((other) => isSameInspection(row, other)),
  )
  return same.find(({ started }) => started === row.started) ?? same[0]
}
