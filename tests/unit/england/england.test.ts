import { describe, expect, it } from 'vitest'
import {
  buildEnglandCells,
  buildEngland,
  formatSubjectId,
  listGrades,
} from '../../../src/record/england/england'
import { england, facts, frameworks, inspect, named, subjectOf } from './facts'

const cellsOf = (id: string) => {
  const [authority] = named(id)
  const latest = authority && england.inspectionsOf(authority, 'newest').at(-1)
  return latest === undefined ? [] : buildEnglandCells(latest, england)
}

describe('authorities', () => {
  it('stand A to Z, those that no longer exist apart', () => {
    expect(england.authorities.map(({ name }) => name)).toEqual([
      'Eastby',
      'Northam',
      'Southwick',
      'Weston',
    ])
    expect(england.former.map(({ name }) => name)).toEqual(['Oldshire'])
  })

  it('have their inspections earliest first, and without other lists only official ones', () => {
    const [southwick] = named('southwick')
    if (southwick === undefined) throw new Error('not found')
    const days = (asAt: 'newest' | 'official') =>
      england.inspectionsOf(southwick, asAt).map(({ published }) => published)
    expect(days('newest')).toEqual(['2024-07-02', '2025-11-02'])
    expect(days('official')).toEqual(['2024-07-02'])
  })
})

describe('listGiven', () => {
  const given = (key: string) =>
    listGrades(england, subjectOf(key)).map(
      ({ authority, inspection, words }) =>
        `${authority.id} ${inspection.published.slice(0, 4)} ${words}`,
    )

  it('keeps a shared grade out of each area alone', () => {
    expect(given('care-leavers')).toEqual([
      'northam 2024 Good',
      'southwick 2024 Requires improvement',
      'southwick 2025 Good',
      'weston 2026 Good',
    ])
    expect(given('children-in-care care-leavers')).toEqual([
      'eastby 2022 Good',
      'northam 2019 Outstanding',
    ])
  })

  it('says "adequate" and the words by which the list replaces it', () => {
    expect(given('help-and-protection')).toContain(
      'northam 2011 Adequate (Ofsted’s list: requires improvement to be good)',
    )
  })

  it('has an entry where rules give no overall grade, but none before November 2013', () => {
    expect(given('overall').filter((words) => words.endsWith('No overall grade'))).toEqual([
      'weston 2026 No overall grade',
    ])
  })

  it('leaves out authorities that no longer exist', () => {
    expect(given('overall').join()).not.toContain('oldshire')
  })
})

describe('buildCells', () => {
  it('has one cell over both areas of a shared grade', () => {
    const last = cellsOf('eastby').at(-1)
    expect(last?.subjects.map(formatSubjectId)).toEqual(['children-in-care', 'care-leavers'])
    expect(last?.words).toBe('Good, one shared grade, not split')
  })

  it('says in words why there is no grade', () => {
    expect(cellsOf('weston')[0]).toMatchObject({ grade: undefined, words: 'not given, 2026 rules' })
  })

  it('says what the source gives as the reason of a missing grade', () => {
    const missing = [{ judgement: 'sif-overall', why: 'the cell is empty' }]
    const inspection = inspect('eastby', 'sif', '2016-02-03', {}, { missing })
    const [cell] = buildEnglandCells(inspection, buildEngland(facts, frameworks))
    expect(cell).toMatchObject({ grade: undefined, words: 'not known: the cell is empty' })
  })
})
