import { describe, expect, it, vi } from 'vitest'
import {
  boundsOfKnownDate,
  formatAge,
  formatDays,
  formatKnownDate,
  toDecimalYear,
} from '../../src/record/dates'
import type { KnownDate } from '../../src/record/schema/dates'

const WHY = 'the report prints no more'

describe('a date in words', () => {
  it.each<[KnownDate, string]>([
    [{ day: '2024-06-10' }, '10 June 2024'],
    [{ day: '2024-06-01' }, '1 June 2024'],
    [{ day: '2024-02-29' }, '29 February 2024'],
    [{ day: '2013-12-31' }, '31 December 2013'],
    [{ month: '2011-06', why: WHY }, 'June 2011'],
    [{ month: '2014-12', why: WHY }, 'December 2014'],
    [{ year: 2018, why: WHY }, '2018'],
    [{ unknown: true, why: WHY }, 'date not known'],
  ])('%j is "%s"', (date, words) => {
    expect(formatKnownDate(date)).toBe(words)
  })

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('is the same day in %s', async (zone) => {
    vi.stubEnv('TZ', zone)
    vi.resetModules()
    const dates = await import('../../src/record/dates')
    expect(dates.formatDay('2024-01-01')).toBe('1 January 2024')
    expect(dates.formatMonth('2024-01')).toBe('January 2024')
    expect(dates.toDecimalYear('2024-01-01')).toBe(2024)
    vi.unstubAllEnvs()
  })
})

describe('the days of an inspection in words', () => {
  it.each<[string, KnownDate, string]>([
    ['2024-06-10', { day: '2024-06-14' }, '10 to 14 June 2024'],
    ['2024-06-03', { day: '2024-06-07' }, '3 to 7 June 2024'],
    ['2019-04-29', { day: '2019-05-03' }, '29 April to 3 May 2019'],
    ['2014-02-18', { day: '2014-03-12' }, '18 February to 12 March 2014'],
    ['2023-12-27', { day: '2024-01-05' }, '27 December 2023 to 5 January 2024'],
    ['2023-06-10', { day: '2024-06-14' }, '10 June 2023 to 14 June 2024'],
    ['2024-06-10', { day: '2024-06-10' }, '10 June 2024'],
    ['2024-06-10', { month: '2024-07', why: WHY }, 'from 10 June 2024, ending in July 2024'],
    ['2024-06-10', { year: 2024, why: WHY }, 'from 10 June 2024, ending in 2024'],
    ['2024-06-10', { unknown: true, why: WHY }, 'from 10 June 2024, last day not known'],
  ])('%s and %j are "%s"', (started, ended, words) => {
    expect(formatDays(started, ended)).toBe(words)
  })
})

describe('the days that a date may mean', () => {
  it.each<[KnownDate, string | undefined, string | undefined]>([
    [{ day: '2024-06-10' }, '2024-06-10', '2024-06-10'],
    [{ month: '2024-02', why: WHY }, '2024-02-01', '2024-02-29'],
    [{ month: '2023-02', why: WHY }, '2023-02-01', '2023-02-28'],
    [{ month: '2024-04', why: WHY }, '2024-04-01', '2024-04-30'],
    [{ month: '2024-12', why: WHY }, '2024-12-01', '2024-12-31'],
    [{ year: 2018, why: WHY }, '2018-01-01', '2018-12-31'],
    [{ unknown: true, why: WHY }, undefined, undefined],
  ])('%j: from %s to %s', (date, first, last) => {
    expect(boundsOfKnownDate(date)?.first).toBe(first)
    expect(boundsOfKnownDate(date)?.last).toBe(last)
  })
})

describe('how long ago a day was', () => {
  it.each([
    ['2024-06-10', '2026-11-21', '2 years 5 months ago'],
    ['2024-06-10', '2024-06-10', 'less than a month ago'],
    ['2024-06-10', '2024-07-09', 'less than a month ago'],
    ['2024-06-10', '2024-07-10', '1 month ago'],
    ['2024-06-10', '2024-08-10', '2 months ago'],
    ['2024-06-10', '2025-06-09', '11 months ago'],
    ['2024-06-10', '2025-06-10', '1 year ago'],
    ['2024-06-10', '2025-07-10', '1 year 1 month ago'],
    ['2024-06-10', '2034-06-10', '10 years ago'],
    ['2023-12-31', '2024-01-01', 'less than a month ago'],
    ['2024-02-29', '2025-02-27', '11 months ago'],
    ['2024-02-29', '2025-02-28', '1 year ago'],
    ['2024-02-29', '2028-02-28', '3 years 11 months ago'],
    ['2024-02-29', '2028-02-29', '4 years ago'],
    ['2024-05-31', '2024-06-29', 'less than a month ago'],
    ['2024-05-31', '2024-06-30', '1 month ago'],
    ['2024-01-31', '2024-02-29', '1 month ago'],
    ['2024-01-31', '2024-03-30', '1 month ago'],
    ['2024-01-31', '2024-03-31', '2 months ago'],
    ['2024-06-30', '2024-07-30', '1 month ago'],
  ])('%s, seen on %s: "%s"', (day, today, words) => {
    expect(formatAge(day, today)).toBe(words)
  })
})

describe('a day on the axis of years', () => {
  it.each([
    ['2024-01-01', 2024],
    ['2023-07-02', 2023 + 182 / 365],
    ['2024-07-01', 2024 + 182 / 366],
  ])('%s is %d', (day, years) => {
    expect(toDecimalYear(day)).toBeCloseTo(years, 10)
  })
})
