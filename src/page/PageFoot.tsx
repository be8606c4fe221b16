import { formatDay } from '../record/dates'
import { formatOrigin } from '../record/keeping'
import type { RecordIndex } from '../record/recordIndex'
import { useSurroundings } from './surroundings'
import { usePageAddress } from './usePageAddress'
import { useToday } from './useToday'

/** What this page is and is not. */
export function PageFoot({ index }: { index: RecordIndex }) {
  const today = useToday()
  const address = usePageAddress()
  const { dated } = useSurroundings()
  return (
    <footer className="page__foot">
      <p>{formatOrigin(index)}</p>
      {today !== undefined && dated !== true && (
        <p className="page__printed">
          Printed on {formatDay(today)} from {address}
        </p>
      )}
    </footer>
  )
}
