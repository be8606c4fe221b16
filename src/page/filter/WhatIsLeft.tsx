import { countsOf, formatWhatIsLeft } from '../../record/counts'
import type { Area } from '../../record/schema/frameworks'
import type { SelectedEntries } from '../../record/selection'

interface WhatIsLeftProps {
  areas: readonly Area[]
  selected: SelectedEntries
  /** The choice of inspection and words, in words. */
  choice: string | undefined
}

/** What is left, for each choice of area: which line is seen follows the choice, without script too. */
export function WhatIsLeft({ areas, selected, choice }: WhatIsLeftProps) {
  return (
    <p className="filter-bar__left">
      <span data-only="all">{formatWhatIsLeft(selected.all, undefined, choice)}</span>
      {areas.map((area) => (
        <span key={area.id} data-only={area.id}>
          {formatWhatIsLeft(countsOf(selected, area.id), area, choice)}
        </span>
      ))}
    </p>
  )
}
