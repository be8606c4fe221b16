import { ImportRefusal } from '../refusal'
import { buildSheet, startRoom, type Cell, type Sheet } from './sheet'

const FIELD = /"((?:[^"]|"")*)"|([^",\r\n]*)/uy

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
    FIELD.lastIndex = at
    const [whole = '', quoted, plain = ''] = FIELD.exec(text) ?? []
    const words = (quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim()
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
