import type { IgnoredValue } from '../../record/selection'
import { IgnoredValuesNotice } from './IgnoredValuesNotice'
import { SectionsMissingNotice } from './SectionsMissingNotice'

export interface PageNoticesProps {
  ignored: readonly IgnoredValue[]
  /** Set where the code of the sections could not be fetched although it was needed. */
  tryAgain: (() => void) | undefined
}

/** What a document of ours says of its address and of its code. */
export function PageNotices({ ignored, tryAgain }: PageNoticesProps) {
  return (
    <>
      <IgnoredValuesNotice ignored={ignored} />
      {tryAgain !== undefined && <SectionsMissingNotice tryAgain={tryAgain} />}
    </>
  )
}
