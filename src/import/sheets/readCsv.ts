import { MAX_CELL_CHARACTERS } from '../limits'
import { ImportRefusal } from '../refusal'
import { buildSheet, createCellBudget, type Cell, type Sheet } from './sheet'

/** Patterns for an unquoted field, by separator. */
const PLAIN = { ',': /[^",\r\n]*/uy, ';': /[^";\r\n]*/uy, '\t': /[^"\t\r\n]*/uy }
type Separator = keyof typeof PLAIN

const LONGEST_HEADING = 1000
const AFTER_HEADING = /^(?:"[^"]*"|[^",;\t\r\n]*)([;\t])/u

/**
 * The separator is the character after the first heading; separators inside later fields do not mislead it.
 */
function findSeparator(text: string): Separator {
  const [, mark] = AFTER_HEADING.exec(text.slice(0, LONGEST_HEADING)) ?? []
  return mark === ';' || mark === '\t' ? mark : ','
}

/**
 * The field at a position, with its quotation marks; empty if there is none. It searches for quotation marks,
 * because a regular expression would keep every character of an endless field.
 */
function readField(text: string, at: number, separator: Separator): string {
  const plain = PLAIN[separator]
  plain.lastIndex = at
  if (text[at] !== '"') return plain.exec(text)?.[0] ?? ''
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end < 0 ? '' : text.slice(at, end + 1)
}

/**
 * Reads values separated by commas, semicolons or tabs as a sheet. Quotation marks follow RFC 4180; rows are
 * numbered as in a spreadsheet. Throws `ImportRefusal` for an unmatched quotation mark. (papaparse joins two
 * rows if line endings are mixed.)
 */
export function readCsv(file: string, text: string): Sheet {
  const { sheet, addRow } = buildSheet(file, 'table', createCellBudget())
  const separator = findSeparator(text)
  let at = 0
  let cells = new Map<number, Cell>()
  let column = 0
  let row = 1
  while (at < text.length) {
    const whole = readField(text, at, separator)
    const isQuoted = whole.startsWith('"')
    // An overlong field keeps its doubled quotation marks: the length limit refuses it anyway.
    const isReadable = isQuoted && whole.length <= 2 * MAX_CELL_CHARACTERS + 2
    const words = isReadable ? whole.slice(1, -1).replaceAll('""', '"') : whole
    if (words !== '') cells.set(column, { text: words })
    at += whole.length
    const next = text[at]
    if (next === separator) {
      column += 1
      at += 1
    } else if (next === undefined || next === '\r' || next === '\n') {
      addRow(cells, 1)
      cells = new Map()
      column = 0
      row += 1
      at += text.startsWith('\r\n', at) ? 2 : 1
    } else {
      throw new ImportRefusal({
        file,
        where: `row ${row}`,
        found: 'a stray quotation mark',
        expected: 'a separator or the end of the row',
        todo: 'Correct the row, or download the file again.',
      })
    }
  }
  if (cells.size > 0) addRow(cells, 1)
  return sheet
}
