import type { MouseEvent } from 'react'
import { formatAreaIds } from '../../record/areas'
import type { Board } from '../../record/views/board/board'
import { countVisits, nameVisits, type PlacedVisit } from '../../record/views/board/placeVisits'
import type { VisitRow } from '../../record/views/board/row'
import { capitalise } from '../../record/wording'
import { Citations } from '../components/Citations'
import type { BoardState } from './BoardRowView'
import { FoundRow } from './FoundRow'
import { MarkDialog } from './MarkDialog'

const VISITS = 'visits'
const FOUND_ID = 'findings-visits'

/** A label beside a visit needs this fraction of the axis up to the next one. */
const ROOM_FOR_LABEL = 0.09

/** The word for visits before the axis needs this much up to the first visit on it. */
const ROOM_FOR_EARLIER = 0.12

interface VisitMarkProps {
  visit: PlacedVisit
  /** Where the next visit, or the lane's end, stands on the axis. */
  next: number
  reading: BoardState
}

function VisitMark({ visit, next, reading }: VisitMarkProps) {
  const { row, from, to, wholeYear } = visit
  const { mark, openMark, stop } = reading
  const name = row.brief.at(-1) ?? ''
  return (
    <span className={`visit visit--${row.key}`}>
      <a
        className={wholeYear ? 'visit__mark visit__mark--year' : 'visit__mark'}
        href={`#visit-${row.key}`}
        aria-label={`${row.subject}, ${row.when}`}
        {...(stop !== undefined && {
          'aria-haspopup': 'dialog' as const,
          tabIndex: stop === row.key ? 0 : -1,
        })}
        data-mark={row.key}
        onClick={(event: MouseEvent) => {
          event.preventDefault()
          openMark(row.key)
        }}
      />
      {next - to > ROOM_FOR_LABEL && <span className="visit__label">{name}</span>}
      {mark === row.key && (
        <MarkDialog
          row={row}
          anchor={`visit-${row.key}`}
          late={from > 0.5}
          close={() => {
            openMark(undefined)
          }}
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

/** The visits: a last lane of marks without grades, and under it what is known of each. */
export function VisitRows({ board, reading }: { board: Board; reading: BoardState }) {
  const { visits, undated } = board
  const all = [...visits.map(({ row }) => row).reverse(), ...undated]
  if (all.length === 0) return null
  const open = reading.found === VISITS
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
        <th role="rowheader" scope="row" className="board__area">
          <a
            className="board__name"
            href={`#${FOUND_ID}`}
            aria-expanded={reading.stop === undefined ? undefined : open}
            onClick={(event: MouseEvent) => {
              event.preventDefault()
              reading.openFound(open ? undefined : VISITS)
            }}
          >
            {nameVisits(all)}
          </a>
        </th>
        <td role="cell">
          <span className="board__latest">{countVisits(visits, undated)}</span>
        </td>
        <td role="cell" colSpan={span > 1 ? span : undefined}>
          <div className="board__visits">
            {before.length > 0 && (placed[0]?.from ?? 1) > ROOM_FOR_EARLIER && (
              <a
                className="visit__mark visit__mark--before"
                href={`#${FOUND_ID}`}
                onClick={(event: MouseEvent) => {
                  event.preventDefault()
                  reading.openFound(VISITS)
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
                reading={reading}
              />
            ))}
          </div>
        </td>
      </tr>
      <FoundRow
        row={VISITS}
        id={FOUND_ID}
        columns={span + 2}
        open={open}
        setOpen={(opens) => {
          reading.openFound(opens ? VISITS : undefined)
        }}
      >
        <ul className="found__list found__list--visits">
          {all.map((row) => (
            <VisitEntry key={row.key} row={row} />
          ))}
        </ul>
      </FoundRow>
    </>
  )
}
