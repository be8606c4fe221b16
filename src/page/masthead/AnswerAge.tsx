import { formatAge } from '../../record/dates'
import { formatCheckedOn } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'
import { useToday } from '../useToday'

/** How old the answer is. What is built says only when it was checked; the age needs today, and so script. */
export function AnswerAge({ index }: { index: RecordIndex }) {
  const today = useToday()
  const latest = index.inspections[0]
  const checked = formatCheckedOn(index)
  if (latest === undefined) return <strong>Nothing on record, {checked}.</strong>
  const { started, ended } = latest.inspection
  const lastDay = 'day' in ended ? ended.day : started
  return (
    <>
      {today !== undefined && <strong>{formatAge(lastDay, today)}. </strong>}
      Nothing later on record, {checked}.
    </>
  )
}
