import * as v from 'valibot'
import { Day } from '../record/schema/dates'

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'].concat([
  'september',
  'october',
  'november',
  'december',
])

function toDay(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return v.is(Day, text) ? text : undefined
}

/** "10/06/2024" as "2024-06-10"; nothing for any other form or a day that does not exist. */
export function readDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text.trim()) ?? []
  return day && month && year ? toDay(year, month, day) : undefined
}

/** "23/07/24", as Data to Insight prints publication dates. All inspections are after 2000. */
export function readShortDay(text: string): string | undefined {
  const [, start, year] = /^(\d{1,2}\/\d{1,2}\/)(\d{2})$/u.exec(text.trim()) ?? []
  return start && year ? readDay(`${start}20${year}`) : readDay(text)
}

/** "31 March 2025" anywhere in a text. */
export function findWrittenDay(text: string): string | undefined {
  const [, day, name = '', year] = /\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b/u.exec(text) ?? []
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  return day && year && month > 0 ? toDay(year, String(month), day) : undefined
}
