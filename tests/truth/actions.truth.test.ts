import { beforeAll, describe, expect, it } from 'vitest'
import type { InspectionRecord } from '../../src/record/schema/record'
import {
  AUTHORITY_ACTIONS,
  BOARD_ACTIONS,
  EXPECTED_FOLLOW_UPS,
  INSPECTIONS,
  REPEATS,
} from './expected-actions'
import { citesPlace, findWrongCitations } from './places'
import { isHampshires, readRecord } from './read'

const ROWS = [
  ...AUTHORITY_ACTIONS.map((row) => ['authority', ...row] as const),
  ...BOARD_ACTIONS.map((row) => ['safeguarding-board', ...row] as const),
]

describe.skipIf(!isHampshires)('the improvement actions of the record', () => {
  let record: InspectionRecord
  beforeAll(() => {
    record = readRecord()
  })
  const findAction = (id: string) => record.actions.find((action) => action.id === id)

  it('are those of the three reports, asked of whom they say, with verdict and what they repeat', () => {
    const held = record.actions.map((action) => {
      const { id, inspection, askedOf, verdict, repeats } = action
      return [id, inspection, askedOf, verdict, repeats]
    })
    const expected = ROWS.map(([askedOf, id, year, , , verdict]) => {
      return [id, INSPECTIONS[year], askedOf, verdict, REPEATS[id]]
    })
    expect(held.sort()).toEqual(expected.sort())
  })

  it.each(ROWS)('asked of the %s: %s of %i is asked where the record says', (...row) => {
    const [, id, year, asked, because] = row
    const { citations = [] } = findAction(id) ?? {}
    expect(findWrongCitations(citations, `ofsted-${year}`, [asked], because)).toEqual([])
  })

  it('are followed up by each later report once', () => {
    const held = record.actions.flatMap(({ id, followUps }) =>
      followUps.map(({ inspection }) => `${id} ${inspection}`),
    )
    const expected = EXPECTED_FOLLOW_UPS.map(([id, year]) => `${id} ${INSPECTIONS[year]}`)
    expect(held.sort()).toEqual(expected.sort())
  })

  it.each(EXPECTED_FOLLOW_UPS)('%s in %i: %j by the evidence of the report', (...row) => {
    const [id, year, verdicts, evidence, related] = row
    const { followUps = [] } = findAction(id) ?? {}
    const found = followUps.find(({ inspection }) => inspection === INSPECTIONS[year])
    expect(verdicts).toContain(found?.verdict)
    expect(findWrongCitations(found?.citations ?? [], `ofsted-${year}`, evidence, related)).toEqual(
      [],
    )
  })

  it('keep what 2014 noted on return interviews as an earlier mention of the action of 2019', () => {
    const cited = findAction('2019-1')?.earlierMentions.flatMap(({ citations }) => citations) ?? []
    for (const place of ['41 p13', '54 p15-16'])
      expect(cited.some((one) => one.source === 'ofsted-2014' && citesPlace(one, place))).toBe(true)
  })
})

it('a place that is not cited and a citation of another place are both found', () => {
  const moved = { source: 'a', page: 5, paragraph: 25 }
  const cited = [moved, { source: 'a', page: 7, toPage: 8, paragraph: 30 }]
  expect(findWrongCitations(cited, 'a', ['25 p6'], ['30 p7-8'])).toEqual(['25 p6', moved])
  expect(findWrongCitations(cited, 'b', [])).toEqual(cited)
})
