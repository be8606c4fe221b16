import { Fragment } from 'react'
import type { InspectionView } from '../../record/recordIndex'
import type { Board } from '../../record/views/board/board'
import { useHydrated } from '../useHydrated'
import type { SelectionState } from '../useSelection'
import { formatPlaceClass } from './boardRules'

interface BoardHeadProps {
  board: Board
  /** "Latest grade", "Grade in 2019". */
  heading: string
  /** The inspection that is chosen, if one is. */
  only: string | undefined
  choose: SelectionState['choose']
}

/** A year's name has room this far, in years, from an inspection's. */
const ROOM_FOR_YEAR = 0.9
/** The same from a change of rules. */
const ROOM_AT_RULES = 0.45

/** Between each two lines the years there, since a narrow part of the axis is widened for its mark. */
function Years({ board: { axis, lines } }: { board: Board }) {
  const { years } = axis
  const length = years.length === 0 ? 1 : (years[1]?.at ?? 1) - (years[0]?.at ?? 0)
  const shown = years.filter(({ at }) =>
    lines.every((line) => {
      const room = line.name.startsWith('i') ? ROOM_FOR_YEAR : ROOM_AT_RULES
      return Math.abs(line.at - at) > room * length
    }),
  )
  return lines.slice(0, -1).map(({ name: from, at: start }, position) => {
    const { name: to, at: end } = lines[position + 1] ?? { name: 'end', at: 1 }
    const between = shown.filter(({ at }) => at > start && at < end)
    if (between.length === 0) return null
    return (
      <svg
        key={from}
        className={`board__years ${formatPlaceClass({ from, to })}`}
        aria-hidden="true"
        focusable="false"
      >
        {between.map(({ year, at }) => (
          <text key={year} x={`${((100 * (at - start)) / (end - start)).toFixed(2)}%`} y="1.25em">
            {year}
          </text>
        ))}
      </svg>
    )
  })
}

/** "Jan 2013": it stands on two lines, since a column is as wide as a year. */
const formatShort = ({ label }: InspectionView) => label.replace(/([A-Z][a-z]{2})[a-z]+ /u, '$1 ')

interface ChoiceProps extends Pick<BoardHeadProps, 'choose'> {
  view: InspectionView
  chosen: boolean
  hydrated: boolean
}

/** An inspection's name, which chooses it; without script a name alone. */
function Choice({ view, chosen, hydrated, choose }: ChoiceProps) {
  if (!hydrated) return <span className="board__choose">{formatShort(view)}</span>
  return (
    <button
      className="board__choose"
      type="button"
      aria-label={`Inspection of ${formatShort(view)}`}
      aria-pressed={chosen}
      onClick={() => {
        choose({ inspection: chosen ? undefined : view.inspection.id })
      }}
    >
      {formatShort(view)}
    </button>
  )
}

/** The rules by the year they came in, the years, and a column head for each inspection, which chooses it. */
export function BoardHead({ board, heading, only, choose }: BoardHeadProps) {
  const hydrated = useHydrated()
  return (
    <>
      <caption className="board__rules" data-section="timeline">
        {board.periods.map(({ framework, line, to, name }) => (
          <Fragment key={framework.id}>
            {line !== 's' && <span className={`board__line at-${line}`} />}
            <span className={`board__era board__at at-${line}-${to}`}>
              <strong>{name}</strong> <span className="board__era-note">{framework.note}</span>
            </span>
          </Fragment>
        ))}
        <Years board={board} />
      </caption>
      <thead role="rowgroup">
        <tr role="row" className="board__head">
          <th role="columnheader" scope="col" className="board__head-area">
            Judgement area
          </th>
          <th role="columnheader" scope="col" className="board__head-latest">
            {heading}
          </th>
          {board.columns.map(({ view, line, latest }) => (
            <th
              key={view.inspection.id}
              role="columnheader"
              scope="col"
              className={`board__inspection at-${line}${latest ? ' board__inspection--latest' : ''}${only === view.inspection.id ? ' board__inspection--chosen' : ''}`}
              data-section="timeline"
            >
              <Choice {...{ choose, view, hydrated }} chosen={only === view.inspection.id} />
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}
