import { COLUMN_NAMES, type TableRow } from './columns'
import { listEntryRows } from './entryRows'
import { listJudgementRows } from './judgementRows'
import { formatIncomplete } from '../incomplete'
import type { RecordPart } from './part'

/**
 * Where a spreadsheet would begin a formula: at the start of a cell, and after a semicolon, which
 * begins a cell where the computer's own lists are separated by it. Full-width signs are taken
 * for their like, and white space, quotation marks or what cannot be seen may stand before them
 * (OWASP, "CSV Injection").
 */
const FORMULA_START = /(^|;)(["\s\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu

/**
 * Words as one cell of a table of comma-separated values, in quotation marks and on one line. What a
 * spreadsheet would run as a formula gets an apostrophe before it, by which it stays text.
 */
export function formatCsvCell(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return `"${line.replace(FORMULA_START, "$1$2'").replaceAll('"', '""')}"`
}

/**
 * Rows as comma-separated values (RFC 4180), every cell as `formatCsvCell` makes it, with a byte order
 * mark so that spreadsheets read UTF-8.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(formatCsvCell).join(',')}\r\n`).join('')}`
}

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
