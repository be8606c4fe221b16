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
