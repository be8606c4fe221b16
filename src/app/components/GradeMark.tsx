import type { GradeOnScale } from '../../record/vocabulary'
import { drawGradeSteps, GRADE_MARK_HEIGHT, widthOfGradeMark } from '../../cards/gradeMark'

/** The stepped mark of a grade. Decorative: the word next to it gives the grade. */
export function GradeMark({ grade }: { grade: Pick<GradeOnScale, 'step' | 'steps' | 'plain'> }) {
  const width = widthOfGradeMark(grade.steps)
  return (
    <svg
      className="grade-mark"
      viewBox={[-width / 2, -GRADE_MARK_HEIGHT / 2, width, GRADE_MARK_HEIGHT].join(' ')}
      width={width}
      height={GRADE_MARK_HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawGradeSteps(grade)} />
    </svg>
  )
}

/** No grade: a level dash, never zero steps. Text next to it gives the reason. */
export function NoGradeMark() {
  return (
    <svg
      className="grade-mark grade-mark--absent"
      viewBox="0 0 19 16"
      width="19"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 7h15v2h-15z" />
    </svg>
  )
}
