import { Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Elements } from './elements'
import { formatChoice } from '../record/counts'
import type { RecordIndex } from '../record/recordIndex'
import type { SelectedEntries, Selection } from '../record/selection'
import type { Address } from '../reading/address'
import type { SectionId } from '../reading/options'
import type { ContextFiles } from '../reading/recordFile'
import type { SectionsSlot } from './sectionsSlot'
import { OWN_PAGE, type Surroundings } from './surroundings'
import { useHydrated } from './useHydrated'

interface SectionsInput {
  slot: SectionsSlot
  index: RecordIndex
  selected: SelectedEntries
  selection: Selection
  context: ContextFiles | undefined
  address: Address
  surroundings: Surroundings
  only: readonly SectionId[] | undefined
}

/**
 * The sections as one element that changes only with what they show, and never in haste:
 * while their code is on the way the built HTML stays on screen, and is not taken away
 * for the moment until it arrives.
 */
export function useSections({
  slot,
  index,
  selected,
  selection,
  context,
  address,
  surroundings,
  only,
}: SectionsInput): {
  sections: Elements
  /** Set where their code could not be fetched although it was needed: how to try again. */
  tryAgain: (() => void) | undefined
} {
  const { inspection, words } = selection
  const narrowed = inspection !== undefined || words !== undefined
  const hydrated = useHydrated()
  // The built HTML starts its headings as a page of its own does; another level needs script.
  const heading = hydrated ? surroundings.heading : OWN_PAGE.heading
  const { place } = surroundings
  const differs = narrowed || heading !== OWN_PAGE.heading
  const choice = formatChoice(selection, index)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!differs) return
    slot.ask().then(
      () => {
        setFailed(false)
      },
      () => {
        setFailed(true)
      },
    )
  }, [slot, differs, tries])
  const wanted = useMemo(
    () => ({
      index,
      selected,
      inspection,
      words: words !== undefined,
      choice,
      context,
      surroundings: { heading, place },
      only,
    }),
    [index, selected, inspection, words, choice, context, heading, place, only],
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
