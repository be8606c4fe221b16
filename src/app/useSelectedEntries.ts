import { useMemo } from 'react'
import { listEntries } from '../record/entries'
import type { RecordIndex } from '../record/recordIndex'
import { selectEntries, type SelectedEntries, type Selection } from '../record/views/selection'

/**
 * The entries that match the chosen inspection. The area is left out on purpose: style rules apply
 * that choice, so that it re-renders no section.
 */
export function useSelectedEntries(index: RecordIndex, { inspection }: Selection): SelectedEntries {
  const entries = useMemo(() => listEntries(index), [index])
  return useMemo(
    () => selectEntries(entries, index.areas, inspection === undefined ? {} : { inspection }),
    [entries, index, inspection],
  )
}
