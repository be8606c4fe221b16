import type { KnownDate } from './schema/dates'

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const DAY_AND_MONTH = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** "2024-06-10" as "10 June 2024". */
export function formatDay(day: string): string {
  return DAY.format(toDate(day))
}

/** "2014-06" as "June 2014". */
export function formatMonth(month: string): string {
  return MONTH.format(toDate(`${month}-01`))
}

/** A date as well as it is known, in words: "10 June 2024", "June 2011", "2018", "date not known". */
export function formatKnownDate(date: KnownDate): string {
  if ('day' in date) return formatDay(date.day)
  if ('month' in date) return formatMonth(date.month)
  if ('year' in date) return String(date.year)
  return 'date not known'
}

/**
 * Two days as people write them: "10 to 14 June 2024", "29 April to 3 May 2019"; where
 * the last is not known to the day, "from 10 June 2024, ending in July 2024".
 */
export function formatDays(started: string, ended: KnownDate): string {
  if ('unknown' in ended) return `from ${formatDay(started)}, last day not known`
  if (!('day' in ended)) return `from ${formatDay(started)}, ending in ${formatKnownDate(ended)}`
  if (ended.day === started) return formatDay(started)
  if (ended.day.slice(0, 7) === started.slice(0, 7))
    return `${String(Number(started.slice(8)))} to ${formatDay(ended.day)}`
  if (ended.day.slice(0, 4) === started.slice(0, 4))
    return `${DAY_AND_MONTH.format(toDate(started))} to ${formatDay(ended.day)}`
  return `${formatDay(started)} to ${formatDay(ended.day)}`
}

/** Today as "2026-11-21", by the clock of whoever runs this. */
export function formatToday(): string {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** The day after: one who is a time zone ahead has it already. */
export function dayAfter(day: string): string {
  const next = toDate(day)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** The days that a date may mean, first and last; nothing where it is not known. */
export function boundsOfKnownDate(date: KnownDate): { first: string; last: string } | undefined {
  if ('day' in date) return { first: date.day, last: date.day }
  if ('month' in date) {
    const lastDay = new Date(`${date.month}-01T00:00:00Z`)
    lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0)
    return { first: `${date.month}-01`, last: lastDay.toISOString().slice(0, 10) }
  }
  if ('year' in date)
    return { first: `${String(date.year)}-01-01`, last: `${String(date.year)}-12-31` }
  return undefined
}

/** A day as a point on the years' axis: "2024-07-01" is 2024.5, near enough. Unit: years. */
export function toYears(day: string): number {
  const year = Number(day.slice(0, 4))
  const start = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  return year + (toDate(day).getTime() - start) / (end - start)
}

function count(number: number, unit: string): string {
  return `${String(number)} ${unit}${number === 1 ? '' : 's'}`
}

/**
 * How long before `today` a day was, in whole months: "2 years 5 months ago"; nothing of a day that
 * is still to come, by a clock that is behind. A month
 * that lacks the day is full on its last one: 31 May was a month ago on 30 June.
 * Depends on today, so it is never part of what is written at build time.
 */
export function formatAge(day: string, today: string): string | undefined {
  if (today < day) return undefined
  const lastOfMonth = boundsOfKnownDate({ month: today.slice(0, 7), why: '' })?.last.slice(8) ?? ''
  const due = day.slice(8) < lastOfMonth ? day.slice(8) : lastOfMonth
  const months =
    (Number(today.slice(0, 4)) - Number(day.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(day.slice(5, 7)) -
    (today.slice(8) < due ? 1 : 0)
  if (months < 1) return 'less than a month ago'
  const years = Math.floor(months / 12)
  const rest = months % 12
  const parts = [
    ...(years > 0 ? [count(years, 'year')] : []),
    ...(rest > 0 ? [count(rest, 'month')] : []),
  ]
  return `${parts.join(' ')} ago`
}
