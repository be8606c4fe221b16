import type { Context } from '../../record/views/context/context'
import type { GradeOnScale } from '../../record/vocabulary'
import { drawGradeSteps, widthOfGradeMark } from '../../cards/gradeSteps'
import { gradeTone } from '../../cards/gradeTone'

const HEIGHT = 22
const MARGIN = 5
const HIDDEN = { 'aria-hidden': true, focusable: false } as const

function GradeKey({ grade }: { grade: GradeOnScale }) {
  const width = widthOfGradeMark(grade.steps) + 2 * MARGIN
  return (
    <li className="context-keys__item">
      <svg
        {...HIDDEN}
        className={`share-bar__part share-bar__part--${String(gradeTone(grade))}`}
        width={width}
        height={HEIGHT}
      >
        <rect width="100%" height="100%" />
        <path
          transform={`translate(${String(width / 2 - 1)} ${String(HEIGHT / 2)})`}
          d={drawGradeSteps(grade)}
        />
      </svg>
      <span>{grade.word}</span>
    </li>
  )
}

/** The key to the segments of the bars, best grade first. */
export function ContextKeys({ context: { rows, ownGrade } }: { context: Context }) {
  const { grades = [] } = rows.map((row) => row.england ?? row.neighbours)[0] ?? {}
  return (
    <ul className="context-keys" aria-label="What the bars show">
      {grades.map(({ grade }) => (
        <GradeKey key={grade.word} grade={grade} />
      ))}
      {rows.some(({ own }) => own !== undefined) && (
        <li className="context-keys__item">
          <svg {...HIDDEN} width="28" height="6">
            <rect className="share-bar__own" y="1" width="28" height="4" />
          </svg>
          <span>{`Beneath a part: ${ownGrade}`}</span>
        </li>
      )}
    </ul>
  )
}
