import { beforeAll, describe, expect, it } from 'vitest'
import type { Imported } from '../../src/import/importFiles'
import { checkRecord } from '../../src/record/checks/checkRecord'
import type { EnglandFile } from '../../src/record/schema/england'
import type { NeighboursFile } from '../../src/record/schema/manyRecords'
import { importPublished, LOOKUP, OFFICIAL, OVERVIEW } from './import-files'
import {
  dataDir,
  isHampshires,
  isOf2025,
  readEngland,
  readFrameworks,
  readNeighbours,
  readRecord,
} from './read'

let imported: Imported
/** What is counted from Ofsted's list alone; gaps rest on every list. */
const countsOf = (england: EnglandFile | undefined) => ({ ...england, gaps: undefined })
const find = (id: string) => imported.records.find(({ authority }) => authority.id === id)

describe.skipIf(dataDir === undefined)('the published files, imported (needs DATA_DIR)', () => {
  beforeAll(() => {
    imported = importPublished(dataDir ?? '', OFFICIAL, OVERVIEW, LOOKUP)
  }, 120_000)

  it('give 153 authorities of today and three that are no more', () => {
    expect(imported.report.authorities).toEqual({ current: 153, abolished: 3 })
    const abolished = imported.records.filter(({ authority }) => authority.abolished !== undefined)
    expect(abolished.map(({ authority }) => authority.name)).toEqual([
      'Bournemouth',
      'Cumbria',
      'Northamptonshire',
    ])
  })

  it('give 271 inspections of Ofsted’s list, 44 more of the overview, and 60 visits', () => {
    expect(imported.report.inspections).toEqual({
      total: 315,
      official: 271,
      both: 109,
      onlyOverview: 44,
    })
    const visits = imported.records.flatMap((record) => record.visits)
    const count = (kind: string) => visits.filter((visit) => visit.kind === kind).length
    expect([count('focused-visit'), count('monitoring-visit'), visits.length]).toEqual([36, 24, 60])
  })

  it('give records that all pass the check', () => {
    const frameworks = readFrameworks()
    expect(imported.records.flatMap((record) => checkRecord(record, frameworks))).toEqual([])
  })

  it('disagree on St Helens in 2023 in three areas, and on nothing else', () => {
    const found = imported.report.disagreements.map(({ authority, subject, displayed, other }) => [
      authority,
      subject,
      displayed.said,
      other.said,
    ])
    expect(found).toEqual([
      ['St Helens', 'help-and-protection', 'Requires improvement to be good', 'Good'],
      ['St Helens', 'children-in-care', 'Good', 'Requires improvement'],
      ['St Helens', 'care-leavers', 'Outstanding', 'Good'],
    ])
    expect(find('st-helens')?.disagreements).toHaveLength(3)
  })

  it('have nothing refused; a grade for Nottingham’s care leavers of 2022 is not taken and said', () => {
    expect([imported.report.refused, imported.report.incomplete]).toEqual([[], []])
    expect(imported.report.notices).toContainEqual(
      expect.objectContaining({ file: OVERVIEW, row: 101, column: 'care_leavers_grade' }),
    )
  })

  it('have no overall grade from April 2026', () => {
    const latest = ['brent', 'somerset'].map((id) => find(id)?.inspections.at(-1))
    expect(
      latest.map((inspection) => [inspection?.framework, inspection?.judgements.length]),
    ).toEqual([
      ['ilacs-2026', 4],
      ['ilacs-2026', 4],
    ])
  })

  it.each([
    ['overall', [36, 67, 31, 19], undefined],
    ['leadership', [45, 60, 33, 15], undefined],
    ['help-and-protection', [22, 71, 45, 15], undefined],
    ['children-in-care', [32, 48, 18, 5], [5, 27, 12, 6]],
    ['care-leavers', [27, 43, 26, 7], [5, 27, 12, 6]],
  ])('count England’s grades for %s', (id, own, jointly) => {
    const area = imported.england?.latest.areas.find((counts) => counts.area === id)
    expect(area?.grades.map(({ count }) => count)).toEqual(own)
    expect(area?.jointly[0]?.grades.map(({ count }) => count)).toEqual(jointly)
  })

  it('gives the same counts for England and no DfE codes from Ofsted’s list alone', () => {
    const alone = importPublished(dataDir ?? '', OFFICIAL)
    expect(countsOf(alone.england)).toEqual(countsOf(imported.england))
    // Recounted by hand from the list; gaps reach to the newest file that is read.
    expect(alone.england?.gaps).toMatchObject({ low: 1267, high: 1869, unofficial: 0 })
    expect(alone.records.some(({ authority }) => authority.dfeCode !== undefined)).toBe(false)
    expect(alone.report.authorities).toEqual({ current: 153, abolished: 3 })
  })

  it.skipIf(!isHampshires).each(['2019-04-29', '2024-06-10'])(
    'agree with Hampshire’s own record on %s',
    (started) => {
      const grades = (record: ReturnType<typeof find>) =>
        record?.inspections
          .find((inspection) => inspection.started === started)
          ?.judgements.map(({ judgement, grade }) => `${judgement} ${grade}`)
          .sort()
      expect(grades(find('hampshire'))).toEqual(grades(readRecord()))
      expect(grades(find('hampshire'))?.length).toBeGreaterThan(3)
    },
  )

  it.skipIf(!isOf2025)(
    'are what England’s counts and Hampshire’s neighbours were made from',
    () => {
      expect(countsOf(readEngland())).toEqual(countsOf(imported.england))
      const { statisticalNeighbours } = readRecord().authority
      expect(find('hampshire')?.authority.statisticalNeighbours).toEqual(statisticalNeighbours)
      const facts = ({ neighbours = [] }: Partial<NeighboursFile> = {}) =>
        neighbours.map(({ latest }) => [
          latest?.started,
          latest?.judgements.map(({ judgement, grade }) => `${judgement} ${grade}`),
        ])
      expect(facts(readNeighbours())).toEqual(facts(imported.neighbours.get('hampshire')))
    },
  )
})
