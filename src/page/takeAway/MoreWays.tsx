import type { RecordIndex } from '../../record/recordIndex'
import { EmbedButton } from '../embedding/EmbedButton'
import { PrintButton } from '../parts/PrintButton'

/** Of a page of its own: on paper, and into another page. A frame has another, and an element none. */
export function MoreWays({ index }: { index: RecordIndex }) {
  return (
    <>
      <PrintButton />
      <EmbedButton index={index} />
    </>
  )
}
