import type { RecordIndex } from '../../record/recordIndex'
import { formatList } from '../../record/wording'
import type { SelectionState } from '../useSelection'

interface InspectionFieldProps {
  index: RecordIndex
  inspection: string | undefined
  choose: SelectionState['choose']
}

/** More names than this make the closed field too wide. */
const NAMES_IN_FIELD = 3

/** The choice of one inspection. Needs script, and stands hidden in its place where there is none. */
export function InspectionField({ index, inspection, choose }: InspectionFieldProps) {
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
