import type { FirstDay, KnownDate } from './schema/dates'
import { formatCount, joinParts } from './wording'

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

/** "2024-06-10" becomes "10 June 2024". */
export function formatDay(day: string): string {
  return DAY.format(toDate(day))
}

/** "2014-06" becomes "June 2014". */
export function formatMonth(month: string): string {
  return MONTH.format(toDate(`${month}-01`))
}

/** A date in words, as exact as it is known: "10 June 2024", "June 2011", "2018", "date not known". */
export function formatKnownDate(date: KnownDate): string {
  if ('day' in date) return formatDay(date.day)
  if ('month' in date) return formatMonth(date.month)
  if ('year' in date) return String(date.year)
  return 'date not known'
}

/**
 * Two days as people write them: "10 to 14 June 2024", "29 April to 3 May 2019"; "from 10 June 2024, ending
 * in July 2024" if the last day is not known exactly.
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

interface Dated {
  started: FirstDay
  published: KnownDate
}

/** True only if the first is certainly later: "2019" is not later than "June 2019". */
export function isSurelyLater(first: KnownDate, second: KnownDate): boolean {
  const [earliest, latest] = [boundsOfKnownDate(first)?.first, boundsOfKnownDate(second)?.last]
  return earliest !== undefined && latest !== undefined && earliest > latest
}

/** The day that places an inspection in time: its first or, where that is not known, its publication. */
export function dayOf({ started, published }: Dated): string {
  return typeof started === 'string' ? started : (boundsOfKnownDate(published)?.first ?? '')
}

/** "on days not known (report of 12 August 2011)". */
export function formatUnknownDays({ published }: Dated): string {
  return `on days not known (report of ${formatKnownDate(published)})`
}

/** Today by the local clock: "2026-11-21". */
export function formatToday(): string {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const later = toDate(day)
  later.setUTCDate(later.getUTCDate() + days)
  return later.toISOString().slice(0, 10)
}

/** Days between two: from "2024-06-10" to "2024-06-14" is 4. */
export function countDays(from: string, to: string): number {
  return (toDate(to).getTime() - toDate(from).getTime()) / (24 * 60 * 60 * 1000)
}

/** The next day: time zones that are ahead may already have it. */
export function dayAfter(day: string): string {
  return addDays(day, 1)
}

/** The first and the last day that a date may mean; undefined if the date is unknown. */
export function boundsOfKnownDate(date: KnownDate): { first: string; last: string } | undefined {
  if ('day' in date) return { first: date.day, last: date.day }
  if ('month' in date) {
    const lastDay = toDate(`${date.month}-01`)
    lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0)
    return { first: `${date.month}-01`, last: lastDay.toISOString().slice(0, 10) }
  }
  if ('year' in date) return { first: `${date.year}-01-01`, last: `${date.year}-12-31` }
  return undefined
}

/** A day as a decimal year: "2024-07-01" is about 2024.5. */
export function toDecimalYear(day: string): number {
  const year = Number(day.slice(0, 4))
  const start = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  return year + (toDate(day).getTime() - start) / (end - start)
}

/**
 * How long before `today` a day was, in whole months: "2 years 5 months ago"; undefined for a future day (the
 * clock may be behind). If a month lacks the day, its last day counts: on 30 June, 31 May was a month ago.
 * Never render it at build time, because it depends on today.
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
  const monthsLeft = months % 12
  const parts = [
    years > 0 ? formatCount(years, 'year') : undefined,
    monthsLeft > 0 ? formatCount(monthsLeft, 'month') : undefined,
  ]
  return `${joinParts(parts, ' ')} ago`
}
