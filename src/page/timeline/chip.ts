import type { GradeOnScale } from '../../record/vocabulary'
import { widthOfGradeMark } from '../parts/gradeSteps'

const PADDING = 4.5

export const CHIP_HEIGHT = 24

/** Half the width of the box around a grade's sign. */
export function halfChip({ steps }: Pick<GradeOnScale, 'steps'>): number {
  return widthOfGradeMark(steps) / 2 + PADDING
}
