import { countsOf, formatWhatIsLeft } from '../../record/counts'
import type { Area } from '../../record/schema/frameworks'
import type { SelectedEntries, Selection } from '../../record/selection'

interface WhatIsLeftProps {
  areas: readonly Area[]
  selected: SelectedEntries
  selection: Selection
  inspectionLabel: string | undefined
}

/** What is left, for each choice of area: which line is seen follows the choice, without script too. */
export function WhatIsLeft({ areas, selected, selection, inspectionLabel }: WhatIsLeftProps) {
  return (
    <p className="filter-bar__left">
      <span data-only="all">
        {formatWhatIsLeft(selected.all, undefined, selection, inspectionLabel)}
      </span>
      {areas.map((area) => (
        <span key={area.id} data-only={area.id}>
          {formatWhatIsLeft(countsOf(selected, area.id), area, selection, inspectionLabel)}
        </span>
      ))}
    </p>
  )
}
