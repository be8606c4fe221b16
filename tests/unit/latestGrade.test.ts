import { describe, expect, it } from 'vitest'
import { findLatestGrade, listJudgedAreas } from '../../src/record/views/board/latest'
import { findJudgement, type GradeOrAbsenceAt } from '../../src/record/views/history'
import type { RecordIndex } from '../../src/record/recordIndex'
import {
  ILACS_2019,
  ILACS_2024,
  ILACS_2026,
  madeIndex,
  SIF_2014,
  THREE_INSPECTIONS,
} from './madeRecords'

const INDEX = madeIndex(THREE_INSPECTIONS)

/** "Outstanding 2024", "Outstanding 2019 jointly", "not-judged 2024". */
function describeGradeOrAbsence({ gradeOrAbsence, inspection }: GradeOrAbsenceAt): string {
  const grade = findJudgement(gradeOrAbsence)?.grade.word ?? gradeOrAbsence.kind
  const joint = gradeOrAbsence.kind === 'graded-jointly' ? ' jointly' : ''
  return `${grade} ${inspection.label}${joint}`
}

function describeLatest(index: RecordIndex, area: string, only?: string) {
  const inspection = only === undefined ? undefined : index.inspection(only)
  const found = findLatestGrade(index.vocabulary.area(area), index, inspection)
  if (found === undefined) return undefined
  const { latest, laterAbsences, earlier } = found
  return [describeGradeOrAbsence(latest), laterAbsences, earlier.map(describeGradeOrAbsence)]
}

const SINCE_ADOPTION = 'not judged on its own in 2019 or 2024; in 2014 a sub-judgement'
const SINCE_BOARD = 'not judged in 2019 or 2024; a separate body, not the council'

describe('the latest grade of an area', () => {
  it.each([
    ['overall', 'Outstanding 2024', undefined, ['Outstanding 2019', 'Good 2014']],
    ['children-in-care', 'Outstanding 2024', undefined, ['Outstanding 2019 jointly', 'Good 2014']],
    ['care-leavers', 'Good 2024', undefined, ['Outstanding 2019 jointly', 'Good 2014']],
    ['adoption', 'Outstanding 2014', SINCE_ADOPTION, []],
    ['safeguarding-board', 'Good 2014', SINCE_BOARD, []],
  ])('of %s is %s', (area, ...expected) => {
    expect(describeLatest(INDEX, area)).toEqual(expected)
  })

  it('is looked for in every area that was ever judged', () => {
    expect(listJudgedAreas(INDEX)).toHaveLength(7)
    expect(listJudgedAreas(madeIndex([ILACS_2024]))).toHaveLength(5)
    expect(listJudgedAreas(madeIndex([]))).toEqual([])
  })

  it.each([
    ['care-leavers', 'Outstanding 2019 jointly'],
    ['adoption', 'not-judged 2019'],
  ])('of one inspection is what that said of %s, and nothing before', (area, latest) => {
    expect(describeLatest(INDEX, area, 'ilacs-2019')).toEqual([latest, undefined, []])
  })

  it('is the older one where none has been given since, and says so', () => {
    const index = madeIndex([...THREE_INSPECTIONS, ILACS_2026])
    expect(describeLatest(index, 'overall')).toEqual([
      'Outstanding 2024',
      'not given in 2026',
      ['Outstanding 2019', 'Good 2014'],
    ])
  })

  it('is the older one where the newer is lost, and a lost one keeps its place', () => {
    const lost = { ...ILACS_2024, missing: { leadership: 'page 3 is lost' } }
    const older = { ...ILACS_2019, missing: { overall: 'lost' } }
    expect(describeLatest(madeIndex([SIF_2014, ILACS_2019, lost]), 'leadership')).toEqual([
      'Outstanding 2019',
      'not known in 2024 (page 3 is lost)',
      ['Outstanding 2014'],
    ])
    expect(describeLatest(madeIndex([SIF_2014, older, ILACS_2024]), 'overall')?.[2]).toEqual([
      'not-known 2019',
      'Good 2014',
    ])
  })
})
