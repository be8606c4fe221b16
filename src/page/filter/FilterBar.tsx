import { useRef } from 'react'
import { countsOf, formatChoice, formatWhatIsLeft } from '../../record/counts'
import type { RecordIndex } from '../../record/recordIndex'
import type { SelectedEntries } from '../../record/selection'
import { useHost } from '../hostContext'
import type { SelectionState } from '../useSelection'
import { AreaChoices } from './AreaChoices'
import { ClearButton } from './ClearButton'
import { FilterSummary } from './FilterSummary'
import { InspectionField } from './InspectionField'
import { useEscape } from '../useEscape'
import { WhatIsLeft } from './WhatIsLeft'
import { WordsField } from './WordsField'

interface FilterBarProps extends SelectionState {
  index: RecordIndex
  selected: SelectedEntries
}

/** The filter, always at hand: judgement area, inspection and words; what is left; one key to clear. */
export function FilterBar(props: FilterBarProps) {
  const { index, selected, selection, choose, search, clear } = props
  const area = index.areas.find(({ id }) => id === selection.area)
  const choice = formatChoice(selection, index)
  const chosen = Object.keys(selection).length > 0
  const { place } = useHost()
  const fold = useRef<HTMLDetailsElement>(null)
  const form = useEscape<HTMLFormElement>(chosen, clear)
  return (
    <form
      className="filter-bar"
      ref={form}
      role="search"
      aria-label={place === 'page' ? 'Filter this page' : 'Filter this record'}
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <details className="filter-bar__fold" ref={fold}>
        <FilterSummary areas={index.areas} choice={choice} />
        <div className="filter-bar__body">
          <AreaChoices
            index={index}
            selected={selected}
            area={selection.area}
            choose={(id, byPointer) => {
              choose({ area: id })
              // On a narrow screen the open filter would cover what was chosen.
              if (!byPointer || fold.current === null) return
              fold.current.open = false
              // What had the focus is hidden with it; where nothing folds this is hidden, and takes none.
              fold.current.querySelector('summary')?.focus()
            }}
          />
          <div className="filter-bar__more">
            <InspectionField index={index} inspection={selection.inspection} choose={choose} />
            <WordsField words={selection.words ?? ''} search={search} />
            <ClearButton beside="filter" chosen={chosen} clear={clear} />
            <WhatIsLeft areas={index.areas} selected={selected} choice={choice} />
          </div>
        </div>
      </details>
      <ClearButton beside="fold" chosen={chosen} clear={clear} />
      <p className="visually-hidden" role="status">
        {chosen && formatWhatIsLeft(countsOf(selected, selection.area), area, choice)}
      </p>
    </form>
  )
}
