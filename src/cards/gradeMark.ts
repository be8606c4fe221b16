import type { GradeOnScale } from '../record/vocabulary'

type Grade = Pick<GradeOnScale, 'step' | 'steps' | 'plain'>

const BAR = 4
const PITCH = 5
const TALLEST = 16
/** Height in px of the bars of an older scale, whose grades are not those of today. */
const LEVEL = 9
/** Height in px of a step above the grade. */
const STUB = 2

export const GRADE_MARK_HEIGHT = TALLEST

/** Width in px of a grade mark with this many steps. */
export function widthOfGradeMark(steps: number): number {
  return steps * PITCH - (PITCH - BAR)
}

/**
 * A grade mark as one SVG path, centred on 0,0: the steps up to the grade rise in height, on an older scale they
 * are level, and the others are stubs. One element per mark, because a page holds hundreds.
 */
export function drawGradeSteps({ step, steps, plain }: Grade): string {
  const left = -widthOfGradeMark(steps) / 2
  return Array.from({ length: steps }, (_, position) => {
    const rising = Math.round((TALLEST * (position + 1)) / steps)
    const height = position >= step ? STUB : plain === undefined ? rising : LEVEL
    const x = left + position * PITCH
    return `M${String(x)} ${String(TALLEST / 2)}v${String(-height)}h${String(BAR)}v${String(height)}z`
  }).join('')
}

/** The page has four tones. A scale with more grades shares them; the word and the steps still differ. */
const TONES = 4

/**
 * The tone of a grade, 4 for the best and 1 for the worst of its scale, or `plain`: part of a class name.
 */
export function gradeTone(grade: Grade): number | 'plain' {
  if (grade.plain !== undefined) return 'plain'
  return Math.max(1, Math.round((grade.step * TONES) / grade.steps))
}
