import { MONTH_NAME, buildDay, parseMonth } from '../readDay'

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/giu
const WORDED = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?: ${MONTH_NAME}\\b\\.?)?,?(?: (20\\d\\d))?$`,
  'iu',
)
const NUMBERED = /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)$/u

interface Parts {
  day: number
  month?: number
  year?: number
}

function parseParts(words: string): Parts | undefined {
  const [, day, month, year] = NUMBERED.exec(words) ?? []
  if (year !== undefined)
    return { day: Number(day), month: Number(month), year: Number(year.padStart(4, '20')) }
  const [, inWords, name, inYear] = WORDED.exec(words) ?? []
  return inWords === undefined
    ? undefined
    : {
        day: Number(inWords),
        ...(name !== undefined && { month: parseMonth(name) }),
        ...(inYear !== undefined && { year: Number(inYear) }),
      }
}

/**
 * Reads printed days: "10 to 14 June 2024", "18 Feb 2014 – 12 March 2014", "12/09/2016 to 06/10/2016", one
 * day, or two periods joined by "and". Month and year are filled in from the right. Undefined if any of it
 * cannot be read, or the days are out of order.
 */
export function parsePeriods(words: string): { first: string; last?: string }[] | undefined {
  const plain = words
    .replace(WEEKDAY, '')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[–—−]/gu, '-')
    .trim()
  const periods = plain
    .split(/\s*(?:\band\b|&|;)\s*/iu)
    .map((period) =>
      period.split(/\s*(?:\bto\b|\buntil\b|-)\s*/iu).map((end) => parseParts(end.trim())),
    )
  let later: { month?: number; year?: number } = {}
  const days: { first: string; last?: string }[] = []
  for (const ends of [...periods].reverse()) {
    if (ends.length > 2) return undefined
    const read: string[] = []
    for (const end of [...ends].reverse()) {
      if (end === undefined) return undefined
      const { day, month = later.month, year = later.year } = end
      if (month === undefined || year === undefined) return undefined
      // "29 December to 10 January 2020": a month that comes later in the year is of the year before.
      const isBefore = end.year === undefined && later.month !== undefined && month > later.month
      const iso = buildDay(isBefore ? year - 1 : year, month, day)
      if (iso === undefined) return undefined
      later = { month, year: isBefore ? year - 1 : year }
      read.unshift(iso)
    }
    const [first, last] = read
    if (first === undefined || (last !== undefined && last < first)) return undefined
    days.unshift({ first, ...(last !== undefined && { last }) })
  }
  const isOrdered = days.every(({ first }, at) => first > (days[at - 1]?.last ?? ''))
  return isOrdered && days.length <= 2 ? days : undefined
}

/** Reads one printed day: "20 March 2015", "10/08/2015". */
export function parsePrintedDay(words: string): string | undefined {
  const [period, ...others] = parsePeriods(words) ?? []
  return others.length === 0 && period?.last === undefined ? period?.first : undefined
}
