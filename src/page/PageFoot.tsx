import { use } from 'react'
import { formatDay } from '../record/dates'
import type { RecordIndex } from '../record/recordIndex'
import { OwnDataContext } from './ownData/ownDataSlot'
import { usePageAddress } from './usePageAddress'
import { useToday } from './useToday'

/** What this page is and is not. */
export function PageFoot({ index }: { index: RecordIndex }) {
  const today = useToday()
  const address = usePageAddress()
  const own = use(OwnDataContext)?.shown
  return (
    <footer className="page__foot">
      <p>
        Not an Ofsted product. Made from Ofsted’s published reports; the words of Ofsted’s reports
        remain Crown copyright. Record checked on {formatDay(index.record.keeping.checkedOn)}.
      </p>
      {today !== undefined && (
        <p className="page__printed">
          Printed on {formatDay(today)} from{' '}
          {own === undefined ? address : `a file on a computer, not published: ${own.from}`}
        </p>
      )}
    </footer>
  )
}
