import type { RecordIndex } from '../../record/recordIndex'
import { EmbedButton } from '../embedding/EmbedButton'
import { PaperChoice } from '../parts/PaperChoice'
import { PrintButton } from '../parts/PrintButton'
import { useSurroundings } from '../surroundings'

/** On paper, and on another page. An element has neither: it would print the host's whole page. */
export function MoreWays({ index }: { index: RecordIndex }) {
  const { place } = useSurroundings()
  return (
    <>
      {place === 'frame' ? <PaperChoice /> : <PrintButton />}
      {place === 'page' && <EmbedButton index={index} />}
    </>
  )
}
