import type { GradeOrAbsence } from '../../record/views/history'
import { countRowsOfJointGrade, type RatingRow } from '../../record/views/ratings'

/** Where a row stands in the box over the rows of a joint grade; nothing where the rows are not neighbours. */
export type JointPart = 'first' | 'other' | undefined

/** Finds the place of `row` among the rows that share a joint grade in one column. */
export function findJointPart(
  rows: readonly RatingRow[],
  row: RatingRow,
  standingOf: (row: RatingRow) => GradeOrAbsence | undefined,
): JointPart {
  if (countRowsOfJointGrade(rows, row, standingOf) > 0) return 'first'
  const position = rows.indexOf(row)
  const isUnderFirst = rows.some((candidate, at) => {
    const count = countRowsOfJointGrade(rows, candidate, standingOf)
    return at < position && position < at + count
  })
  return isUnderFirst ? 'other' : undefined
}
