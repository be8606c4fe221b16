import { gradeTone } from '../../cards/gradeMark'
import type { Board, BoardCell, BoardRow } from '../../record/views/board/board'
import { formatJointGrade, formatJointWith } from '../../record/views/board/latest'
import type { JudgementView } from '../../record/recordIndex'
import { formatList } from '../../record/wording'
import { GradeMark, NoGradeMark } from '../components/GradeMark'
import { formatPlaceClass } from './boardRules'
import { Mark } from './Mark'
import { MarkDialog } from './MarkDialog'

/** What is open on the board, and how to open something else. */
export interface BoardState {
  /** The area whose findings are open. */
  openArea: string | undefined
  setOpenArea: (area: string | undefined) => void
  /** The mark whose facts are open. */
  openMark: string | undefined
  setOpenMark: (key: string | undefined) => void
  /** The mark that the Tab key reaches; undefined before hydration. */
  tabStop: string | undefined
}

/** The latest grade as a word, a shape and a colour; only outlined if it is not current. */
function GradeBadge({ judgement, row }: { judgement: JudgementView; row: BoardRow }) {
  const { grade, gradeWords } = judgement
  const { isCurrent, isFromLatest, latest } = row
  return (
    <span
      className={`rating-badge ${isCurrent ? `tone-${String(gradeTone(grade))}` : 'rating-badge--past'}`}
    >
      <GradeMark grade={grade} />
      <span className="rating-badge__word">{gradeWords}</span>
      {!isFromLatest && (
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
        {badge}{' '}
        {row.laterAbsences !== undefined && (
          <span className="board__why quiet">{row.laterAbsences}</span>
        )}
      </span>
    )
  const position = row.latestRows > 1 ? 'first' : row.latestRows === 0 ? 'below' : 'alone'
  return (
    <span className={`board__latest board__latest--joint board__latest--${position}`}>
      {badge}
      <span className="board__joint">
        {row.latestRows > 1
          ? (formatJointWith(gradeOrAbsence.jointWith, row.latestRows) ?? '')
          : formatJointGrade(gradeOrAbsence)}
      </span>
      <span className="board__joint board__joint--narrow">
        {`shared with ${formatList(gradeOrAbsence.jointWith.map(({ inSentence }) => inSentence))}`}
      </span>
    </span>
  )
}

/** A cell across the columns of its inspections. */
function Cell({ cell, children }: { cell: BoardCell; children: React.ReactNode }) {
  const columns = cell.columns[1] - cell.columns[0]
  return (
    <td role="cell" colSpan={columns > 1 ? columns : undefined} data-section="timeline">
      {children}
    </td>
  )
}

/** True if it says what has held since the last inspection, and so has no column. */
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

/** Half the width of a mark on a wide screen, as a fraction of its lane. */
const HALF_MARK = 0.022

/** Whether the mark of another inspection overlaps the end of a cell. */
function meetsNextMark({ lines }: Board, { to }: BoardCell): boolean {
  const end = lines.find(({ name }) => name === to)?.at ?? 1
  return lines.some(({ name, at }) => name.startsWith('i') && at >= end && at - end < HALF_MARK)
}

/** The id of the findings on an area. */
export function formatFindingsId(area: string): string {
  return `findings-${area}`
}

interface GradeCellProps extends Omit<BoardRowViewProps, 'row'> {
  cell: Extract<BoardCell, { kind: 'grade' }>
  findingsId: string
}

/** A mark and, once it is clicked, its facts. */
function GradeCell({ board, cell, findingsId, state, chosenInspection }: GradeCellProps) {
  const [column] = cell.columns
  const isOpen = state.openMark === cell.row.key && !cell.repeated
  return (
    <>
      <Mark
        {...{ cell, findingsId }}
        label={board.columns[column]?.view.label ?? ''}
        isTabStop={state.tabStop === undefined ? undefined : state.tabStop === cell.row.key}
        isOpen={isOpen}
        meetsNext={meetsNextMark(board, cell)}
        isOtherChosen={chosenInspection !== undefined && chosenInspection !== cell.row.inspection}
        open={state.setOpenMark}
      />
      {isOpen && (
        <span className={`mark-place board__at ${formatPlaceClass(cell)}`}>
          <MarkDialog
            row={cell.row}
            anchor={findingsId}
            opensLeft={column > 0 && column >= board.columns.length / 2}
            close={() => state.setOpenMark(undefined)}
          />
        </span>
      )}
    </>
  )
}

interface BoardRowViewProps {
  board: Board
  row: BoardRow
  state: BoardState
  /** The id of the chosen inspection, if there is one. */
  chosenInspection: string | undefined
}

interface RowNameProps {
  state: BoardState
  /** The id of the row. */
  row: string
  /** The id of its findings, where the link leads without script. */
  findingsId: string
  children: string
}

/** The name of a row, which opens and closes the findings below it. */
export function RowName({ state, row, findingsId, children }: RowNameProps) {
  const isOpen = state.openArea === row
  return (
    <th role="rowheader" scope="row" className="board__area">
      <a
        className="board__name"
        href={`#${findingsId}`}
        aria-expanded={state.tabStop === undefined ? undefined : isOpen}
        onClick={(event) => {
          event.preventDefault()
          state.setOpenArea(isOpen ? undefined : row)
        }}
      >
        {children}
      </a>
    </th>
  )
}

/** One judgement area: its name, its latest grade, and its grades over the years. */
export function BoardRowView({ board, row, state, chosenInspection }: BoardRowViewProps) {
  const { area, cells, isFromLatest } = row
  const findingsId = formatFindingsId(area.id)
  return (
    <tr
      role="row"
      className={isFromLatest ? 'board__row' : 'board__row board__row--quiet'}
      data-row={area.id}
    >
      <RowName {...{ state, findingsId }} row={area.id}>
        {area.name}
      </RowName>
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
              <GradeCell {...{ board, cell, findingsId, state, chosenInspection }} />
            )}
            {/* What the rules say since belongs to no inspection. */}
            {position === all.length - 1 &&
              cells.filter(isAfterLast).map((later) => <Absence key={later.from} cell={later} />)}
          </Cell>
        ))}
    </tr>
  )
}
