import type { GradeOnScale } from '../../record/vocabulary'
import { GradeMark } from './GradeMark'
import { gradeTone } from '../../cards/gradeTone'

interface RatingBadgeProps {
  grade: GradeOnScale
  /** False where the grade may not be the one that stands: the badge is open and of regular weight. */
  current: boolean
}

/** The latest grade: word first, shape second, colour last. */
export function RatingBadge({ grade, current }: RatingBadgeProps) {
  const tone = current ? String(gradeTone(grade)) : 'past'
  return (
    <span className={`rating-badge rating-badge--${tone}`}>
      <GradeMark grade={grade} />
      <span className="rating-badge__word">{grade.word}</span>
    </span>
  )
}
