import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/record/dates'
import { formatDaysSince, formatGaps, buildGaps } from '../../../src/record/england/gaps'
import { facts, inspect } from './facts'

const DAY = '2024-01-01'
const sure = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('none')
  return value
}

/** One authority for each gap of so many days, the later inspections a day apart; reports come out 50 days later. */
function buildFacts(lengths: readonly number[]) {
  const authorities = lengths.map((_, at) => ({ ...sure(facts.authorities[0]), id: `a${at}` }))
  const inspections = lengths.flatMap((days, at) =>
    [-days, 0].map((before) => {
      const started = addDays(DAY, at + before)
      return inspect(`a${at}`, 'ilacs-2018', addDays(started, 50), {}, { started })
    }),
  )
  return { ...facts, authorities, inspections }
}

const LENGTHS = Array.from({ length: 60 }, (_, at) => (at < 10 ? 5000 : at + 1000))

describe('the last gaps between full inspections', () => {
  it('are the last 50, from first day to first day, and their middle half', () => {
    // 1010 to 1059 days: medians of the lower and of the upper 25.
    expect(buildGaps(buildFacts(LENGTHS), 'newest')).toEqual({
      ...{ count: 50, low: 1022, high: 1047, unofficial: 0, unknown: 0 },
      ...{ from: addDays(DAY, 10), to: addDays(DAY, 59), upTo: '2026-08-22' },
    })
  })

  it('count every gap that ended on the day of the 50th', () => {
    const made = buildFacts(LENGTHS)
    const ended = sure(made.inspections[19])
    ended.started = addDays(DAY, 10)
    expect(buildGaps(made, 'newest')).toMatchObject({ count: 51, from: addDays(DAY, 10) })
  })

  it('leave out, and count, those of which a first day is not known', () => {
    const made = buildFacts(LENGTHS)
    delete sure(made.inspections[100]).started
    delete sure(made.inspections[2]).started
    expect(buildGaps(made, 'newest')).toMatchObject({ count: 50, unknown: 1 })
  })

  it('leave out authorities of which an inspection could not be read (rule 19)', () => {
    const made = buildFacts(LENGTHS.slice(0, 50))
    sure(made.authorities[0]).incomplete = true
    expect(buildGaps(made, 'newest')).toBeUndefined()
  })

  it('follow the lists that are asked, and say how many are not Ofsted’s', () => {
    const made = buildFacts(LENGTHS)
    for (const inspection of made.inspections.slice(-2)) inspection.unofficial = true
    expect(buildGaps(made, 'official')).toMatchObject({ unofficial: 0, to: addDays(DAY, 58) })
    const gaps = sure(buildGaps(made, 'newest'))
    expect(gaps.unofficial).toBe(1)
    expect(formatGaps({ ...gaps, unknown: 2 })).toBe(
      'Of the last 50 gaps known to have ended between full inspections of one authority in England, from first day to first day, the middle half lasted 1,022 to 1,047 days (2.8 to 2.9 years). The later inspections began from 11 January 2024 to 29 February 2024, in lists as at 22 August 2026; 1 known from lists that are not Ofsted’s; 2 more left out, since a first day is not known. Gaps that have not ended, however long, are not counted.',
    )
  })
})

describe('the days since an inspection', () => {
  it.each([
    [{ started: '2024-02-28', published: '2024-05-01' }, '2024-03-01', '2 days since start'],
    [{ published: '2023-03-01' }, '2026-03-01', '1,096 days since report'],
    [{ published: '2024-05-01' }, '2024-03-31', undefined],
  ])('of %j to %s are %s', (inspection, day, words) => {
    expect(formatDaysSince(inspection, day)).toBe(words)
  })
})
