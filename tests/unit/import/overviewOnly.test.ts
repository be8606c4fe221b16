import { describe, expect, it } from 'vitest'
import { checkRecord } from '../../../src/record/checks/checkRecord'
import { readFrameworks } from '../exampleRecord'
import { findRecord, importMade, makeList, makeLookup } from './madeLists'
import { makeOverview, type MadeOverviewRow } from './madeOverview'

const importWith = (...rows: MadeOverviewRow[]) =>
  importMade(makeList(), makeOverview(rows), makeLookup())

describe('a row of the overview on an inspection that only it has', () => {
  const NEWER: MadeOverviewRow = {
    code: '702',
    started: '27/04/2026',
    ended: '01/05/2026',
    published: '17/06/26',
    grades: ['nan', 'good', 'good', 'good', 'outstanding'],
  }

  it('is added with citations to it alone, and without an overall grade since April 2026', () => {
    const imported = importWith(NEWER)
    const south = findRecord(imported, 'southshire')
    const added = south.inspections[1]
    expect(added).toMatchObject({
      framework: 'ilacs-2026',
      report: 'data-to-insight-overview-2026-06-29',
      missing: [],
    })
    expect(added?.judgements).toHaveLength(4)
    expect(added?.judgements[0]?.citations).toMatchObject([{ sheet: 'overview', row: 2 }])
    expect(imported.report.words).toEqual([{ word: 'nan', count: 1, explained: true }])
    expect(imported.report.absences['not-judged']).toBe(1)
    expect(checkRecord(south, readFrameworks())).toEqual([])
  })

  it('keeps a missing grade as such where the judgement was made', () => {
    const grades = ['nan', 'good', 'nan', 'good', 'outstanding'] as const
    const added = findRecord(importWith({ ...NEWER, grades }), 'southshire').inspections[1]
    expect(added?.missing).toMatchObject([
      {
        judgement: 'ilacs-2026-help-and-protection',
        why: expect.stringContaining('does not say why') as string,
      },
    ])
  })

  it.each([
    ['has neither start nor a known publication', { ...NEWER, started: '' }, 'No start date'],
    ['has a name that is nobody’s', { ...NEWER, name: 'elsewhere' }, 'no authority of the name'],
    ['has another code than the lookup', { ...NEWER, code: '999', name: 'southshire' }, '“999”'],
    ['has a date that is none', { ...NEWER, ended: '31/04/2026' }, 'is not a day'],
    ['has a code that is none', { ...NEWER, code: 'abc' }, 'not one of three digits'],
  ])('is refused with its row where it %s', (_, row, reason) => {
    const { refused } = importWith(row).report
    const own = refused.filter(({ file }) => file === 'overview.xlsx')
    expect(own).toMatchObject([{ row: 2, reason: expect.stringContaining(reason) as string }])
  })

  it('is matched by its name alone where there is no lookup', () => {
    const imported = importMade(makeList(), makeOverview([NEWER]))
    expect(imported.report.refused).toEqual([])
    expect(findRecord(imported, 'southshire').inspections.at(-1)?.started).toBe('2026-04-27')
  })

  it('does not count for England', () => {
    expect(importWith(NEWER).england).toEqual(importMade(makeList(), makeLookup()).england)
  })

  it('makes a record with the lookup and without Ofsted’s list, but no counts for England', () => {
    const imported = importMade(makeOverview([NEWER]), makeLookup())
    expect(findRecord(imported, 'southshire').authority).toMatchObject({ gssCode: 'E06000702' })
    expect(imported.england).toBeUndefined()
    expect(imported.report.refused).toEqual([])
  })
})
