import { formatCsv } from '../csv'
import { COLUMN_NAMES, type TableRow } from './columns'
import { listEntryRows } from './entryRows'
import { listJudgementRows } from './judgementRows'
import { formatIncomplete } from '../incomplete'
import type { RecordPart } from './part'

/** The rows of a part: grades and absences, visits, actions, quotations, findings and figures. */
function listPartRows(part: RecordPart): TableRow[] {
  const { authority, keeping } = part.index.record
  const incomplete = formatIncomplete(part.index)
  return [...listJudgementRows(part), ...listEntryRows(part)].map((row) => ({
    ...row,
    authority: authority.council,
    record_checked: keeping.checkedOn,
    ...(incomplete === undefined ? {} : { record_incomplete: incomplete }),
  }))
}

/** A part as a table for spreadsheets: `COLUMNS`, then one row for each entry and absence. */
export function formatPartCsv(part: RecordPart): string {
  const rows = listPartRows(part).map((row) => COLUMN_NAMES.map((name) => row[name] ?? ''))
  return formatCsv([COLUMN_NAMES, ...rows])
}
