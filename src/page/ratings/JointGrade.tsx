import type { Standing } from '../../record/history'
import { formatJointGrade, type RatingRow } from '../../record/ratings'
import { formatList } from '../../record/wording'
import { GradeMark } from '../parts/GradeMark'
import { RatingBadge } from '../parts/RatingBadge'
import { RatingAbsence } from '../parts/RatingTrail'

interface JointGradeProps {
  row: RatingRow
  standing: Extract<Standing, { kind: 'graded-jointly' }>
  /** Where the row stands in the box over the rows that share the grade; nothing where no box can be drawn. */
  part: 'first' | 'other' | undefined
  asBadge: boolean
}

/** The grade, once, at the top of the box over the rows that share it. */
function TopOfBox({ standing, asBadge }: Pick<JointGradeProps, 'standing' | 'asBadge'>) {
  const { grade, areas } = standing.judgement
  return (
    <span className="rating-joint__grade">
      <span className="visually-hidden">
        {formatList(areas.map((area) => area.name))}, one joint grade:{' '}
      </span>
      {asBadge ? (
        <RatingBadge grade={grade} current />
      ) : (
        <>
          <GradeMark grade={grade} />
          <span>{grade.word}</span>
        </>
      )}
    </span>
  )
}

/**
 * A joint grade: one box over the rows that share it. In a row alone (an area is chosen,
 * or the screen is narrow) it is said in words and never shown as the area's own grade.
 */
export function JointGrade({ row, standing, part, asBadge }: JointGradeProps) {
  const words = <RatingAbsence why={formatJointGrade(standing)} />
  if (part === undefined) return words
  return (
    <>
      <div className={`rating-joint rating-joint--${part}`} data-only="all">
        {part === 'first' ? (
          <TopOfBox standing={standing} asBadge={asBadge} />
        ) : (
          <span className="rating-joint__note">one joint grade for both areas</span>
        )}
      </div>
      <div className="rating-joint-words--narrow" data-only="all">
        {words}
      </div>
      <div data-only={row.area.id}>{words}</div>
    </>
  )
}
