import { countsOf, formatWhatIsLeft } from '../../record/counts'
import type { RecordIndex } from '../../record/recordIndex'
import type { SelectedEntries } from '../../record/selection'
import type { SelectionState } from '../useSelection'
import { AreaChoices } from './AreaChoices'
import { InspectionField } from './InspectionField'
import { useEscape } from './useEscape'
import { WhatIsLeft } from './WhatIsLeft'
import { WordsField } from './WordsField'

interface FilterBarProps extends SelectionState {
  index: RecordIndex
  selected: SelectedEntries
}

/** The filter, always at hand: judgement area, inspection and words; what is left; one key to clear. */
export function FilterBar({ index, selected, selection, choose, search, clear }: FilterBarProps) {
  const area = index.areas.find(({ id }) => id === selection.area)
  const label =
    selection.inspection === undefined ? undefined : index.inspection(selection.inspection)?.label
  const chosen = Object.keys(selection).length > 0
  const form = useEscape<HTMLFormElement>(chosen, clear)
  return (
    <form
      className="filter-bar"
      ref={form}
      role="search"
      aria-label="Filter this page"
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <details className="filter-bar__fold">
        <summary className="filter-bar__summary">
          <span className="filter-bar__summary-label">Area</span>
          <span className="filter-bar__summary-choice">
            <span data-only="all">All areas</span>
            {index.areas.map(({ id, name }) => (
              <span key={id} data-only={id}>
                {name}
              </span>
            ))}
          </span>
          <span className="filter-bar__summary-action">Change</span>
        </summary>
        <div className="filter-bar__body">
          <AreaChoices
            areas={index.areas}
            selected={selected}
            area={selection.area}
            choose={(id) => {
              choose({ area: id })
            }}
          />
          <div className="filter-bar__more">
            <InspectionField index={index} inspection={selection.inspection} choose={choose} />
            <WordsField words={selection.words ?? ''} search={search} />
            <WhatIsLeft
              areas={index.areas}
              selected={selected}
              selection={selection}
              inspectionLabel={label}
            />
            <button
              className={`quiet-button filter-bar__clear${chosen ? ' filter-bar__clear--shown' : ''}`}
              type="reset"
              onClick={(event) => {
                // Without script the button resets the form by itself; here the address decides.
                event.preventDefault()
                clear()
              }}
            >
              Show everything
            </button>
          </div>
        </div>
      </details>
      <p className="visually-hidden" role="status">
        {chosen && formatWhatIsLeft(countsOf(selected, selection.area), area, selection, label)}
      </p>
    </form>
  )
}
