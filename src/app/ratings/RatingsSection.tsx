import { memo, useMemo } from 'react'
import { formatGradeHeading } from '../../record/incomplete'
import { buildRatingBoard, type RatingBoard } from '../../record/views/ratings'
import { formatCount } from '../../record/wording'
import { EmptyNotes } from '../components/EmptyNotes'
import { Section } from '../components/Section'
import type { SectionProps } from '../sectionProps'
import { RatingBoardRow } from './RatingBoardRow'

/** A grade's word with more letters needs a wider column to stay in one line. */
const LONG_WORD = 12

function BoardHead({ board, heading }: { board: RatingBoard; heading: string }) {
  return (
    <thead className="rating-board__head">
      <tr>
        <th scope="col">Judgement area</th>
        <th scope="col">{heading}</th>
        <th scope="col">Inspected</th>
        {board.columns.map(({ inspection, caveat }) => (
          <th key={inspection.inspection.id} scope="col">
            <span>{`Before: ${inspection.label}`}</span>
            {caveat !== undefined && <span className="rating-board__caveat">{` ${caveat}`}</span>}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The ratings: one row per judgement area, with the trail of earlier grades and each absence in words. */
export const RatingsSection = memo(function RatingsSection(props: SectionProps) {
  const { index, selected, choice, selection } = props
  const { inspection } = selection
  const words = selection.words !== undefined
  const only = inspection === undefined ? undefined : index.inspection(inspection)
  const heading = only === undefined ? formatGradeHeading(index) : `Grade in ${only.label}`
  const board = useMemo(() => buildRatingBoard(index, only), [index, only])
  // Only words leave a row out: an inspection that did not judge an area has that to say of it.
  const shown = board.rows.filter((row) => {
    const counts = selected.byArea.get(row.area.id)
    return !words || counts === undefined || counts.judgement + counts.finding > 0
  })
  const latest = shown.map((row) => row.latest.gradeOrAbsence)
  const isJoint = latest.some(({ kind }) => kind === 'graded-jointly')
  const isLong = latest.some(
    (gradeOrAbsence) =>
      gradeOrAbsence.kind === 'graded' && gradeOrAbsence.judgement.grade.word.length > LONG_WORD,
  )
  return (
    <Section id="ratings" title="Ratings">
      {shown.length > 0 && (
        <table
          className={`rating-board${isJoint ? ' rating-board--joint' : ''}${isLong ? ' rating-board--long' : ''}`}
        >
          <caption className="visually-hidden">
            {`${heading}, date and earlier grades for each judgement area`}
          </caption>
          <BoardHead board={board} heading={heading} />
          <tbody>
            {shown.map((row) => (
              <RatingBoardRow
                key={row.area.id}
                board={{ ...board, rows: shown }}
                row={row}
                {...{ index, selected, choice }}
                openFindings={words}
              />
            ))}
          </tbody>
        </table>
      )}
      {board.furtherInspections > 0 && (
        <p className="section__lead">
          {`${formatCount(board.furtherInspections, 'earlier inspection')}: see the timeline.`}
        </p>
      )}
      <EmptyNotes
        kinds={['judgement', 'finding']}
        noun="grade"
        areas={index.areas}
        selected={selected}
        choice={choice}
      />
    </Section>
  )
})
