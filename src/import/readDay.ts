import * as v from 'valibot'
import { countDays } from '../record/dates'
import { Day } from '../record/schema/dates'
import type { Cell } from './sheets/sheet'
import { dropNotes } from './sheets/text'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
export const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const TIME = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?'
const IN_NUMBERS = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, 'u')
const IN_WORDS = new RegExp(`^(\\d{1,2})([ -])${MONTH_NAME}\\2(\\d{4})$`, 'iu')
const IN_A_TEXT = new RegExp(`\\b(\\d{1,2}) ${MONTH_NAME} (\\d{4})\\b`, 'iu')
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/u

/** The order of day and month in a table's numeric dates, as far as the dates themselves prove it. */
export type DayOrder = 'day-first' | 'month-first' | 'mixed' | 'unknown'

/** "2024-06-10"; undefined for a day that does not exist. */
export function buildDay(
  year: string | number,
  month: string | number,
  day: string | number,
): string | undefined {
  const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  return v.is(Day, text) ? text : undefined
}

/** The number of a month's name, in full or shortened: 6 for "June". */
export function parseMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function splitNumbers(text: string) {
  const [, first, , second, year] = IN_NUMBERS.exec(text) ?? []
  return first && second && year
    ? { first: Number(first), second: Number(second), year }
    : undefined
}

/**
 * Reads "2024-06-10", with or without a time. A time with a zone counts only at midnight: programs write 10
 * June in British summer time as "2024-06-09T23:00:00Z".
 */
export function readIsoDay(text: string): string | undefined {
  const [, day = '', time = '', zone] = ISO.exec(text) ?? []
  return v.is(Day, day) && (zone === undefined || /^[0:.]*$/u.test(time)) ? day : undefined
}

/** Detects the order from dates with only one reading: "13/05/2019" is day first. */
export function detectDayOrder(texts: Iterable<string>): DayOrder {
  let dayFirst = false
  let monthFirst = false
  for (const text of texts) {
    const { first = 0, second = 0 } = splitNumbers(dropNotes(text)) ?? {}
    if (first > 12 && second <= 12) dayFirst = true
    if (second > 12 && first <= 12) monthFirst = true
  }
  if (dayFirst && monthFirst) return 'mixed'
  if (dayFirst) return 'day-first'
  return monthFirst ? 'month-first' : 'unknown'
}

/**
 * Reads a day that has only one meaning, as "2024-06-10"; notes such as `[r]` are dropped. Accepts
 * "2024-06-10", "10 June 2024", "10-Jun-2024" and "25/06/2024". "10/06/2024" has two meanings and is read
 * only if `order`, from `detectDayOrder` of the table's dates, is day first; so is "23/07/24", as Data to
 * Insight prints publication dates (all inspections are after 2000). Undefined for dates with the month first,
 * days that do not exist, and anything else.
 */
export function readDay(text: string, order: DayOrder = 'unknown'): string | undefined {
  const words = dropNotes(text)
  const [, day, , month, inWords] = IN_WORDS.exec(words) ?? []
  if (day && month && inWords) return buildDay(inWords, parseMonth(month), day)
  const { first = 0, second = 0, year = '' } = splitNumbers(words) ?? {}
  const isCertain = year.length === 4 && (first > 12 || first === second)
  return order === 'day-first' || isCertain
    ? (readIsoDay(words) ?? buildDay(year.padStart(4, '20'), second, first))
    : readIsoDay(words)
}

/** Finds a day such as "31 March 2025" anywhere in a text. */
export function findWrittenDay(text: string): string | undefined {
  const [, day, month, year] = IN_A_TEXT.exec(text) ?? []
  return day && month && year ? buildDay(year, parseMonth(month), day) : undefined
}

/** Reads the day in a cell of a date column, as "2024-06-10"; undefined if it is not certain. */
export type DayReader = (cell: Cell | undefined) => string | undefined

/**
 * Returns a reader for the date cells of a table. A cell's date value comes first, then its text, read in the
 * day order that the table's other dates prove.
 */
export function createDayReader(cells: Iterable<Cell | undefined>): DayReader {
  const order = detectDayOrder([...cells].map((cell) => cell?.text ?? ''))
  return (cell) => cell && (cell.day ?? readDay(cell.text, order))
}

/** Reports come out one to eight months after an inspection. After more than a year, one of the days is wrong. */
const MAX_DAYS_TO_PUBLICATION = 365

/** Why a publication day does not fit the first day; undefined if it does. */
export function checkPublication(started: string, published: string): string | undefined {
  const days = countDays(started, published)
  if (days < 0) return `It was published on ${published}, before it started on ${started}.`
  if (days <= MAX_DAYS_TO_PUBLICATION) return undefined
  return `It was published on ${published}, more than a year after it started on ${started}.`
}
