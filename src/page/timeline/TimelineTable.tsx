import { memo } from 'react'
import type { TimelineRow } from '../../record/timeline/row'
import type { Area } from '../../record/schema/frameworks'
import { formatCount } from '../../record/wording'
import { Disclosure } from '../parts/Disclosure'
import { belongsToArea } from '../../record/areas'
import { TimelineDateNotes } from './TimelineDateNotes'
import { TimelineTableRow } from './TimelineTableRow'

/** Written out: laid out as blocks, on a narrow page, the table would lose its roles. */
const COLUMNS = ['Area', 'Grade', 'As printed', 'Inspected', 'Published', 'Framework', 'Source']

/** "16 judgements, 5 visits", "5 judgements, 1 of them not known, no visits". */
function formatCounts(rows: readonly TimelineRow[]): string {
  const judgements = rows.filter(({ kind }) => kind === 'judgement')
  const unknown = judgements.filter(({ grade }) => grade === undefined).length
  return [
    formatCount(judgements.length, 'judgement'),
    ...(unknown === 0 ? [] : [`${String(unknown)} of them not known`]),
    formatCount(rows.length - judgements.length, 'visit'),
  ].join(', ')
}

interface TimelineTableProps {
  rows: readonly TimelineRow[]
  areas: readonly Area[]
}

/** The counts beside the table's name, for each choice of area. */
function RowCounts({ rows, areas }: TimelineTableProps) {
  return (
    <>
      <span data-only="all">{formatCounts(rows)}</span>
      {areas.map(({ id }) => (
        <span key={id} data-only={id}>
          {formatCounts(rows.filter((row) => belongsToArea(row, id)))}
        </span>
      ))}
    </>
  )
}

/** The timeline's accessible form, and the one without script: a row for each mark. */
export const TimelineTable = memo(function TimelineTable({ rows, areas }: TimelineTableProps) {
  return (
    <Disclosure summary="The timeline as a table" beside={<RowCounts rows={rows} areas={areas} />}>
      <table className="data-table timeline-table">
        <caption className="data-table__caption">
          Every judgement and visit, newest inspection first
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TimelineTableRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      <TimelineDateNotes rows={rows} />
    </Disclosure>
  )
})
