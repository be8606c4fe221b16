import { describe, expect, it } from 'vitest'
import {
  buildAreaHistory,
  formatAbsences,
  gradedJudgement,
  type GradeOrAbsence,
} from '../../src/record/views/history'
import { buildRecordIndex, type RecordIndex } from '../../src/record/recordIndex'
import { readFrameworks } from './exampleRecord'
import { ILACS_2024, ILACS_2026, madeIndex, madeRecord, THREE_INSPECTIONS } from './madeRecords'

const INDEX = madeIndex([...THREE_INSPECTIONS, ILACS_2026])

/** "graded good", "graded-jointly outstanding with care-leavers", "not-judged". */
function describeGradeOrAbsence(gradeOrAbsence: GradeOrAbsence): string {
  const grade = gradedJudgement(gradeOrAbsence)?.grade.id
  const together =
    gradeOrAbsence.kind === 'graded-jointly'
      ? `with ${gradeOrAbsence.together.map(({ id }) => id).join(' ')}`
      : undefined
  return [gradeOrAbsence.kind, grade, together].filter((part) => part !== undefined).join(' ')
}

function listStandings(area: string, index: RecordIndex) {
  return buildAreaHistory(index.vocabulary.area(area), index).gradesOrAbsences
}

describe('the history of an area', () => {
  it.each([
    ['overall', ['not-judged', 'graded outstanding', 'graded outstanding', 'graded good']],
    [
      'leadership',
      ['graded good', 'graded outstanding', 'graded outstanding', 'graded outstanding'],
    ],
    [
      'help-and-protection',
      ['graded good', 'graded outstanding', 'graded outstanding', 'graded good'],
    ],
    [
      'children-in-care',
      [
        'graded good',
        'graded outstanding',
        'graded-jointly outstanding with care-leavers',
        'graded good',
      ],
    ],
    [
      'care-leavers',
      [
        'graded good',
        'graded good',
        'graded-jointly outstanding with children-in-care',
        'graded good',
      ],
    ],
    ['adoption', ['not-judged', 'not-judged', 'not-judged', 'graded outstanding']],
    ['safeguarding-board', ['not-judged', 'not-judged', 'not-judged', 'graded good']],
  ])('gives %s one typed standing per inspection, latest first', (area, gradesOrAbsences) => {
    expect(
      listStandings(area, INDEX).map(({ gradeOrAbsence }) =>
        describeGradeOrAbsence(gradeOrAbsence),
      ),
    ).toEqual(gradesOrAbsences)
  })

  it('keeps what a sub-judgement of 2014 is a part of', () => {
    const [first] = listStandings('care-leavers', INDEX).slice(-1)
    expect(first && gradedJudgement(first.gradeOrAbsence)?.partOf).toBe(
      'Children looked after and achieving permanence',
    )
  })

  it('says why in words wherever there is no grade', () => {
    const absences = INDEX.vocabulary.areas
      .flatMap(({ id }) => listStandings(id, INDEX))
      .flatMap(({ gradeOrAbsence }) => ('why' in gradeOrAbsence ? [gradeOrAbsence.why] : []))
    expect(absences).toHaveLength(7)
    expect(absences.filter((why) => !/not judged|no overall grade|not given/u.test(why))).toEqual(
      [],
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
      why: 'the record does not say why',
    })
  })
})

describe('absences in words', () => {
  it('gives the reason of what is not known', () => {
    const index = madeIndex([{ ...ILACS_2024, missing: { leadership: 'page 3 is lost' } }])
    expect(formatAbsences(listStandings('leadership', index))).toEqual([
      'not known in 2024 (page 3 is lost)',
    ])
  })
})
