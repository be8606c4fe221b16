import { beforeAll, describe, expect, it } from 'vitest'
import type { InspectionRecord } from '../../src/record/schema/record'
import { EXPECTED_INSPECTIONS } from './expected-grades'
import { isHampshires, readFrameworks, readRecord } from './read'

const { frameworks } = readFrameworks()
const asked = (framework: string, judgement: string) =>
  frameworks.find(({ id }) => id === framework)?.judgements.find(({ id }) => id === judgement)

describe.skipIf(!isHampshires)('the grades of the record', () => {
  let record: InspectionRecord
  beforeAll(() => {
    record = readRecord()
  })

  it('are those of inspections on these days, led by these inspectors', () => {
    // That of 2011 is known from Ofsted's list alone.
    const reported = record.inspections.filter(({ id }) => id !== 'slac-2011')
    const held = reported.map((inspection) => {
      const { id, framework, report, started, ended, published, leadInspector } = inspection
      expect(published).toHaveProperty('why')
      return { id, framework, report, started, ended, published, leadInspector }
    })
    expect(held).toHaveLength(EXPECTED_INSPECTIONS.length)
    for (const expected of EXPECTED_INSPECTIONS) {
      const { id, framework, source, started, leadInspector } = expected
      expect(held.find((one) => one.id === id)).toMatchObject({
        ...{ id, framework, report: source, started, leadInspector: { name: leadInspector } },
        ended: { day: expected.ended },
        published: { day: expected.published },
      })
    }
  })

  it.each(EXPECTED_INSPECTIONS)('are those of the report of $year, each by page 1', (expected) => {
    const found = record.inspections.find(({ id }) => id === expected.id)
    const held = found?.judgements.map(({ judgement, grade, printedGrade }) => {
      const { printed, areas } = asked(expected.framework, judgement) ?? {}
      return [judgement, printed, areas, grade, printedGrade.toLowerCase()]
    })
    const table = expected.grades.map(({ judgement, printedName, areas, printedGrade }) => {
      const grade = printedGrade.toLowerCase()
      return [judgement, printedName, areas, grade, grade]
    })
    expect(held?.sort()).toEqual(table.sort())
    expect(found?.missing).toEqual([])
    for (const { citations } of found === undefined ? [] : [found, ...found.judgements])
      expect(citations).toContainEqual(
        expect.objectContaining({ source: expected.source, page: 1 }),
      )
  })

  it.each([
    [['care-leavers'], ['sif-2014 good', 'ilacs-2024 good']],
    [['children-in-care', 'care-leavers'], ['ilacs-2019 outstanding']],
    [['adoption'], ['sif-2014 outstanding']],
    [['safeguarding-board'], ['sif-2014 good']],
  ])('were given to %j together, and to nobody else, these times: %j', (areas, given) => {
    const grades = record.inspections.flatMap(({ id, framework, judgements }) =>
      judgements
        .filter(({ judgement }) => asked(framework, judgement)?.areas.join() === areas.join())
        .map(({ grade }) => `${id} ${grade}`),
    )
    expect(grades).toEqual(given)
  })
})
