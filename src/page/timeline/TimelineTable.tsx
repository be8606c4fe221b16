import { memo } from 'react'
import type { TimelineRow } from '../../record/timeline/marks'
import type { Area } from '../../record/schema/frameworks'
import type { EntryCounts, SelectedEntries } from '../../record/selection'
import { formatCount } from '../../record/wording'
import { Disclosure } from '../parts/Disclosure'
import { TimelineTableRow } from './TimelineTableRow'

/** Written out: laid out as blocks, on a narrow page, the table would lose its roles. */
const ROW_GROUP = { role: 'rowgroup' } as const
const COLUMNS = ['Area', 'Grade', 'As printed', 'Inspected', 'Published', 'Framework', 'Source']

function formatCounts(counts: EntryCounts | undefined): string {
  const judgements = formatCount(counts?.judgement ?? 0, 'judgement')
  return `${judgements}, ${formatCount(counts?.visit ?? 0, 'visit')}`
}

interface TimelineTableProps {
  rows: readonly TimelineRow[]
  areas: readonly Area[]
  selected: SelectedEntries
}

/** The counts beside the table's name, for each choice of area. */
function RowCounts({ areas, selected }: Omit<TimelineTableProps, 'rows'>) {
  return (
    <>
      <span data-only="all">{formatCounts(selected.all)}</span>
      {areas.map(({ id }) => (
        <span key={id} data-only={id}>
          {formatCounts(selected.byArea.get(id))}
        </span>
      ))}
    </>
  )
}

/** The timeline's accessible form, and the one without script: a row for each mark. */
export const TimelineTable = memo(function TimelineTable({
  rows,
  areas,
  selected,
}: TimelineTableProps) {
  return (
    <Disclosure
      summary="The timeline as a table"
      beside={<RowCounts areas={areas} selected={selected} />}
    >
      <table className="data-table timeline-table" role="table">
        <caption className="data-table__caption">
          Every judgement and visit, latest inspection first
        </caption>
        <thead {...ROW_GROUP}>
          <tr role="row">
            {COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROW_GROUP}>
          {rows.map((row) => (
            <TimelineTableRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
})
