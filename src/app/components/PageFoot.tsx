import { formatOrigin } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'

/** The page's footer: what this page is and is not. */
export function PageFoot({ index }: { index: RecordIndex }) {
  return (
    <footer className="page__foot">
      <p>{formatOrigin(index)}</p>
    </footer>
  )
}
