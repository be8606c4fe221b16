import { formatAge } from '../../record/dates'
import type { RecordIndex } from '../../record/recordIndex'
import { useToday } from '../useToday'

/**
 * How old the answer is. It needs today, and so script: what is built keeps the space and
 * says elsewhere when the record was checked.
 */
export function AnswerAge({ index }: { index: RecordIndex }) {
  const today = useToday()
  const latest = index.inspections[0]
  if (latest === undefined) return null
  const { started, ended } = latest.inspection
  const age = today === undefined ? '' : formatAge('day' in ended ? ended.day : started, today)
  return <p className="masthead__age">{age !== '' && `Inspected ${age}`}</p>
}
