import { describe, expect, it } from 'vitest'
import { checkRecord } from '../../../src/record/checks/checkRecord'
import { readFrameworks } from '../exampleRecord'
import { findRecord, importMade, makeList, makeLookup } from './madeLists'
import { makeOverview, type MadeOverviewRow } from './madeOverview'

const SAME: MadeOverviewRow = {
  code: '701',
  started: '10/06/2024',
  ended: '14/06/2024',
  published: '23/07/24',
  grades: ['good', 'outstanding', 'good', 'good', 'inadequate'],
}
const importWith = (...rows: MadeOverviewRow[]) =>
  importMade(makeList(), makeOverview(rows), makeLookup())

describe('a row of the overview on an inspection that Ofsted’s list has', () => {
  it('that agrees adds the last day, the lead inspector, the report’s address and its citation', () => {
    const imported = importWith(SAME)
    const inspection = findRecord(imported, 'northshire').inspections[1]
    expect(inspection).toMatchObject({
      ended: { day: '2024-06-14' },
      leadInspector: { name: 'Kim McExample' },
      reportAddress: 'https://files.ofsted.gov.uk/v1/file/50000701',
    })
    expect(inspection?.citations.at(-1)).toMatchObject({ sheet: 'overview', row: 2 })
    expect(imported.report).toMatchObject({
      inspections: { total: 4, official: 4, both: 1, onlyOverview: 0 },
      disagreements: [],
    })
  })

  it('that differs is listed and said in the record, Ofsted’s grade displayed', () => {
    const grades = ['good', 'good', 'good', 'good', 'inadequate'] as const
    const imported = importWith({ ...SAME, grades })
    const north = findRecord(imported, 'northshire')
    expect(north.inspections[1]?.judgements[1]?.grade).toBe('outstanding')
    expect(imported.report.disagreements).toMatchObject([
      {
        gssCode: 'E10000701',
        inspection: '2024-06-10',
        subject: 'leadership',
        displayed: { said: 'Outstanding', place: { sheet: 'History', row: 5 } },
        other: { said: 'Good', place: { sheet: 'overview', row: 2 } },
      },
    ])
    expect(north.disagreements).toMatchObject([{ areas: ['leadership'] }])
    expect(checkRecord(north, readFrameworks())).toEqual([])
  })

  it('is compared as a joint grade before 2023, and its word for care leavers explained', () => {
    const imported = importWith({
      code: '702',
      started: '21/11/2022',
      published: '20/01/23',
      label: 'standard',
      grades: [
        'requires improvement',
        'requires improvement',
        'requires improvement',
        'outstanding',
        'inspection_pre_dates_judgement',
      ],
    })
    expect(imported.report.disagreements).toMatchObject([
      { subject: 'children-in-care', displayed: { said: 'Good' }, other: { said: 'Outstanding' } },
    ])
    expect(findRecord(imported, 'southshire').disagreements[0]?.areas).toEqual([
      'children-in-care',
      'care-leavers',
    ])
    expect(imported.report.words).toEqual([
      { word: 'inspection_pre_dates_judgement', count: 1, explained: true },
    ])
  })

  it('is matched by its day of publication where it has no start', () => {
    const { report } = importWith({
      code: SAME.code,
      published: SAME.published,
      grades: SAME.grades,
    })
    expect(report.inspections).toMatchObject({ both: 1, onlyOverview: 0 })
  })

  it.each([
    ['first day', { started: '11/06/2024' }, 'started', ['10 June 2024', '11 June 2024']],
    [
      'day of publication',
      { published: '24/07/24' },
      'published',
      ['23 July 2024', '24 July 2024'],
    ],
    ['length', { label: 'standard' }, 'length', ['short', 'standard']],
  ])('has another %s reported', (_, change, subject, said) => {
    const [found, ...others] = importWith({ ...SAME, ...change }).report.disagreements
    expect([found?.subject, found?.displayed.said, found?.other.said]).toEqual([subject, ...said])
    expect(others).toEqual([])
  })

  it('gives care leavers no grade from before 2023, and the value is said with its row', () => {
    const { report, records } = importWith({
      code: '702',
      started: '21/11/2022',
      published: '20/01/23',
      label: 'standard',
      grades: [
        'requires improvement',
        'requires improvement',
        'requires improvement',
        'good',
        'inadequate',
      ],
    })
    expect(report.refused).toEqual([])
    expect(report.notices).toContainEqual(
      expect.objectContaining({ row: 2, column: 'care_leavers_grade' }),
    )
    const south = records.find(({ authority }) => authority.id === 'southshire')
    expect(south?.inspections[0]?.judgements).toHaveLength(4)
  })

  it('does not disagree by having no grade, and its unexplained word is counted', () => {
    const { report } = importWith({
      ...SAME,
      grades: ['nan', 'outstanding', 'good', 'good', 'inadequate'],
    })
    expect(report.disagreements).toEqual([])
    expect(report.words).toEqual([{ word: 'nan', count: 1, explained: false }])
  })
})
