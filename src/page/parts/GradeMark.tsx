import type { GradeOnScale } from '../../record/vocabulary'

const STEP_WIDTH = 4
const STEP_GAP = 1
const HEIGHT = 16
/** A step that is not reached. */
const STUB = 2

/** The width of a mark of so many steps, in px. */
export function widthOfGradeMark(steps: number): number {
  return steps * (STEP_WIDTH + STEP_GAP) - STEP_GAP
}

/** The bars of a grade mark: steps reached stand at full height, the others are stubs. */
export function GradeSteps({ grade }: { grade: Pick<GradeOnScale, 'step' | 'steps'> }) {
  return Array.from({ length: grade.steps }, (_, position) => {
    const height =
      position < grade.step ? Math.round((HEIGHT * (position + 1)) / grade.steps) : STUB
    return (
      <rect
        key={position}
        x={position * (STEP_WIDTH + STEP_GAP)}
        y={HEIGHT - height}
        width={STEP_WIDTH}
        height={height}
      />
    )
  })
}

/** The four-step sign of a grade. It decorates the word beside it and says nothing alone. */
export function GradeMark({ grade }: { grade: Pick<GradeOnScale, 'step' | 'steps'> }) {
  const width = widthOfGradeMark(grade.steps)
  return (
    <svg
      className="grade-mark"
      viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
      width={width}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <GradeSteps grade={grade} />
    </svg>
  )
}

/** No grade: one level dash, with the reason in words beside it. Never zero steps. */
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
      <rect x="2" y="7" width="15" height="2" />
    </svg>
  )
}
