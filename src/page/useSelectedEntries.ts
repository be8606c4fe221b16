import { useMemo } from 'react'
import { listEntries } from '../record/entries'
import type { RecordIndex } from '../record/recordIndex'
import { selectEntries, type SelectedEntries, type Selection } from '../record/selection'

/**
 * What the choice of inspection and words leaves. The area is left out on purpose: style
 * rules make that choice, and making it must re-render no section.
 */
export function useSelectedEntries(
  index: RecordIndex,
  { inspection, words }: Selection,
): SelectedEntries {
  const entries = useMemo(() => listEntries(index), [index])
  return useMemo(
    () =>
      selectEntries(entries, index.areas, {
        ...(inspection === undefined ? {} : { inspection }),
        ...(words === undefined ? {} : { words }),
      }),
    [entries, index, inspection, words],
  )
}
