import { Fragment } from 'react'
import type { InspectionView } from '../../record/recordIndex'
import type { Board } from '../../record/views/board/board'
import { useHydrated } from '../browserValues'
import type { SelectionState } from '../useSelection'
import { formatPlaceClass } from './boardRules'

interface BoardHeadProps {
  board: Board
  /** "Latest grade", "Grade in 2019". */
  heading: string
  /** The id of the chosen inspection, if there is one. */
  chosenInspection: string | undefined
  choose: SelectionState['choose']
}

/** A year is left out if it is nearer than this to the label of an inspection, in years. */
const MIN_YEARS_FROM_INSPECTION = 0.9
/** The same for a change of rules. */
const MIN_YEARS_FROM_RULES = 0.45

/** The years, in one drawing for each part of the axis: a part that is too narrow for its mark is widened. */
function Years({ board: { axis, lines } }: { board: Board }) {
  const { years } = axis
  const length = years.length === 0 ? 1 : (years[1]?.at ?? 1) - (years[0]?.at ?? 0)
  const shown = years.filter(({ at }) =>
    lines.every((line) => {
      const minYears = line.name.startsWith('i') ? MIN_YEARS_FROM_INSPECTION : MIN_YEARS_FROM_RULES
      return Math.abs(line.at - at) > minYears * length
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

/** "Jan 2013", which breaks into two lines, since a column is as wide as a year. */
const formatShort = ({ label }: InspectionView) => label.replace(/([A-Z][a-z]{2})[a-z]+ /u, '$1 ')

interface InspectionButtonProps extends Pick<BoardHeadProps, 'choose'> {
  view: InspectionView
  chosen: boolean
  hydrated: boolean
}

/** Chooses an inspection; before hydration only its name. */
function InspectionButton({ view, chosen, hydrated, choose }: InspectionButtonProps) {
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

/** The head of the table: the rules by the year in which they began, the years, and a column head for each inspection. */
export function BoardHead({ board, heading, chosenInspection, choose }: BoardHeadProps) {
  const hydrated = useHydrated()
  return (
    <>
      <caption className="board__rules" data-section="timeline">
        {board.periods.map(({ framework, line, to, name }) => (
          <Fragment key={framework.id}>
            {line !== 's' && <span className={`board__line at-${line}`} />}
            <span className={`board__period board__at at-${line}-${to}`}>
              <strong>{name}</strong> <span className="board__period-note">{framework.note}</span>
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
              className={`board__inspection at-${line}${latest ? ' board__inspection--latest' : ''}${chosenInspection === view.inspection.id ? ' board__inspection--chosen' : ''}`}
              data-section="timeline"
            >
              <InspectionButton
                {...{ choose, view, hydrated }}
                chosen={chosenInspection === view.inspection.id}
              />
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}
