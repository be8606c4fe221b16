import type { ReactNode } from 'react'
import type { GradeOnScale } from '../../record/vocabulary'
import { GradeMark, NoGradeMark } from './GradeMark'

/** An earlier grade: mark and word, no box. `note` follows in a muted colour. */
export function RatingTrail({ grade, note }: { grade: GradeOnScale; note?: ReactNode }) {
  return (
    <span className="rating-trail">
      <GradeMark grade={grade} />
      <span className="rating-trail__word">{grade.word}</span>
      {note !== undefined && <span className="rating-trail__note">{note}</span>}
    </span>
  )
}

/** No grade, always with the reason in words. */
export function RatingAbsence({ why }: { why: string }) {
  return (
    <span className="rating-trail rating-trail--absent">
      <NoGradeMark />
      <span className="rating-trail__absence">{why}</span>
    </span>
  )
}
