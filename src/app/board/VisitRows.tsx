import { formatAreaIds } from '../../record/areas'
import type { Board } from '../../record/views/board/board'
import { formatVisitCount, formatVisitsName, type PlacedVisit } from '../../record/views/board/axis'
import type { VisitRow } from '../../record/views/board/rows'
import { capitalise } from '../../record/wording'
import { Citations } from '../components/Citations'
import { RowName, type BoardState } from './BoardRowView'
import { FindingsRow } from './FindingsRow'
import { MarkDialog } from './MarkDialog'

const VISITS = 'visits'
const FINDINGS_ID = 'findings-visits'

/** The label of a visit needs this fraction of the axis before the next one. */
const MIN_LABEL_SPACE = 0.09

/** The link to visits before the axis needs this fraction of it before the first visit. */
const MIN_EARLIER_SPACE = 0.12

interface VisitMarkProps {
  visit: PlacedVisit
  /** Where on the axis the next visit begins, or the lane ends. */
  next: number
  state: BoardState
}

function VisitMark({ visit, next, state }: VisitMarkProps) {
  const { row, from, to, wholeYear } = visit
  const { openMark, setOpenMark, tabStop } = state
  const name = row.brief.at(-1) ?? ''
  return (
    <span className={`visit visit--${row.key}`}>
      <a
        className={wholeYear ? 'visit__mark visit__mark--year' : 'visit__mark'}
        href={`#visit-${row.key}`}
        aria-label={`${row.subject}, ${row.when}`}
        {...(tabStop !== undefined && {
          'aria-haspopup': 'dialog' as const,
          tabIndex: tabStop === row.key ? 0 : -1,
        })}
        data-mark={row.key}
        onClick={(event) => {
          event.preventDefault()
          setOpenMark(row.key)
        }}
      />
      {next - to > MIN_LABEL_SPACE && <span className="visit__label">{name}</span>}
      {openMark === row.key && (
        <MarkDialog
          row={row}
          anchor={`visit-${row.key}`}
          opensLeft={from > 0.5}
          close={() => setOpenMark(undefined)}
        />
      )}
    </span>
  )
}

function VisitEntry({ row }: { row: VisitRow }) {
  const notes = [row.whenNote, row.published && `Published ${row.published}.`]
  return (
    <li id={`visit-${row.key}`} data-areas={formatAreaIds(row.areas)}>
      <strong>{`${row.subject}, ${row.when}.`}</strong>{' '}
      <span>
        {[
          row.printed,
          ...notes.filter((note) => note !== undefined),
          `${capitalise(row.why)}; ${row.knowledge}.`,
        ].join(' ')}
      </span>{' '}
      <Citations citations={row.citations} />
    </li>
  )
}

/** The visits: a last row of marks without grades, and below it the facts of each. */
export function VisitRows({ board, state }: { board: Board; state: BoardState }) {
  const { visits, undated } = board
  const all = [...visits.map(({ row }) => row).reverse(), ...undated]
  if (all.length === 0) return null
  const open = state.openArea === VISITS
  const span = board.columns.length
  const before = visits.filter(({ to }) => to < 0)
  const placed = visits.filter(({ to }) => to >= 0)
  return (
    <>
      <tr
        role="row"
        className="board__row board__row--quiet board__row--visits"
        data-row={VISITS}
        data-section="timeline"
      >
        <RowName state={state} row={VISITS} findingsId={FINDINGS_ID}>
          {formatVisitsName(all)}
        </RowName>
        <td role="cell">
          <span className="board__latest">{formatVisitCount(visits, undated)}</span>
        </td>
        <td role="cell" colSpan={span > 1 ? span : undefined}>
          <div className="board__visits">
            {before.length > 0 && (placed[0]?.from ?? 1) > MIN_EARLIER_SPACE && (
              <a
                className="visit__mark visit__mark--before"
                href={`#${FINDINGS_ID}`}
                onClick={(event) => {
                  event.preventDefault()
                  state.setOpenArea(VISITS)
                }}
              >
                {before.length === 1
                  ? `‹ ${before[0]?.year ?? ''}`
                  : `‹ ${String(before.length)} before`}
              </a>
            )}
            {placed.map((visit, position) => (
              <VisitMark
                key={visit.row.key}
                visit={visit}
                next={placed[position + 1]?.from ?? 1}
                state={state}
              />
            ))}
          </div>
        </td>
      </tr>
      <FindingsRow
        row={VISITS}
        id={FINDINGS_ID}
        columns={span + 2}
        open={open}
        onReveal={() => state.setOpenArea(VISITS)}
      >
        <ul className="findings__list findings__list--visits">
          {all.map((row) => (
            <VisitEntry key={row.key} row={row} />
          ))}
        </ul>
      </FindingsRow>
    </>
  )
}
