import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { listEntries } from '../record/entries'
import type { RecordIndex } from '../record/recordIndex'
import {
  formatSelection,
  parseSelection,
  selectEntries,
  type IgnoredValue,
  type SelectedEntries,
  type Selection,
} from '../record/views/selection'
import type { UrlState } from '../data/urlState'
import { useHost } from './hostContext'
import { useShownRecord } from './recordContext'

/** What is chosen, which values of the URL were ignored, and how to change the choice. */
export interface SelectionState {
  selection: Selection
  ignored: IgnoredValue[]
  /**
   * Changes part of the selection, by default with a history entry of its own. `undefined` clears a
   * value.
   */
  choose: (
    change: Partial<Record<keyof Selection, string | undefined>>,
    method?: 'push' | 'replace',
  ) => void
  /** Changes the search words, without a history entry. */
  search: (words: string) => void
  /** Chooses all areas and all inspections. */
  clear: () => void
}

/** At build time and during hydration nothing is chosen, to match the built HTML. */
const readNothing = () => ''

/** Where the choice is held: the URL; for an unpublished record, memory. */
function useAddress(): UrlState {
  const { urlState } = useHost()
  return useShownRecord()?.local?.urlState ?? urlState
}

function useWrite(index: RecordIndex) {
  const address = useAddress()
  return useCallback(
    (change: Record<string, string | undefined>, method: 'push' | 'replace') => {
      const current = address.read()
      const next = { ...parseSelection(current, index).selection, ...change }
      address[method](formatSelection(next, current, index))
    },
    [address, index],
  )
}

/** Changes the choice of a component that does not depend on it, and so is not drawn again for it. */
export function useChoose(index: RecordIndex): SelectionState['choose'] {
  const write = useWrite(index)
  return useCallback((change, method = 'push') => write(change, method), [write])
}

/** What is chosen, and how to change it. */
export function useSelection(index: RecordIndex): SelectionState {
  const address = useAddress()
  const query = useSyncExternalStore(address.subscribe, address.read, readNothing)
  const { selection, ignored } = useMemo(() => parseSelection(query, index), [query, index])
  const write = useWrite(index)
  const choose = useChoose(index)
  return {
    ...{ selection, ignored, choose },
    search: useCallback((words) => write({ words }, 'replace'), [write]),
    clear: useCallback(() => write({ area: undefined, inspection: undefined }, 'push'), [write]),
  }
}

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
