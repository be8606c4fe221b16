import { detectDayOrder, readShortDay } from './readDay'
import type { Cell } from './sheets/sheet'

/** Reads the day in a cell of a date column, as "2024-06-10"; undefined if it is not certain. */
export type ReadCellDay = (cell: Cell | undefined) => string | undefined

const DAY = 24 * 60 * 60 * 1000
/**
 * Reports are published one to eight months after an inspection. After more than a year, one of the days is
 * wrong.
 */
const MAX_DAYS_TO_PUBLICATION = 365

/** Days between two dates: from "2024-06-10" to "2024-06-14" is 4. */
export function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}

/** Why a publication day does not fit the first day; undefined if it does. */
export function checkPublication(started: string, published: string): string | undefined {
  const days = countDays(started, published)
  if (days < 0) return `It was published on ${published}, before it started on ${started}.`
  if (days <= MAX_DAYS_TO_PUBLICATION) return undefined
  return `It was published on ${published}, more than a year after it started on ${started}.`
}

/**
 * Returns a reader for the date cells of a table. A cell's date value comes first, then its text, read in the
 * day order that the table's other dates prove.
 */
export function startReadingDays(cells: Iterable<Cell | undefined>): ReadCellDay {
  const order = detectDayOrder([...cells].map((cell) => cell?.text ?? ''))
  return (cell) => (cell === undefined ? undefined : (cell.day ?? readShortDay(cell.text, order)))
}
