import { COLUMN_NAMES, type TableRow } from './columns'
import { listEntryRows } from './entryRows'
import { listJudgementRows } from './judgementRows'
import { formatIncomplete } from '../incomplete'
import { formatUnchecked } from '../views/fromReports'
import type { RecordSubset } from './subset'

/**
 * Where a spreadsheet may start a formula: at the start of a cell, and after a semicolon, which separates
 * cells in some locales. Full-width signs count too; white space, quotation marks and invisible characters
 * may precede the sign (OWASP, "CSV Injection").
 */
const FORMULA_START = /(^|;)(["\s\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu

/**
 * A text as one CSV cell, quoted and on one line. Anything that a spreadsheet would run as a formula gets an
 * apostrophe in front, so that it stays text.
 */
export function formatCsvCell(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return `"${line.replace(FORMULA_START, "$1$2'").replaceAll('"', '""')}"`
}

/**
 * Rows as CSV (RFC 4180), every cell through `formatCsvCell`, with a byte order mark so that spreadsheets
 * read it as UTF-8.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(formatCsvCell).join(',')}\r\n`).join('')}`
}

/** A part as CSV: `COLUMNS`, then one row per grade, absence and other entry. */
export function formatSubsetCsv(subset: RecordSubset): string {
  const { authority, keeping } = subset.index.record
  const shared = {
    authority: authority.council,
    record_checked: keeping.checkedOn,
    record_incomplete: formatIncomplete(subset.index),
    record_unchecked: formatUnchecked(subset.index),
  }
  const rows = [...listJudgementRows(subset), ...listEntryRows(subset)].map((entry) => {
    const row: TableRow = { ...entry, ...shared }
    return COLUMN_NAMES.map((name) => row[name] ?? '')
  })
  return formatCsv([COLUMN_NAMES, ...rows])
}
