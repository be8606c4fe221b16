import * as v from 'valibot'
import { Text } from './text'

function isCalendarDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value
}

/** A calendar day as "2024-06-10". Impossible days (30 February) are refused. */
export const Day = v.pipe(
  v.string('a date such as "2024-06-10"'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/u, 'a date such as "2024-06-10"'),
  v.check(isCalendarDay, 'a day that exists in the calendar'),
)

/** A month such as "2014-06". */
export const Month = v.pipe(
  v.string('a month such as "2014-06"'),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, 'a month such as "2014-06"'),
)

const Year = v.pipe(
  v.number('a year such as 2018'),
  v.integer('a whole year'),
  v.minValue(1980, 'a year from 1980'),
  v.maxValue(2100, 'a year up to 2100'),
)

/**
 * A date as exact as it is known (rule 16: an unknown or inexact date says why). On a full day, `why` says
 * where the day comes from if the document does not print it.
 */
export const KnownDate = v.union(
  [
    v.strictObject({ day: Day, why: v.optional(Text) }),
    v.strictObject({ month: Month, why: Text }),
    v.strictObject({ year: Year, why: Text }),
    v.strictObject({ unknown: v.literal(true), why: Text }),
  ],
  'a date: { "day": "2024-06-10" }, or { "month" | "year" | "unknown": …, "why": "…" }',
)

/** A day, or why it is not known: lists of inspections before 2018 give the day of publication only. */
export const FirstDay = v.union(
  [Day, v.strictObject({ unknown: v.literal(true), why: Text })],
  'a date such as "2024-06-10", or { "unknown": true, "why": "…" }',
)

export type FirstDay = v.InferOutput<typeof FirstDay>
export type KnownDate = v.InferOutput<typeof KnownDate>
