import type { GradeOnScale } from '../record/vocabulary'

type Grade = Pick<GradeOnScale, 'step' | 'steps'>

const BAR = 4
const PITCH = 5
const TALLEST = 16
/** A step that is not reached. */
const STUB = 2

export const GRADE_MARK_HEIGHT = TALLEST

/** The width of a mark of so many steps, in px. */
export function widthOfGradeMark(steps: number): number {
  return steps * PITCH - (PITCH - BAR)
}

/**
 * The sign of a grade as one path around its middle: steps reached stand at full height,
 * the others are stubs. One element, since a page holds hundreds.
 */
export function drawGradeSteps({ step, steps }: Grade): string {
  const left = -widthOfGradeMark(steps) / 2
  return Array.from({ length: steps }, (_, position) => {
    const height = position < step ? Math.round((TALLEST * (position + 1)) / steps) : STUB
    const x = left + position * PITCH
    return `M${String(x)} ${String(TALLEST / 2)}v${String(-height)}h${String(BAR)}v${String(height)}z`
  }).join('')
}
