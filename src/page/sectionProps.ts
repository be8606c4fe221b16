import type { RecordIndex } from '../record/recordIndex'
import type { SelectedEntries, Selection } from '../record/selection'

/**
 * What every section is drawn from. The chosen area is not among it: entries carry their
 * areas in `data-areas`, and one set of style rules hides what is not chosen, before,
 * with and without script.
 */
export interface SectionProps {
  index: RecordIndex
  /** The choice of inspection and words. */
  selection: Pick<Selection, 'inspection' | 'words'>
  /** What that choice leaves. */
  selected: SelectedEntries
  /** That choice in words, "the 2024 inspection and “homeless”"; nothing where none is made. */
  choice: string | undefined
}
