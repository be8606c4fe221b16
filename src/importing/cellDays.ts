import { detectDayOrder, readShortDay } from './readDay'
import type { Cell } from './sheets/sheet'

/** Reads the cells of a table's columns that hold days. */
export type ReadCellDay = (cell: Cell | undefined) => string | undefined

const DAY = 24 * 60 * 60 * 1000
/** Reports come out after one month to eight: later than a year, one of the two days is wrong. */
const MOST_DAYS_TO_PUBLICATION = 365

/** Days from one to another: "2024-06-10" and "2024-06-14" are 4. */
export function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}

/** Why the day of publication does not fit the first day; nothing where it does. */
export function checkPublication(started: string, published: string): string | undefined {
  const days = countDays(started, published)
  if (days < 0) return `It was published on ${published}, before it started on ${started}.`
  if (days <= MOST_DAYS_TO_PUBLICATION) return undefined
  return `It was published on ${published}, more than a year after it started on ${started}.`
}

/**
 * How the days of a table are read, from all its cells that hold any: the value of a cell counts, its
 * words only where it has none, and then in the order that the table's other dates prove.
 */
export function startReadingDays(cells: Iterable<Cell | undefined>): ReadCellDay {
  const order = detectDayOrder([...cells].map((cell) => cell?.text ?? ''))
  return (cell) => (cell === undefined ? undefined : (cell.day ?? readShortDay(cell.text, order)))
}
