import { describe, expect, it } from 'vitest'
import { buildEnglandAnswer, countYears, tallyLatest } from '../../../src/record/england/counts'
import { buildEngland, type AsAt } from '../../../src/record/england/england'
import { england, facts, frameworks, inspect, named, subjectOf } from './facts'

const ask = (key: string, asAt: AsAt = 'newest', kept = england.authorities) => ({
  ...{ england, subject: subjectOf(key), asAt, kept },
})
const answer = (...asked: Parameters<typeof ask>) => {
  const [shown] = named('northam')
  return buildEnglandAnswer(ask(...asked), shown).join('')
}
const counts = (...asked: Parameters<typeof ask>) =>
  Object.fromEntries(tallyLatest(ask(...asked)).grades.map(({ grade, count }) => [grade.id, count]))

describe('latest grades', () => {
  it('are those of the last inspection, or of the last official one', () => {
    expect(counts('overall')).toEqual({
      outstanding: 1,
      good: 1,
      'requires-improvement': 1,
      inadequate: 0,
    })
    expect(counts('overall', 'official')).toEqual({
      outstanding: 2,
      good: 0,
      'requires-improvement': 1,
      inadequate: 1,
    })
  })

  it('count nobody without such a grade', () => {
    expect(tallyLatest(ask('overall'))).toMatchObject({
      graded: 3,
      inspections: 4,
      notJudged: 1,
    })
    expect(tallyLatest(ask('care-leavers'))).toMatchObject({ graded: 3, otherwise: 1 })
  })

  it('count no grade of the older scale, even if nothing came later', () => {
    const older = inspect('weston', 'slac', '2012-01-02', { 'help-and-protection': 'G' })
    const early = buildEngland({ ...facts, inspections: [older] }, frameworks)
    const asked = { ...ask('help-and-protection'), england: early, kept: early.authorities }
    expect(tallyLatest(asked)).toMatchObject({ graded: 0, inspections: 1, older: 1 })
    expect(countYears(asked).years).toEqual([])
  })
})

describe('the answer', () => {
  it('says of how many, and what the shown authority is', () => {
    expect(answer('leadership')).toBe(
      '1 of 4 authorities was Outstanding for leadership when last inspected. Northam is one of them.',
    )
  })

  it('names those that have such a grade, where not all do', () => {
    expect(answer('overall')).toBe(
      '1 of 3 authorities graded overall was Outstanding when last inspected. Northam is one of them.',
    )
    expect(answer('care-leavers')).toBe(
      '0 of 3 authorities graded for care leavers alone were Outstanding when last inspected. Northam was Good.',
    )
    expect(answer('children-in-care care-leavers')).toBe(
      '0 of 1 authorities with one shared grade for children in care and care leavers were Outstanding when last inspected. Northam: graded on each alone.',
    )
  })

  it('says that it is of some, and that the shown authority is not among them', () => {
    expect(answer('leadership', 'official', named('eastby', 'southwick'))).toBe(
      // Later inspections may be known: not "when last inspected".
      `1 of 2 of these authorities was Outstanding for leadership by the newest inspection of each in ${england.lists.official.name}. Northam, not among these, was Outstanding.`,
    )
  })

  it('says that there is no grade', () => {
    expect(answer('overall', 'newest', named('weston'))).toBe(
      'None of these authorities was given a grade overall when last inspected.',
    )
  })
})

describe('the grades of each year', () => {
  it('are those of the reports of that year, of the authorities kept', () => {
    const years = (kept = england.authorities) =>
      countYears(ask('help-and-protection', 'newest', kept)).years.map(({ year, tally }) => [
        year,
        tally.graded,
      ])
    // Years without any stand between the others, and those of the older scale are left out.
    expect(years()).toEqual([
      [2016, 1],
      [2017, 0],
      [2018, 0],
      [2019, 1],
      [2020, 0],
      [2021, 0],
      [2022, 1],
      [2023, 0],
      [2024, 2],
      [2025, 1],
      [2026, 1],
    ])
    expect(years(named('eastby'))).toEqual([[2022, 1]])
  })
})
