import { formatCheckedOn } from '../record/keeping'
import type { RecordIndex } from '../record/recordIndex'
import { OutsideLink } from './parts/OutsideLink'

interface EmbedFootProps {
  index: RecordIndex
  pageAddress: string | undefined
}

/** Under an embedded part: when the record was checked, and where the rest of it stands. */
export function EmbedFoot({ index, pageAddress }: EmbedFootProps) {
  return (
    <footer className="page__embed-foot">
      <span>{`Ofsted’s judgements ${formatCheckedOn(index)}. Not an Ofsted product.`}</span>{' '}
      {pageAddress !== undefined && <OutsideLink href={pageAddress}>The whole record</OutsideLink>}
    </footer>
  )
}
