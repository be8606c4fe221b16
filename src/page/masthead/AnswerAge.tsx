import { formatAnswerAge } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'
import { useToday } from '../useToday'

/**
 * How old the answer is. It needs today, and so script: what is built keeps the space and
 * says elsewhere when the record was checked.
 */
export function AnswerAge({ index }: { index: RecordIndex }) {
  const today = useToday()
  if (index.inspections.length === 0) return null
  return <p className="masthead__age">{today && formatAnswerAge(index, today)}</p>
}
