import { useRef } from 'react'
import { countsOf, formatChoice, formatResultCount } from '../../record/views/counts'
import type { RecordIndex } from '../../record/recordIndex'
import type { SelectedEntries } from '../../record/views/selection'
import { useHost } from '../hostContext'
import type { SelectionState } from '../useSelection'
import { AreaChoices } from './AreaChoices'
import { useEscape } from '../useEscape'
import { WordsField } from './WordsField'
import type { Area } from '../../record/schema/frameworks'
import { formatList } from '../../record/wording'

interface ResultCountProps {
  areas: readonly Area[]
  selected: SelectedEntries
  /** The choice of inspection and search words, as text. */
  choice: string | undefined
}

/** What matches, in one line per area. CSS shows the line of the chosen area, without script too. */
function ResultCount({ areas, selected, choice }: ResultCountProps) {
  return (
    <p className="filter-bar__left">
      <span data-only="all">{formatResultCount(selected.all, undefined, choice)}</span>
      {areas.map((area) => (
        <span key={area.id} data-only={area.id}>
          {formatResultCount(countsOf(selected, area.id), area, choice)}
        </span>
      ))}
    </p>
  )
}

interface InspectionFieldProps {
  index: RecordIndex
  inspection: string | undefined
  choose: SelectionState['choose']
}

/** With more names than this the closed field would be too wide. */
const NAMES_IN_FIELD = 3

/** The choice of one inspection. Needs script: without it the field is hidden, but keeps its space. */
function InspectionField({ index, inspection, choose }: InspectionFieldProps) {
  const labels = index.inspections.map((view) => view.label).reverse()
  const all = labels.length <= NAMES_IN_FIELD ? formatList(labels) : `All ${String(labels.length)}`
  return (
    <label className="filter-field needs-script">
      <span className="filter-field__label">Inspection</span>
      <select
        className="filter-field__control"
        value={inspection ?? ''}
        onChange={({ target }) => {
          choose({ inspection: target.value === '' ? undefined : target.value })
        }}
      >
        <option value="">{all}</option>
        {index.inspections.map((view) => (
          <option key={view.inspection.id} value={view.inspection.id}>
            {view.label}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FilterSummaryProps {
  areas: readonly Area[]
  /** The choice of inspection and search words, as text. */
  choice: string | undefined
}

/**
 * The collapsed filter on a narrow screen: one line with everything that is chosen, and a way to
 * change it.
 */
function FilterSummary({ areas, choice }: FilterSummaryProps) {
  return (
    <summary className="filter-bar__summary">
      <span className="filter-bar__summary-label">Showing</span>
      <span className="filter-bar__summary-choice">
        <span data-only="all">All areas</span>
        {areas.map(({ id, name }) => (
          <span key={id} data-only={id}>
            {name}
          </span>
        ))}
        {choice !== undefined && <span>{`, ${choice}`}</span>}
      </span>
      <span className="filter-bar__summary-action">Change</span>
    </summary>
  )
}

interface ClearButtonProps {
  /** Its place: in the filter, or next to the collapsed filter on a narrow screen. */
  beside: 'filter' | 'fold'
  /** Whether something is chosen, as far as script knows. Without script, style rules show the button. */
  chosen: boolean
  clear: () => void
}

/** Clears the filter. */
function ClearButton({ beside, chosen, clear }: ClearButtonProps) {
  const shown = chosen ? ' filter-bar__clear--shown' : ''
  return (
    <button
      className={`quiet-button filter-bar__clear filter-bar__clear--${beside}${shown}`}
      type="reset"
      onClick={(event) => {
        // Without script this is a plain reset button; with script, the URL holds the choice.
        event.preventDefault()
        clear()
      }}
    >
      Show everything
    </button>
  )
}

interface FilterBarProps extends SelectionState {
  index: RecordIndex
  selected: SelectedEntries
}

/**
 * The filter, always in view: judgement area, inspection and words, what matches, and a button to
 * clear it.
 */
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
              // On a narrow screen the open filter would cover the result.
              if (!byPointer || fold.current === null) return
              fold.current.open = false
              // The focused radio button is now hidden. On wide screens it is the summary that is
              // hidden, and takes no focus.
              fold.current.querySelector('summary')?.focus()
            }}
          />
          <div className="filter-bar__more">
            <InspectionField index={index} inspection={selection.inspection} choose={choose} />
            <WordsField words={selection.words ?? ''} search={search} />
            <ClearButton beside="filter" chosen={chosen} clear={clear} />
            <ResultCount areas={index.areas} selected={selected} choice={choice} />
          </div>
        </div>
      </details>
      <ClearButton beside="fold" chosen={chosen} clear={clear} />
      <p className="visually-hidden" role="status">
        {chosen && formatResultCount(countsOf(selected, selection.area), area, choice)}
      </p>
    </form>
  )
}
