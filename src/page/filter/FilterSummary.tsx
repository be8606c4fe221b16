import type { Area } from '../../record/schema/frameworks'

interface FilterSummaryProps {
  areas: readonly Area[]
  /** The choice of inspection and words, in words. */
  choice: string | undefined
}

/** The filter folded to one line, for a narrow screen: everything that is chosen, and how to change it. */
export function FilterSummary({ areas, choice }: FilterSummaryProps) {
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
