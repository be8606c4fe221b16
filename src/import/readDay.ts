import * as v from 'valibot'
import { Day } from '../record/schema/dates'
import { dropNotes } from './sheets/words'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const TIME = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?'
const IN_NUMBERS = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, 'u')
const IN_WORDS = new RegExp(`^(\\d{1,2})([ -])${MONTH_NAME}\\2(\\d{4})$`, 'iu')
const IN_A_TEXT = new RegExp(`\\b(\\d{1,2}) ${MONTH_NAME} (\\d{4})\\b`, 'iu')
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/u

/** The order of day and month in a table's numeric dates, as far as the dates themselves prove it. */
export type DayOrder = 'day-first' | 'month-first' | 'mixed' | 'unknown'

function toDay(year: string, month: string | number, day: string | number): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return v.is(Day, text) ? text : undefined
}

function toMonth(name: string): number {
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

/** Reads numeric dates day first, if they have no other reading or the order is proven. */
function readNumbers(text: string, order: DayOrder, isShort: boolean): string | undefined {
  const { first = 0, second = 0, year = '' } = splitNumbers(text) ?? {}
  if ((year.length === 2) !== isShort) return undefined
  const isCertain = !isShort && (first > 12 || first === second)
  return order === 'day-first' || isCertain
    ? toDay(isShort ? `20${year}` : year, second, first)
    : undefined
}

/**
 * Reads a day that has only one meaning, as "2024-06-10"; notes such as `[r]` are dropped. Accepts
 * "2024-06-10", "10 June 2024", "10-Jun-2024" and "25/06/2024". "10/06/2024" has two meanings and is read
 * only if `order`, from `detectDayOrder` of the table's dates, is day first. Undefined for dates with the
 * month first, two-digit years, days that do not exist, and anything else.
 */
export function readDay(text: string, order: DayOrder = 'unknown'): string | undefined {
  const words = dropNotes(text)
  const [, day, , month, year] = IN_WORDS.exec(words) ?? []
  if (day && month && year) return toDay(year, toMonth(month), day)
  return readIsoDay(words) ?? readNumbers(words, order, false)
}

/**
 * The same, and "23/07/24" as Data to Insight prints publication dates, where the order is proven to
 * be day first. All inspections are after 2000.
 */
export function readShortDay(text: string, order: DayOrder = 'unknown'): string | undefined {
  return readDay(text, order) ?? readNumbers(dropNotes(text), order, true)
}

/** Finds a day such as "31 March 2025" anywhere in a text. */
export function findWrittenDay(text: string): string | undefined {
  const [, day, month, year] = IN_A_TEXT.exec(text) ?? []
  return day && month && year ? toDay(year, toMonth(month), day) : undefined
}
