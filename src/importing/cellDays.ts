import { detectDayOrder, readShortDay } from './readDay'
import type { Cell } from './sheets/sheet'

/** Reads the cells of a table's columns that hold days. */
export type ReadCellDay = (cell: Cell | undefined) => string | undefined

/**
 * How the days of a table are read, from all its cells that hold any: the value of a cell counts, its
 * words only where it has none, and then in the order that the table's other dates prove.
 */
export function startReadingDays(cells: Iterable<Cell | undefined>): ReadCellDay {
  const order = detectDayOrder([...cells].map((cell) => cell?.text ?? ''))
  return (cell) => (cell === undefined ? undefined : (cell.day ?? readShortDay(cell.text, order)))
}
