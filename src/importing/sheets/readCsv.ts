import { ImportRefusal } from '../refusal'
import { buildSheet, startRoom, type Cell, type Sheet } from './sheet'

const PLAIN = /[^",\r\n]*/uy

/**
 * The field that begins at a place, with its quotation marks. Looked for mark by mark: a pattern
 * would remember every character of a field without an end. Nothing where there is no field.
 */
function takeField(text: string, at: number): string {
  PLAIN.lastIndex = at
  if (text[at] !== '"') return PLAIN.exec(text)?.[0] ?? ''
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end < 0 ? '' : text.slice(at, end + 1)
}

/**
 * A table of comma-separated values as a sheet; quotation marks as in RFC 4180, a row's number is
 * that of its line in a spreadsheet. Throws `ImportRefusal` for a quotation mark without its like.
 */
export function readCsv(file: string, text: string): Sheet {
  const { sheet, addRow } = buildSheet(file, 'table', startRoom())
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let cells = new Map<number, Cell>()
  let column = 0
  let row = 1
  while (at < text.length) {
    const whole = takeField(text, at)
    const isQuoted = whole.startsWith('"')
    const words = (isQuoted ? whole.slice(1, -1).replaceAll('""', '"') : whole).trim()
    if (words !== '') cells.set(column, { text: words })
    at += whole.length
    const next = text[at]
    if (next === ',') {
      column += 1
      at += 1
    } else if (next === undefined || next === '\r' || next === '\n') {
      addRow(cells, 1)
      cells = new Map()
      column = 0
      row += 1
      at += text.startsWith('\r\n', at) ? 2 : 1
    } else {
      const todo = 'Correct the row, or download the file again.'
      const expected = 'a comma or the end of the row'
      throw new ImportRefusal({
        file,
        where: `row ${row}`,
        found: 'a stray quotation mark',
        expected,
        todo,
      })
    }
  }
  if (cells.size > 0) addRow(cells, 1)
  return sheet
}
