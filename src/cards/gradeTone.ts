import type { GradeOnScale } from '../record/vocabulary'

/** The page has four tones. A scale with more grades shares them; the word and the steps still differ. */
const TONES = 4

/**
 * The tone of a grade, 4 for the best and 1 for the worst of its scale, or `plain`: part of a class name.
 */
export function gradeTone(grade: Pick<GradeOnScale, 'step' | 'steps' | 'plain'>): number | 'plain' {
  if (grade.plain !== undefined) return 'plain'
  return Math.max(1, Math.round((grade.step * TONES) / grade.steps))
}
