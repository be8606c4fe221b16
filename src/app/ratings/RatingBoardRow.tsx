import type { RatingBoard, RatingRow } from '../../record/views/ratings'
import { RatingAbsence, RatingTrail } from '../components/RatingTrail'
import type { SectionProps } from '../sectionProps'
import { findJointPart, type JointPart } from './jointPart'
import { RatingDetails } from './RatingDetails'
import { JointGrade } from './JointGrade'
import type { GradeOnScale } from '../../record/vocabulary'
import { GradeMark } from '../components/GradeMark'
import { gradeTone } from '../../cards/gradeTone'
import type { GradeOrAbsenceAt } from '../../record/views/history'

interface RatingCellProps {
  row: RatingRow
  at: GradeOrAbsenceAt
  part: JointPart
}

/** What an earlier inspection said of an area. */
function RatingCell({ row, at, part }: RatingCellProps) {
  const { gradeOrAbsence } = at
  switch (gradeOrAbsence.kind) {
    case 'graded':
      return gradeOrAbsence.judgement.partOf === undefined ? (
        <RatingTrail grade={gradeOrAbsence.judgement.grade} />
      ) : (
        <RatingTrail grade={gradeOrAbsence.judgement.grade} note="sub-judgement" />
      )
    case 'graded-jointly':
      return <JointGrade row={row} gradeOrAbsence={gradeOrAbsence} part={part} />
    case 'not-judged':
    case 'not-known':
      return <RatingAbsence why={gradeOrAbsence.why} />
  }
}

interface RatingBadgeProps {
  grade: GradeOnScale
  /** False if the grade may no longer be the current one: the badge is then outlined, with regular weight. */
  current: boolean
}

/** The latest grade: word first, shape second, colour last. */
function RatingBadge({ grade, current }: RatingBadgeProps) {
  const tone = current ? String(gradeTone(grade)) : 'past'
  return (
    <span className={`rating-badge rating-badge--${tone}`}>
      <GradeMark grade={grade} />
      <span className="rating-badge__word">{grade.word}</span>
    </span>
  )
}

/** The latest grade of an area, or why there is none. */
function RatingLatest({ row, part }: { row: RatingRow; part: JointPart }) {
  const { gradeOrAbsence } = row.latest
  switch (gradeOrAbsence.kind) {
    case 'graded':
      return <RatingBadge grade={gradeOrAbsence.judgement.grade} current={row.stands} />
    case 'graded-jointly':
      return <JointGrade row={row} gradeOrAbsence={gradeOrAbsence} part={part} />
    case 'not-judged':
    case 'not-known':
      return <RatingAbsence why={gradeOrAbsence.why} />
  }
}

interface RatingBoardRowProps extends Omit<SectionProps, 'selection'> {
  board: RatingBoard
  row: RatingRow
  openFindings: boolean
}

function EarlierCells({ board, row }: Pick<RatingBoardRowProps, 'board' | 'row'>) {
  return board.columns.map(({ inspection }, position) => {
    const at = row.earlier[position]
    return (
      <td
        key={inspection.inspection.id}

        className="rating-board__past"
        data-label={inspection.label}
      >
        {at !== undefined && (
          <RatingCell
            row={row}
            at={at}
            part={findJointPart(board.rows, row, (other) =>
              other.current ? other.earlier[position]?.gradeOrAbsence : undefined,
            )}
          />
        )}
      </td>
    )
  })
}

/** A row whose latest grade is not from the last inspection says why, and shows what came before. */
function SinceCell({ board, row }: Pick<RatingBoardRowProps, 'board' | 'row'>) {
  if (board.columns.length === 0) return null
  return (
    <td className="rating-board__gone" colSpan={board.columns.length} data-label="Later">
      <div>
        <RatingAbsence why={row.since ?? ''} />
        {row.earlier.map((at) => (
          <div key={at.inspection.inspection.id} className="rating-board__before">
            <span className="rating-trail__note">{at.inspection.label}</span>{' '}
            <RatingCell row={row} at={at} part={undefined} />
          </div>
        ))}
      </div>
    </td>
  )
}

/** One judgement area: its grades in a row, and what inspectors found in the row beneath. */
export function RatingBoardRow({ board, row, openFindings, ...section }: RatingBoardRowProps) {
  const { area } = row
  const columns = 3 + board.columns.length
  return (
    <>
      <tr className="rating-board__row" data-areas={area.id}>
        <th className="rating-board__area" scope="row">
          <label className="rating-board__choose" htmlFor={`area-${area.id}`}>
            {area.name}
          </label>
        </th>
        <td
          className={`rating-board__latest rating-board__latest--${row.latest.gradeOrAbsence.kind}${row.stands ? '' : ' rating-board__latest--open'}`}
        >
          <RatingLatest
            row={row}
            part={findJointPart(board.rows, row, (other) => other.latest.gradeOrAbsence)}
          />
        </td>
        <td className="rating-board__when">{row.latest.inspection.days}</td>
        {row.current ? (
          <EarlierCells board={board} row={row} />
        ) : (
          <SinceCell board={board} row={row} />
        )}
      </tr>
      <tr className="rating-board__details" data-areas={area.id}>
        <td colSpan={columns}>
          <RatingDetails row={row} open={openFindings} {...section} />
        </td>
      </tr>
    </>
  )
}
