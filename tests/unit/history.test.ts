import { describe, expect, it } from 'vitest'
import { buildAreaHistory, findJudgement } from '../../src/record/views/history'
import { buildRecordIndex, type RecordIndex } from '../../src/record/recordIndex'
import { readFrameworks } from './exampleRecord'
import { ILACS_2024, ILACS_2026, madeIndex, madeRecord, THREE_INSPECTIONS } from './madeRecords'

const INDEX = madeIndex([...THREE_INSPECTIONS, ILACS_2026])

function listStandings(area: string, index: RecordIndex) {
  return buildAreaHistory(index.vocabulary.area(area), index).gradesOrAbsences
}

describe('the history of an area', () => {
  it('keeps what a sub-judgement of 2014 is a part of', () => {
    const [first] = listStandings('care-leavers', INDEX).slice(-1)
    expect(first && findJudgement(first.gradeOrAbsence)?.partOf).toBe(
      'Children looked after and achieving permanence',
    )
  })

  it('gives a missing judgement as not known, with its reason', () => {
    const index = madeIndex([{ ...ILACS_2024, missing: { 'care-leavers': 'page 7 is lost' } }])
    expect(listStandings('care-leavers', index)[0]?.gradeOrAbsence).toEqual({
      kind: 'not-known',
      why: 'page 7 is lost',
    })
  })

  it('gives a missing joint judgement as not known in each of its areas', () => {
    const index = madeIndex([
      { framework: 'ilacs-2018', started: '2019-03-04', all: 'good', missing: { care: 'lost' } },
    ])
    const kinds = ['children-in-care', 'care-leavers'].map(
      (area) => listStandings(area, index)[0]?.gradeOrAbsence.kind,
    )
    expect(kinds).toEqual(['not-known', 'not-known'])
  })

  it('is never blank, even where a record leaves a judgement out', () => {
    const record = madeRecord([ILACS_2024])
    const inspections = record.inspections.map((entry) => ({ ...entry, judgements: [] }))
    const index = buildRecordIndex({ ...record, inspections }, readFrameworks())
    expect(listStandings('leadership', index)[0]?.gradeOrAbsence).toEqual({
      kind: 'not-known',
      why: 'the source does not say why',
    })
  })
})
