import type { StandingAt } from '../../record/history'
import type { RatingRow } from '../../record/ratings'
import { RatingAbsence, RatingTrail } from '../parts/RatingTrail'
import { JointGrade } from './JointGrade'
import type { JointPart } from './jointPart'

interface RatingCellProps {
  row: RatingRow
  at: StandingAt
  part: JointPart
}

/** What an earlier inspection said of an area. */
export function RatingCell({ row, at, part }: RatingCellProps) {
  const { standing } = at
  switch (standing.kind) {
    case 'graded':
      return standing.judgement.partOf === undefined ? (
        <RatingTrail grade={standing.judgement.grade} />
      ) : (
        <RatingTrail grade={standing.judgement.grade} note="sub-judgement" />
      )
    case 'graded-jointly':
      return <JointGrade row={row} standing={standing} part={part} />
    case 'not-judged':
    case 'not-known':
      return <RatingAbsence why={standing.why} />
  }
}
