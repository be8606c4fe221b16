import { RatingBadge } from '../parts/RatingBadge'
import { RatingAbsence } from '../parts/RatingTrail'
import type { RatingRow } from '../../record/ratings'
import { JointGrade } from './JointGrade'
import type { JointPart } from './jointPart'

/** The latest grade of an area, or why there is none. */
export function RatingLatest({ row, part }: { row: RatingRow; part: JointPart }) {
  const { standing } = row.latest
  switch (standing.kind) {
    case 'graded':
      return <RatingBadge grade={standing.judgement.grade} current={row.stands} />
    case 'graded-jointly':
      return <JointGrade row={row} standing={standing} part={part} />
    case 'not-judged':
    case 'not-known':
      return <RatingAbsence why={standing.why} />
  }
}
