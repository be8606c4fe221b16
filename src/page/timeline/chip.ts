import type { GradeOnScale } from '../../record/vocabulary'
import { widthOfGradeMark } from '../parts/GradeMark'

const BAR = 4
const PITCH = 5
const TALLEST = 16
/** A step that is not reached. */
const STUB = 2
const PADDING = 4.5

export const CHIP_HEIGHT = 24

/** Half the width of the box around a grade's sign. */
export function halfChip({ steps }: Pick<GradeOnScale, 'steps'>): number {
  return widthOfGradeMark(steps) / 2 + PADDING
}

/**
 * The sign of `GradeSteps` as one path around its middle: the timeline holds hundreds,
 * and an element for each bar would be most of the page.
 */
export function drawGradeSteps({ step, steps }: Pick<GradeOnScale, 'step' | 'steps'>): string {
  const left = -widthOfGradeMark(steps) / 2
  return Array.from({ length: steps }, (_, position) => {
    const height = position < step ? Math.round((TALLEST * (position + 1)) / steps) : STUB
    const x = left + position * PITCH
    return `M${String(x)} ${String(TALLEST / 2)}v${String(-height)}h${String(BAR)}v${String(height)}z`
  }).join('')
}
