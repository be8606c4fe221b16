import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { InspectionRecord } from '../../src/record/schema/record'
import { dataDir, isHampshires, readRecord, readSourceTexts, sourcesDir } from './read'
import { readOdsSheet } from './read-ods'
import { splitPages } from './report-text'

const LIST = 'lists/childrens-social-care-2023-underlying.ods'
const LETTER = 'joint-inspection-letter-2017'

let record: InspectionRecord
beforeAll(() => {
  if (isHampshires) record = readRecord()
})
const findVisit = (id: string) => record.visits.find((visit) => visit.id === id)
const readRow = (sheet: string, row: number) =>
  readOdsSheet(new Uint8Array(readFileSync(join(dataDir ?? '', LIST))), sheet)[row - 1] ?? []

describe.skipIf(!isHampshires || dataDir === undefined)(
  'what the record takes from Ofsted’s data of 2023 (needs DATA_DIR)',
  () => {
    it.each([
      ['focused-visit-2023', 'LA_level_in_year_2022-23', 35, '2023-01-31', 'Children in care'],
    ])('%s: sheet %s, row %i', (id, sheet, row, day, said) => {
      const visit = findVisit(id)
      expect(readRow(sheet, row)).toEqual(expect.arrayContaining(['Hampshire', day, said]))
      expect([visit?.when, visit?.published]).toContainEqual({ day })
      expect(visit?.citations).toContainEqual({ source: 'ofsted-outcomes-2023', sheet, row })
    })

    it('the two overall grades of 2011, and the day on which the report of 2014 came out', () => {
      const cells = readRow('LA_inspections_2009-2023', 55)
      expect(cells.slice(4, 7)).toEqual(['2011-08-12', 'Good', 'Good'])
      const slac = record.inspections.find(({ id }) => id === 'slac-2011')
      expect(slac).toMatchObject({ started: { unknown: true }, published: { day: cells[4] } })
      expect(slac?.judgements.map(({ printedGrade }) => printedGrade)).toEqual(cells.slice(5, 7))
      const sif = record.inspections.find(({ id }) => id === 'sif-2014')
      expect(sif?.published).toMatchObject({ day: cells.find((cell) => cell.startsWith('2014')) })
    })
  },
)

it.skipIf(!isHampshires || sourcesDir === undefined)(
  'the joint inspection of 2016 is as its letter has it (needs SOURCES_DIR)',
  () => {
    const pages = splitPages(readSourceTexts(record, sourcesDir ?? '').get(LETTER) ?? '')
    const visit = findVisit('joint-inspection-2016')
    expect(pages).toHaveLength(14)
    expect(pages[0]).toMatch(/^1 February 2017[\s\S]*Between 5 and 9 December 2016/u)
    expect(visit).toMatchObject({ when: { day: '2016-12-05' }, published: { day: '2017-02-01' } })
    expect(pages[2]).toContain('There are no priority actions')
    expect(visit?.outcome).toMatch(/^No grade, and no priority actions\./u)
    const listed = pages.slice(9, 12).join('\n').split('Areas for improvement')[1] ?? ''
    expect(listed.match(/^\p{Co} /gmu)).toHaveLength(11)
    expect(visit?.outcome).toContain('eleven points')
    expect(visit?.citations).toContainEqual({ source: LETTER, page: 10, toPage: 12 })
  },
)
