import { describe, expect, it } from 'vitest'
import { checkRecord } from '../../../src/record/checks/checkRecord'
import { readFrameworks } from '../exampleRecord'
import { findRecord, importMade, makeList, makeLookup } from './madeLists'

const gradesOf = (judgements: readonly { judgement: string; grade: string }[]) =>
  judgements.map(({ judgement, grade }) => `${judgement} ${grade}`)
const reasons = (warnings: readonly { reason: string }[]) => warnings.map(({ reason }) => reason)

describe('Ofsted’s list', () => {
  const imported = importMade(makeList(), makeLookup())
  const north = findRecord(imported, 'northshire')

  it('gives one record for each authority, which passes the check', () => {
    const frameworks = readFrameworks()
    expect(imported.records.map(({ authority }) => authority.id)).toEqual([
      'northshire',
      'oldshire',
      'southshire',
    ])
    expect(imported.records.flatMap((record) => checkRecord(record, frameworks))).toEqual([])
    expect(imported.report.refused).toEqual([])
  })

  it('counts an inspection of three tables once and cites all three rows', () => {
    const inspection = north.inspections[1]
    expect(north.inspections.map(({ started }) => started)).toEqual(['2019-05-13', '2024-06-10'])
    expect(inspection?.citations.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['History', 5],
      ['Inspections', 4],
      ['In-year', 4],
    ])
  })

  it('makes “children in care” before 2023 the joint grade again', () => {
    expect(gradesOf(north.inspections[0]?.judgements ?? [])).toEqual([
      'ilacs-2018-overall good',
      'ilacs-2018-leadership good',
      'ilacs-2018-help-and-protection requires-improvement',
      'ilacs-2018-care outstanding',
    ])
    expect(north.inspections[0]?.missing).toEqual([])
  })

  it('keeps care leavers apart from 2023, and the words as printed', () => {
    expect(gradesOf(north.inspections[1]?.judgements ?? []).slice(3)).toEqual([
      'ilacs-2023-children-in-care good',
      'ilacs-2023-care-leavers inadequate',
    ])
    const words = findRecord(imported, 'southshire').inspections[0]?.judgements[0]?.printedGrade
    expect(words).toBe('Requires improvement to be good')
  })

  it('gives visits their theme, and an area only where it is certain', () => {
    const { visits } = findRecord(imported, 'southshire')
    expect(visits.map(({ id, kind, areas, about }) => [id, kind, areas, about])).toEqual([
      ['focused-visit-2024-11-05', 'focused-visit', ['help-and-protection'], 'Theme: Front door.'],
      ['monitoring-visit-2025-02-11', 'monitoring-visit', [], 'Theme: Vulnerable adolescents.'],
    ])
  })

  it('shows an authority that no longer exists as such, and the others not', () => {
    expect(findRecord(imported, 'oldshire').authority.abolished?.note).toContain('no longer')
    expect(north.authority.abolished).toBeUndefined()
    expect(imported.index.records.filter(({ abolished }) => abolished).map(({ id }) => id)).toEqual(
      ['oldshire'],
    )
  })

  it('takes neighbours and codes from the lookup, and says which neighbour is not in it', () => {
    expect(north.authority.statisticalNeighbours).toEqual([{ dfeCode: '702', name: 'Southshire' }])
    expect(reasons(imported.report.unmatched)).toEqual([
      'The neighbour 799 is not in the lookup itself.',
    ])
    expect(imported.neighbours.get('northshire')?.neighbours[0]?.latest?.started).toBe('2022-11-21')
  })

  it('links Ofsted’s page, never that of another authority', () => {
    const page = (id: string) =>
      findRecord(imported, id).sources.find((source) => source.kind === 'web-page')?.address
    expect(page('northshire')).toBe('https://reports.ofsted.gov.uk/provider/44/701')
    expect(page('oldshire')).toBeUndefined()
    expect(reasons(imported.report.notices)).toEqual([
      expect.stringContaining(
        'The link of Oldshire leads to https://reports.ofsted.gov.uk/provider/44/701',
      ),
    ])
  })

  it('was checked on the day on which the file came out', () => {
    expect(north.keeping.checkedOn).toBe('2025-09-25')
    expect(north.keeping.maintainer).toContain('Imported from Ofsted’s file')
  })
})
