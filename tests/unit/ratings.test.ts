import { describe, expect, it } from 'vitest'
import { gradedJudgement, type GradeOrAbsenceAt } from '../../src/record/views/history'
import {
  buildRatingBoard,
  countRowsOfJointGrade,
  type RatingBoard,
  type RatingRow,
} from '../../src/record/views/ratings'
import { readFrameworks } from './exampleRecord'
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
  const grade = gradedJudgement(gradeOrAbsence)?.grade.word ?? gradeOrAbsence.kind
  const joint = gradeOrAbsence.kind === 'graded-jointly' ? ' jointly' : ''
  return `${grade} ${inspection.label}${joint}`
}

function describeRow(row: RatingRow) {
  const { area, latest, current, since, earlier } = row
  return [
    area.id,
    describeGradeOrAbsence(latest),
    current,
    since,
    earlier.map(describeGradeOrAbsence),
  ]
}

function findRow(board: RatingBoard, area: string): RatingRow {
  const row = board.rows.find((entry) => entry.area.id === area)
  if (row === undefined) throw new Error(`no row of ${area}`)
  return row
}

describe('the ratings of three inspections', () => {
  const board = buildRatingBoard(INDEX)

  it('have a column for each earlier one, with its caveat', () => {
    expect(board.columns.map(({ inspection, caveat }) => [inspection.label, caveat])).toEqual([
      ['2019', undefined],
      ['2014', 'other framework, broadly comparable'],
    ])
    expect(board.furtherInspections).toBe(0)
  })

  it('have a row for each area that was ever judged', () => {
    expect(board.rows.map(describeRow)).toEqual([
      ['overall', 'Outstanding 2024', true, undefined, ['Outstanding 2019', 'Good 2014']],
      ['leadership', 'Outstanding 2024', true, undefined, ['Outstanding 2019', 'Outstanding 2014']],
      [
        'help-and-protection',
        'Outstanding 2024',
        true,
        undefined,
        ['Outstanding 2019', 'Good 2014'],
      ],
      [
        'children-in-care',
        'Outstanding 2024',
        true,
        undefined,
        ['Outstanding 2019 jointly', 'Good 2014'],
      ],
      ['care-leavers', 'Good 2024', true, undefined, ['Outstanding 2019 jointly', 'Good 2014']],
      [
        'adoption',
        'Outstanding 2014',
        false,
        'not judged on its own in 2019 or 2024; in 2014 a sub-judgement',
        [],
      ],
      [
        'safeguarding-board',
        'Good 2014',
        false,
        'not judged in 2019 or 2024; a separate body, not the council',
        [],
      ],
    ])
  })
})

describe('the ratings of one inspection only', () => {
  it('hold its own standings and nothing before', () => {
    const board = buildRatingBoard(INDEX, INDEX.inspection('ilacs-2019'))
    expect(board.columns).toEqual([])
    expect(board.rows.map(({ area, latest }) => [area.id, describeGradeOrAbsence(latest)])).toEqual(
      [
        ['overall', 'Outstanding 2019'],
        ['leadership', 'Outstanding 2019'],
        ['help-and-protection', 'Outstanding 2019'],
        ['children-in-care', 'Outstanding 2019 jointly'],
        ['care-leavers', 'Outstanding 2019 jointly'],
        ['adoption', 'not-judged 2019'],
        ['safeguarding-board', 'not-judged 2019'],
      ],
    )
    expect(board.rows.flatMap(({ earlier }) => earlier)).toEqual([])
  })
})

describe('the ratings after April 2026', () => {
  const board = buildRatingBoard(madeIndex([...THREE_INSPECTIONS, ILACS_2026]))

  it('keep the older overall grade and say that it is not from the last inspection', () => {
    expect(describeRow(findRow(board, 'overall'))).toEqual([
      'overall',
      'Outstanding 2024',
      false,
      'not given in 2026',
      ['Outstanding 2019'],
    ])
  })

  it('count the inspections that have no column', () => {
    expect(board.columns.map(({ inspection }) => inspection.label)).toEqual(['2024', '2019'])
    expect(board.furtherInspections).toBe(1)
  })
})

describe('a missing grade', () => {
  const lost = { ...ILACS_2024, missing: { leadership: 'page 3 is lost' } }

  it('of the last inspection leaves the earlier one as latest, and says why', () => {
    expect(
      describeRow(findRow(buildRatingBoard(madeIndex([SIF_2014, ILACS_2019, lost])), 'leadership')),
    ).toEqual([
      'leadership',
      'Outstanding 2019',
      false,
      'not known in 2024 (page 3 is lost)',
      ['Outstanding 2014'],
    ])
  })

  it('of an earlier inspection keeps its place in the row', () => {
    const board = buildRatingBoard(
      madeIndex([SIF_2014, { ...ILACS_2019, missing: { overall: 'lost' } }, ILACS_2024]),
    )
    expect(findRow(board, 'overall').earlier.map(describeGradeOrAbsence)).toEqual([
      'not-known 2019',
      'Good 2014',
    ])
  })
})

describe('rows that share a joint grade', () => {
  function countRows({ rows }: RatingBoard, at: (row: RatingRow) => GradeOrAbsenceAt | undefined) {
    return rows
      .map((row) => [row.area.id, countRowsOfJointGrade(rows, row, (r) => at(r)?.gradeOrAbsence)])
      .filter(([, count]) => count !== 0)
  }

  it('are two from the first on, in an earlier column', () => {
    const board = buildRatingBoard(INDEX)
    expect(countRows(board, ({ earlier }) => earlier[0])).toEqual([['children-in-care', 2]])
    expect(countRows(board, ({ earlier }) => earlier[1])).toEqual([])
    expect(countRows(board, ({ latest }) => latest)).toEqual([])
  })

  it('are two where the last inspection is of 2019', () => {
    const board = buildRatingBoard(madeIndex([SIF_2014, ILACS_2019]))
    expect(describeRow(findRow(board, 'care-leavers'))).toEqual([
      'care-leavers',
      'Outstanding 2019 jointly',
      true,
      undefined,
      ['Good 2014'],
    ])
    expect(countRows(board, ({ latest }) => latest)).toEqual([['children-in-care', 2]])
  })

  it('are not counted together where another row stands between them', () => {
    const frameworks = readFrameworks()
    const apart = [...frameworks.areas].sort((a, b) => a.id.localeCompare(b.id))
    const areas = [
      ...apart.filter(({ id }) => id !== 'care-leavers'),
      ...apart.filter(({ id }) => id === 'care-leavers'),
    ]
    const board = buildRatingBoard(madeIndex([ILACS_2019], {}, { ...frameworks, areas }))
    expect(countRows(board, ({ latest }) => latest)).toEqual([])
  })

  it('are not counted together across two inspections', () => {
    const board = buildRatingBoard(
      madeIndex([
        ILACS_2019,
        { ...ILACS_2019, id: 'later', started: '2021-05-10', ended: { day: '2021-05-14' } },
      ]),
    )
    const mixed = ({ area, latest, earlier }: RatingRow) =>
      area.id === 'care-leavers' ? latest : earlier[0]
    expect(countRows(board, mixed)).toEqual([])
  })
})
