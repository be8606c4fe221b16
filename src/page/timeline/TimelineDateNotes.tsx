import type { JudgementRow, TimelineRow } from '../../record/timeline/row'
import { formatAreaIds, uniteAreas } from '../../record/areas'

function groupByInspection(rows: readonly TimelineRow[]): JudgementRow[][] {
  const groups = new Map<string, JudgementRow[]>()
  for (const row of rows)
    if (row.kind === 'judgement')
      groups.set(row.inspection, [...(groups.get(row.inspection) ?? []), row])
  return [...groups.values()]
}

/** Where the dates of each inspection come from, or why they are not exact: once, not in each of its rows. */
export function TimelineDateNotes({ rows }: { rows: readonly TimelineRow[] }) {
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
