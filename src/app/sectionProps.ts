import type { RecordIndex } from '../record/recordIndex'
import type { View } from '../record/sections'
import type { SelectedEntries, Selection } from '../record/views/selection'

/**
 * The props of every panel. The chosen area is not one of them: entries carry their areas in
 * `data-areas`, and one set of style rules hides the others. This works before script arrives, and
 * without it.
 */
export interface SectionProps {
  index: RecordIndex
  /** The choice of inspection and words. */
  selection: Pick<Selection, 'inspection' | 'words'>
  /** The entries that match that choice. */
  selected: SelectedEntries
  /** That choice in words, "the 2024 inspection and “homeless”"; `undefined` if nothing is chosen. */
  choice: string | undefined
  /** Whether a section is shown: a panel with several draws those alone. */
  shows: (section: View) => boolean
}
