import { use } from 'react'
import { formatDay } from '../record/dates'
import { formatOrigin } from '../record/keeping'
import type { RecordIndex } from '../record/recordIndex'
import { useSurroundings } from './surroundings'
import { OwnDataContext } from './ownData/ownDataSlot'
import { usePageAddress } from './usePageAddress'
import { useToday } from './useToday'

/** What this page is and is not. */
export function PageFoot({ index }: { index: RecordIndex }) {
  const today = useToday()
  const address = usePageAddress()
  const { dated } = useSurroundings()
  const own = use(OwnDataContext)?.shown
  return (
    <footer className="page__foot">
      <p>{formatOrigin(index)}</p>
      {today !== undefined && dated !== true && (
        <p className="page__printed">
          Printed on {formatDay(today)} from{' '}
          {own === undefined ? address : `a file on a computer, not published: ${own.from}`}
        </p>
      )}
    </footer>
  )
}
