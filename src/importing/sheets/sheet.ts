import {
  MOST_CELL_CHARACTERS,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_ROW_REPEATS,
  MOST_ROWS,
} from '../limits'
import { ImportRefusal, quote } from '../refusal'
import { foldWords } from './words'

/** One cell with words in it. A formula is kept as the text it is and never worked out. */
export interface Cell {
  /**
   * The cell's typed value in plain form, whatever format it is shown in: words (folded, see
   * `foldWords`), "850", "TRUE", or "2024-06-10" for a day.
   */
  text: string
  formula?: string
  /** Set where the cell is typed as a date: "2024-06-10". */
  day?: string
}

/** A row with words in it. `number` counts from 1, as spreadsheets do. */
export interface SheetRow {
  number: number
  /** By column, from 0. */
  cells: ReadonlyMap<number, Cell>
}

export interface Sheet {
  name: string
  rows: SheetRow[]
}

/** What a spreadsheet holds. */
export interface SheetsOfFile {
  sheets: Sheet[]
  /** Names of hidden sheets. They are not read: nobody who checks the file sees them. */
  hidden: string[]
}

/** Gathers the rows of one sheet and holds them to the limits. */
export interface SheetBuilder {
  sheet: Sheet
  /** `repeated` is how many rows in a row look like this one; `number` where the file numbers its rows. */
  addRow: (cells: ReadonlyMap<number, Cell>, repeated: number, number?: number) => void
}

function refuse(file: string, where: string, found: string, expected: string): ImportRefusal {
  return new ImportRefusal({ file, where, found, expected, todo: 'Do not use this file.' })
}

function checkCells(file: string, where: string, cells: ReadonlyMap<number, Cell>) {
  for (const [column, { text, formula = '' }] of cells) {
    if (column >= MOST_COLUMNS) {
      throw refuse(file, where, `words in column ${column + 1}`, `at most ${MOST_COLUMNS} columns`)
    }
    if (Math.max(text.length, formula.length) > MOST_CELL_CHARACTERS) {
      const found = `a cell of ${Math.max(text.length, formula.length)} characters`
      throw refuse(file, where, found, `at most ${MOST_CELL_CHARACTERS}`)
    }
  }
}

/** Cells with their words folded; one of which nothing is left is blank. */
function foldCells(cells: ReadonlyMap<number, Cell>): Map<number, Cell> {
  const folded = new Map<number, Cell>()
  for (const [column, cell] of cells) {
    const text = foldWords(cell.text)
    if (text !== '' || cell.formula !== undefined) folded.set(column, { ...cell, text })
  }
  return folded
}

/** A number in plain digits: "850" for "850.0" or "8.5E2". Other text stays as it is. */
export function formatNumber(text: string): string {
  return /^-?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?$/u.test(text) && !/^\d+$/u.test(text)
    ? String(Number(text))
    : text
}

/** What the sheets of one file may still hold together. */
export interface Room {
  cells: number
}

/** A file's room before anything of it is read. */
export function startRoom(): Room {
  return { cells: MOST_CELLS }
}

/** Starts a sheet. Adding throws `ImportRefusal` beyond what any published list needs. */
export function buildSheet(file: string, name: string, room: Room): SheetBuilder {
  const sheet: Sheet = { name, rows: [] }
  let next = 1
  return {
    sheet,
    addRow: (given, repeated, number = next) => {
      next = number + repeated
      if (given.size === 0) return
      const where = `sheet ${quote(name)}, row ${number}`
      checkCells(file, where, given)
      const cells = foldCells(given)
      if (cells.size === 0) return
      if (repeated > MOST_ROW_REPEATS || sheet.rows.length + repeated > MOST_ROWS) {
        throw refuse(file, where, 'more rows than can be read', `at most ${MOST_ROWS} rows`)
      }
      room.cells -= cells.size
      if (room.cells < 0) {
        throw refuse(file, where, 'more cells than can be read', `at most ${MOST_CELLS} in a file`)
      }
      for (let index = 0; index < repeated; index++)
        sheet.rows.push({ number: number + index, cells })
    },
  }
}
