import type { GradeOrAbsence } from '../../record/views/history'
import { formatJointGrade, type RatingRow } from '../../record/views/ratings'
import { formatList } from '../../record/wording'
import { GradeMark } from '../components/GradeMark'
import { RatingAbsence, RatingTrail } from '../components/RatingTrail'
import type { JointPart } from './jointPart'

interface JointGradeProps {
  row: RatingRow
  gradeOrAbsence: Extract<GradeOrAbsence, { kind: 'graded-jointly' }>
  /** Where the row stands in the box over the rows that share the grade; nothing where no box can be drawn. */
  part: JointPart
}

/** The upper half of the box holds the grade, the lower says what it is: together they stand in its middle. */
function HalfBox({ gradeOrAbsence, part }: Omit<JointGradeProps, 'row'>) {
  const { grade, areas } = gradeOrAbsence.judgement
  if (part === 'other')
    return <span className="rating-joint__note">one joint grade for both areas</span>
  return (
    <span className="rating-joint__grade">
      <span className="visually-hidden">
        {`${formatList(areas.map((area) => area.name))}, one joint grade: `}
      </span>
      <GradeMark grade={grade} />
      <span>{grade.word}</span>
    </span>
  )
}

/**
 * A joint grade: one box over the rows that share it. In a row alone (an area is chosen,
 * or the screen is narrow) it is said in words and never shown as the area's own grade.
 */
export function JointGrade({ row, gradeOrAbsence, part }: JointGradeProps) {
  const words = <RatingAbsence why={formatJointGrade(gradeOrAbsence)} />
  if (part === undefined) return words
  const { grade, areas } = gradeOrAbsence.judgement
  const both = formatList(areas.map((area) => area.inSentence))
  return (
    <>
      <div className={`rating-joint rating-joint--${part}`} data-only="all">
        <HalfBox gradeOrAbsence={gradeOrAbsence} part={part} />
      </div>
      <div className="rating-joint-words--narrow" data-only="all">
        {part === 'first' ? (
          <>
            <span className="rating-trail__note">{`one joint grade for ${both}:`}</span>{' '}
            <RatingTrail grade={grade} />
          </>
        ) : (
          words
        )}
      </div>
      <div data-only={row.area.id}>{words}</div>
    </>
  )
}
