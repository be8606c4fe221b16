import {
  formatChosenInspection,
  formatResultCount,
  selectCounts,
  type SelectedEntries,
} from '../../record/views/selection'
import type { RecordIndex } from '../../record/recordIndex'
import type { SelectionState } from '../useSelection'
import { AREA_FORM_ID } from './AreaChoices'

interface ChoiceLineProps extends Pick<SelectionState, 'selection' | 'choose' | 'clear'> {
  index: RecordIndex
  selected: SelectedEntries
}

/**
 * Under the bar while an area or an inspection is chosen: what is left, and a button that shows
 * everything again. CSS shows the sentence of the chosen area, also without script.
 */
export function ChoiceLine({ index, selected, selection, choose, clear }: ChoiceLineProps) {
  const view =
    selection.inspection === undefined ? undefined : index.inspection(selection.inspection)
  const choice = formatChosenInspection(selection, index)
  return (
    <div
      className="choice"
      data-only={view === undefined ? index.areas.map(({ id }) => id).join(' ') : undefined}
    >
      <p>
        {view !== undefined && (
          <span data-only="all">{formatResultCount(selected.all, undefined, choice)}</span>
        )}
        {index.areas.map((area) => (
          <span key={area.id} data-only={area.id}>
            {formatResultCount(selectCounts(selected, area.id), area, choice)}
          </span>
        ))}
      </p>
      {view !== undefined && (
        <button
          className="choice__chip"
          type="button"
          onClick={() => {
            choose({ inspection: undefined })
          }}
        >
          <span>{`${view.label} inspection`}</span>
          <span className="visually-hidden">: show all inspections</span>
          <span aria-hidden="true">×</span>
        </button>
      )}
      <button
        className="text-button"
        type="reset"
        form={AREA_FORM_ID}
        onClick={(event) => {
          // Without script this is a plain reset button; with script, the URL holds the choice.
          event.preventDefault()
          clear()
        }}
      >
        Show everything
      </button>
    </div>
  )
}
