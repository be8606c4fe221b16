import { MAX_CELL_CHARACTERS, MAX_CELLS, MAX_COLUMNS, MAX_ROW_REPEATS, MAX_ROWS } from '../limits'
import { ImportRefusal, quote } from '../refusal'
import { normaliseHeading, normaliseText } from './text'

/** A cell that is not empty. A formula is kept as text and never evaluated. */
export interface Cell {
  /**
   * The cell's typed value, whatever its display format: text (see `normaliseText`), "850", "TRUE", or
   * "2024-06-10" for a day.
   */
  text: string
  formula?: string
  /** Set if the cell is a date: "2024-06-10". */
  day?: string
}

/** A row that is not empty. `number` counts from 1, as spreadsheets do. */
export interface SheetRow {
  number: number
  /** By column, from 0. */
  cells: ReadonlyMap<number, Cell>
}

export interface Sheet {
  name: string
  rows: SheetRow[]
}

/** The columns of a sheet whose first row has the headings, by heading (see `normaliseHeading`). */
export function readHeadings(sheet: Sheet | undefined): Map<string, number> {
  const cells = sheet?.rows[0]?.cells ?? new Map<number, Cell>()
  return new Map([...cells].map(([at, { text }]) => [normaliseHeading(text), at]))
}

/** Collects the rows of one sheet within the limits. */
export interface SheetBuilder {
  sheet: Sheet
  /** `repeated`: how many identical rows follow each other. `number`: given if the file numbers its rows. */
  addRow: (cells: ReadonlyMap<number, Cell>, repeated: number, number?: number) => void
}

function refuse(file: string, where: string, found: string, expected: string): ImportRefusal {
  return new ImportRefusal({ file, where, found, expected, todo: 'Do not use this file.' })
}

function checkCells(file: string, where: string, cells: ReadonlyMap<number, Cell>) {
  for (const [column, { text, formula = '' }] of cells) {
    if (column >= MAX_COLUMNS) {
      throw refuse(file, where, `words in column ${column + 1}`, `at most ${MAX_COLUMNS} columns`)
    }
    if (Math.max(text.length, formula.length) > MAX_CELL_CHARACTERS) {
      const found = `a cell of ${Math.max(text.length, formula.length)} characters`
      throw refuse(file, where, found, `at most ${MAX_CELL_CHARACTERS}`)
    }
  }
}

/** Cells with normalised text, without those that have neither text nor formula. */
function normaliseCells(cells: ReadonlyMap<number, Cell>): Map<number, Cell> {
  const normalised = new Map<number, Cell>()
  for (const [column, cell] of cells) {
    const text = normaliseText(cell.text)
    if (text !== '' || cell.formula !== undefined) normalised.set(column, { ...cell, text })
  }
  return normalised
}

/** A number in plain digits: "850" for "850.0" or "8.5E2". Other text is unchanged. */
export function formatNumber(text: string): string {
  return /^-?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?$/u.test(text) && !/^\d+$/u.test(text)
    ? String(Number(text))
    : text
}

/** How many more cells the sheets of one file may have in total. */
export interface CellBudget {
  cells: number
}

export function createCellBudget(): CellBudget {
  return { cells: MAX_CELLS }
}

/** Starts a sheet. `addRow` throws `ImportRefusal` beyond the limits, which no published list reaches. */
export function buildSheet(file: string, name: string, budget: CellBudget): SheetBuilder {
  const sheet: Sheet = { name, rows: [] }
  let next = 1
  return {
    sheet,
    addRow: (given, repeated, number = next) => {
      next = number + repeated
      if (given.size === 0) return
      const where = `sheet ${quote(name)}, row ${number}`
      checkCells(file, where, given)
      const cells = normaliseCells(given)
      if (cells.size === 0) return
      if (repeated > MAX_ROW_REPEATS || sheet.rows.length + repeated > MAX_ROWS) {
        throw refuse(file, where, 'more rows than can be read', `at most ${MAX_ROWS} rows`)
      }
      budget.cells -= cells.size
      if (budget.cells < 0) {
        throw refuse(file, where, 'more cells than can be read', `at most ${MAX_CELLS} in a file`)
      }
      for (let index = 0; index < repeated; index++)
        sheet.rows.push({ number: number + index, cells })
    },
  }
}
