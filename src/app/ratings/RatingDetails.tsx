import { buildFindings, listComparisons } from '../../record/views/findings'
import type { RatingRow } from '../../record/views/ratings'
import { formatCount } from '../../record/wording'
import type { SectionProps } from '../sectionProps'
import { RatingFindings } from './RatingFindings'

interface RatingDetailsProps extends Omit<SectionProps, 'selection'> {
  row: RatingRow
  /** True where words are searched for: what was found is shown at once. */
  open: boolean
}

/** What stands behind a row's grades: the findings of each inspection, and what may be compared. */
export function RatingDetails({ row, open, index, selected }: RatingDetailsProps) {
  const findings = buildFindings(row.area, index)
  const comparisons = listComparisons(row.area, index)
  const count = findings
    .flatMap(({ strengths, weakSpots }) => [...strengths, ...weakSpots])
    .filter(({ finding }) => selected.keeps('finding', finding.id)).length
  if (count === 0 && comparisons.length === 0) return null
  return (
    <details className="rating-details" key={String(open)} open={open && count > 0}>
      <summary className="rating-details__summary">
        <span className="visually-hidden">{`${row.area.name}: `}</span>
        <span>{count === 0 ? 'over time' : formatCount(count, 'finding')}</span>
      </summary>
      <div className="rating-details__body">
        {comparisons.length > 0 && (
          <ul className="rating-details__comparisons">
            {comparisons.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {findings.map((at) => (
          <RatingFindings
            key={at.inspection.inspection.id}
            area={row.area}
            at={at}
            selected={selected}
          />
        ))}
      </div>
    </details>
  )
}
