import type { ComponentType } from 'react'
import type { SectionsProps } from './SectionList'
import type { loadTimelinePicture } from './timeline/loadPicture'
import type { TakeAwayPanelProps } from './takeAway/TakeAwayPanel'

/**
 * The sections as the page gets them from its entry. Who only reads a built page has them
 * as HTML and needs none of their code: they come alive when somebody reaches for them.
 */
export interface SectionsSlot {
  Sections: ComponentType<SectionsProps>
  /** Asks for their code, where it is not here yet. Rejects if it cannot be fetched; ask again then. */
  readonly ask: () => Promise<void>
  /** Fetches what makes files of a record, which shares their code. Rejects like `ask`. */
  /** Fetches what draws the timeline as a picture of its own; an element has no room for it. */
  readonly loadTimelinePicture?: typeof loadTimelinePicture
  readonly loadTakeAway: () => Promise<{ TakeAwayPanel: ComponentType<TakeAwayPanelProps> }>
}
