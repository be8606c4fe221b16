/** Built-in number formats that show a date or a time, first and last of each run (ECMA-376, 18.8.30). */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

/** What is no code: words in quotation marks, single characters marked as such, colours and places. */
const NO_CODE = /"[^"]*"|[\\_*]./gu
const IN_BRACKETS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu

/** Whether a number format of a workbook shows a date: by its code, or by its number where it has none. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to)
  // The first section is that of numbers above zero. "General" has none of the letters.
  const [section = ''] = code.replace(NO_CODE, '').replace(IN_BRACKETS, '').split(';')
  return /[dmyhs]/iu.test(section)
}

const DAY = 86_400_000
const LAST_SERIAL = 2_958_465

/**
 * The day of a workbook's serial number. Day 60 of the system of 1900 is 29 February 1900, which never
 * was: nothing, as for a bare time or a number beyond the calendar.
 */
export function formatSerialDay(serial: number, is1904: boolean): string | undefined {
  const whole = Math.floor(serial)
  const first = is1904 ? 0 : 1
  if (!(whole >= first && whole <= LAST_SERIAL) || (!is1904 && whole === 60)) return undefined
  const before = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  return new Date(before + whole * DAY).toISOString().slice(0, 10)
}
