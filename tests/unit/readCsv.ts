/**
 * Reads comma-separated values as strictly as RFC 4180 has them, all cells quoted, and by no code of
 * the project. Throws at the first character that is out of place.
 */
export function readCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('No byte order mark at the beginning')
  const rows: string[][] = []
  let row: string[] = []
  let at = 1
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`No quotation mark at ${String(at)}`)
    let cell = ''
    at += 1
    for (;;) {
      if (at >= text.length) throw new Error('A cell has no end')
      if (text[at] !== '"') cell += text.charAt(at)
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else break
      at += 1
    }
    at += 1
    row.push(cell)
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`Neither a comma nor the end of a line at ${String(at)}`)
  }
  if (row.length > 0) throw new Error('The last line has no end')
  return rows
}

/** The rows by the names of the first one. Throws where a row is longer or shorter than it. */
export function readCsvTable(text: string): Record<string, string>[] {
  const [names = [], ...rows] = readCsv(text)
  return rows.map((row, position) => {
    if (row.length !== names.length)
      throw new Error(`Row ${String(position + 2)} has another length`)
    return Object.fromEntries(names.map((name, column) => [name, row[column] ?? '']))
  })
}
