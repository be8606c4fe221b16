import { Suspense, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { RecordIndex } from '../record/recordIndex'
import type { SelectedEntries, Selection } from '../record/selection'
import type { Address } from '../reading/address'
import type { SectionsSlot } from './sectionsSlot'

interface SectionsInput {
  slot: SectionsSlot
  index: RecordIndex
  selected: SelectedEntries
  selection: Selection
  address: Address
}

/**
 * The sections as one element that changes only with what they show, and never in haste:
 * while their code is on the way the built HTML stays on screen, and is not taken away
 * for the moment until it arrives.
 */
export function useSections({ slot, index, selected, selection, address }: SectionsInput): {
  sections: ReactNode
  /** Set where their code could not be fetched although it was needed: how to try again. */
  tryAgain: (() => void) | undefined
} {
  const { inspection, words } = selection
  const narrowed = inspection !== undefined || words !== undefined
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!narrowed) return
    slot.ask().then(
      () => {
        setFailed(false)
      },
      () => {
        setFailed(true)
      },
    )
  }, [slot, narrowed, tries])
  const wanted = useMemo(
    () => ({ index, selected, narrowed, inspection }),
    [index, selected, narrowed, inspection],
  )
  const shown = useDeferredValue(wanted)
  const sections = useMemo(
    () => (
      <Suspense>
        <slot.Sections {...shown} address={address} />
      </Suspense>
    ),
    [slot, shown, address],
  )
  const tryAgain = () => {
    setTries((count) => count + 1)
  }
  return { sections, tryAgain: failed && narrowed ? tryAgain : undefined }
}
