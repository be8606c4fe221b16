import { formatOrigin } from '../record/keeping'
import type { RecordIndex } from '../record/recordIndex'

/** What this page is and is not. */
export function PageFoot({ index }: { index: RecordIndex }) {
  return (
    <footer className="page__foot">
      <p>{formatOrigin(index)}</p>
    </footer>
  )
}
