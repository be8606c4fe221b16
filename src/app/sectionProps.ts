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
  /** The chosen inspection. */
  selection: Pick<Selection, 'inspection'>
  /** The entries that match it. */
  selected: SelectedEntries
  /** That choice in words, "the 2024 inspection"; `undefined` if nothing is chosen. */
  choiceText: string | undefined
  /** Whether a section is shown: a panel with several draws those alone. */
  isShown: (section: View) => boolean
}
