import { memo } from 'react'
import type { TimelineRow, JudgementRow } from '../../record/views/timeline/row'
import type { Area } from '../../record/schema/frameworks'
import { formatCount } from '../../record/wording'
import { Disclosure } from '../components/Disclosure'
import { belongsToArea, formatAreaIds, uniteAreas } from '../../record/areas'
import { TimelineTableRow } from './TimelineTableRow'

function groupByInspection(rows: readonly TimelineRow[]): JudgementRow[][] {
  const groups = new Map<string, JudgementRow[]>()
  for (const row of rows)
    if (row.kind === 'judgement')
      groups.set(row.inspection, [...(groups.get(row.inspection) ?? []), row])
  return [...groups.values()]
}

/** Where the dates of each inspection come from, or why they are not exact: once, not in each of its rows. */
function TimelineDateNotes({ rows }: { rows: readonly TimelineRow[] }) {
  const noted = groupByInspection(rows).flatMap((group) =>
    group
      .slice(0, 1)
      .filter((row) => row.whenNote !== undefined || row.publishedNote !== undefined)
      .map((row) => ({ row, areas: formatAreaIds(uniteAreas(group)) })),
  )
  if (noted.length === 0) return null
  return (
    <ul className="timeline-table__notes plain-list" aria-label="On the dates">
      {noted.map(({ row, areas }) => (
        <li key={row.inspection} data-areas={areas}>
          {[
            `Inspected ${row.when}, published ${row.published}.`,
            ...(row.whenNote === undefined ? [] : [`On the last day: ${row.whenNote}`]),
            ...(row.publishedNote === undefined ? [] : [`On publication: ${row.publishedNote}`]),
          ].join(' ')}
        </li>
      ))}
    </ul>
  )
}

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
