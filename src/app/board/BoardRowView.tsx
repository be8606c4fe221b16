import type { MouseEvent } from 'react'
import { gradeTone } from '../../cards/gradeTone'
import type { Board, BoardCell, BoardRow } from '../../record/views/board/board'
import { formatJointGrade, formatTogether } from '../../record/views/board/latest'
import type { JudgementView } from '../../record/recordIndex'
import { formatList } from '../../record/wording'
import { GradeMark, NoGradeMark } from '../components/GradeMark'
import { formatPlaceClass } from './boardRules'
import { Mark } from './Mark'
import { MarkDialog } from './MarkDialog'

/** What is open on the board, and how to open something. */
export interface BoardState {
  /** The area whose findings are open. */
  found: string | undefined
  openFound: (area: string | undefined) => void
  /** The mark whose facts are open. */
  mark: string | undefined
  openMark: (key: string | undefined) => void
  /** The mark that the Tab key reaches; undefined until script has come. */
  stop: string | undefined
}

/** The latest grade: word first, shape second, colour last; outlined if it is not the current one. */
function GradeBadge({ judgement, row }: { judgement: JudgementView; row: BoardRow }) {
  const { grade, gradeWords } = judgement
  const { stands, current, latest } = row
  return (
    <span className={`rating-badge rating-badge--${stands ? String(gradeTone(grade)) : 'past'}`}>
      <GradeMark grade={grade} />
      <span className="rating-badge__word">{gradeWords}</span>
      {!current && (
        <>
          {' '}
          <span className="rating-badge__year">{latest.inspection.label}</span>
        </>
      )}
    </span>
  )
}

function Latest({ row }: { row: BoardRow }) {
  const { gradeOrAbsence } = row.latest
  if (gradeOrAbsence.kind === 'not-judged' || gradeOrAbsence.kind === 'not-known')
    return (
      <span className="board__latest board__latest--absent">
        <NoGradeMark />
        <span>{gradeOrAbsence.why}</span>
      </span>
    )
  const badge = <GradeBadge {...{ judgement: gradeOrAbsence.judgement, row }} />
  if (gradeOrAbsence.kind === 'graded')
    return (
      <span className="board__latest">
        {badge} {row.since !== undefined && <span className="board__why">{row.since}</span>}
      </span>
    )
  const place = row.latestRows > 1 ? 'first' : row.latestRows === 0 ? 'below' : 'alone'
  return (
    <span className={`board__latest board__latest--joint board__latest--${place}`}>
      {badge}
      <span className="board__joint">
        {row.latestRows > 1
          ? (formatTogether(gradeOrAbsence.together, row.latestRows) ?? '')
          : formatJointGrade(gradeOrAbsence)}
      </span>
      <span className="board__joint board__joint--narrow">
        {`shared with ${formatList(gradeOrAbsence.together.map(({ inSentence }) => inSentence))}`}
      </span>
    </span>
  )
}

/** A cell's columns in the table: its inspections, and the rows of its box. */
function Cell({ cell, children }: { cell: BoardCell; children: React.ReactNode }) {
  const columns = cell.columns[1] - cell.columns[0]
  return (
    <td role="cell" colSpan={columns > 1 ? columns : undefined} data-section="timeline">
      {children}
    </td>
  )
}

/** After the last inspection: it has no column, but the rules that now hold say it. */
const isAfterLast = ({ columns: [from, to] }: BoardCell) => from === to

function Absence({ cell }: { cell: BoardCell }) {
  if (cell.kind !== 'absence') return null
  const since = isAfterLast(cell) ? ' board__absence--since' : ''
  return (
    <span className={`board__absence${since} board__at ${formatPlaceClass(cell)}`}>
      <span className="board__absence-words">{cell.words}</span>
    </span>
  )
}

/** The half of a mark, as a fraction of a lane on a wide screen. */
const HALF_MARK = 0.022

/** Whether the mark of another inspection reaches over the end of a cell. */
function isNear({ lines }: Board, { to }: BoardCell): boolean {
  const end = lines.find(({ name }) => name === to)?.at ?? 1
  return lines.some(({ name, at }) => name.startsWith('i') && at >= end && at - end < HALF_MARK)
}

/** The id of what was found in an area. */
export function formatFindingsId(area: string): string {
  return `findings-${area}`
}

interface GradeCellProps extends Omit<BoardRowViewProps, 'row'> {
  cell: Extract<BoardCell, { kind: 'grade' }>
  foundId: string
}

/** A mark and, once it is chosen, its facts. */
function GradeCell({ board, cell, foundId, reading, only }: GradeCellProps) {
  const [column] = cell.columns
  const isOpen = reading.mark === cell.row.key && !cell.repeated
  return (
    <>
      <Mark
        {...{ cell, foundId }}
        label={board.columns[column]?.view.label ?? ''}
        stop={reading.stop === undefined ? undefined : reading.stop === cell.row.key}
        open={isOpen}
        near={isNear(board, cell)}
        other={only !== undefined && only !== cell.row.inspection}
        choose={reading.openMark}
      />
      {isOpen && (
        <span className={`mark-place board__at ${formatPlaceClass(cell)}`}>
          <MarkDialog
            row={cell.row}
            anchor={foundId}
            late={column > 0 && column >= board.columns.length / 2}
            close={() => {
              reading.openMark(undefined)
            }}
          />
        </span>
      )}
    </>
  )
}

interface BoardRowViewProps {
  board: Board
  row: BoardRow
  reading: BoardState
  /** The inspection that is chosen, if one is. */
  only: string | undefined
}

/** One judgement area: its name, which opens what was found, its latest grade and its lane. */
export function BoardRowView({ board, row, reading, only }: BoardRowViewProps) {
  const { area, cells, current } = row
  const foundId = formatFindingsId(area.id)
  const open = reading.found === area.id
  return (
    <tr
      role="row"
      className={current ? 'board__row' : 'board__row board__row--quiet'}
      data-row={area.id}
    >
      <th role="rowheader" scope="row" className="board__area">
        <a
          className="board__name"
          href={`#${foundId}`}
          aria-expanded={reading.stop === undefined ? undefined : open}
          onClick={(event: MouseEvent) => {
            event.preventDefault()
            reading.openFound(open ? undefined : area.id)
          }}
        >
          {area.name}
        </a>
      </th>
      <td role="cell">
        <Latest row={row} />
      </td>
      {cells
        .filter((cell) => !isAfterLast(cell))
        .map((cell, position, all) => (
          <Cell key={cell.from} cell={cell}>
            {cell.kind === 'absence' ? (
              <Absence cell={cell} />
            ) : (
              <GradeCell {...{ board, cell, foundId, reading, only }} />
            )}
            {/* What the rules say since belongs to no inspection. */}
            {position === all.length - 1 &&
              cells.filter(isAfterLast).map((later) => <Absence key={later.from} cell={later} />)}
          </Cell>
        ))}
    </tr>
  )
}
