import { QueryClient, QueryClientProvider, useQueries } from '@tanstack/react-query'
import { memo } from 'react'
import { ReadingError } from '../../data/problems'
import { formatProblem } from '../../data/problemWords'
import { formatRecordAddress } from '../../data/recordAddress'
import { recordQuery } from '../../data/recordQuery'
import type { AsAt, England } from '../../record/england/england'
import {
  buildSideBySide,
  type ComparedLane,
  type SideBySide as Compared,
} from '../../record/england/sideBySide'
import { buildRecordIndex } from '../../record/recordIndex'
import { GradeChip } from '../board/Mark'

const client = new QueryClient()
const NO_RELATED_FILES = { england: false, neighbours: false }

const percent = (share: number) => `${(100 * share).toFixed(2)}%`

/** The years on the axis, every other one. */
function Years({ years }: Pick<Compared, 'years'>) {
  const shown = years.filter(({ year }) => year % 2 === 0)
  return (
    <svg className="compare__lane compare__years" aria-hidden="true" focusable="false">
      {shown.map(({ year, at }) => (
        <text key={year} x={percent(at)} y="1.1em" data-odd={year % 4 === 0 ? '' : undefined}>
          {year}
        </text>
      ))}
    </svg>
  )
}

/** The marks of a lane at their days. The words beside it say each of them. */
function Lane({ marks, rules }: ComparedLane) {
  return (
    <svg className="compare__lane" aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" />
      {rules.map((at) => (
        <line key={at} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
      ))}
      {marks.map(({ at, grade, shared }) => (
        <svg key={at} x={percent(at)} y="50%">
          {shared && <rect x="-20" y="-17" width="40" height="34" rx="6" />}
          <GradeChip {...{ grade, x: -15, y: -13, width: 30, height: 26 }} />
        </svg>
      ))}
    </svg>
  )
}

/** Says that a record is still being fetched, or could not be read. The others are shown all the same. */
function Waiting({ name, error }: { name: string; error: Error | null }) {
  if (error === null) return <p role="status">{`Fetching the record of ${name}…`}</p>
  const { happened, todo } =
    error instanceof ReadingError
      ? formatProblem(error.problem)
      : { happened: 'Its record could not be shown.', todo: 'Reload the page.' }
  return <p role="alert">{`${name} is missing below. ${happened} ${todo}`}</p>
}

interface SideBySideProps {
  england: England
  /** "kent,hampshire". */
  ids: string
  asAt: AsAt
}

function ComparedTable({ england, ids, asAt }: SideBySideProps) {
  const compared = england.authorities.filter(({ id }) => ids.split(',').includes(id))
  const queries = ids.split(',').map((slug) => {
    const source = { slug, relatedFiles: NO_RELATED_FILES, refreshes: false }
    return recordQuery(source, () => Promise.resolve())
  })
  const answers = useQueries({ queries })
  const records = answers.flatMap(({ data }) =>
    data === undefined ? [] : [buildRecordIndex(data.record, data.frameworks)],
  )
  const { years, areas, authorities } = buildSideBySide(records, england, asAt)
  const nameOf = (id: string) => compared.find((authority) => authority.id === id)?.name ?? id
  const link = (id: string | undefined, name: string) => {
    const known = [...england.authorities, ...england.former].find((one) => one.id === id)
    return known === undefined ? (
      <span>{name}</span>
    ) : (
      <a href={formatRecordAddress(known)}>{name}</a>
    )
  }
  return (
    <div>
      {answers.map(
        ({ data, error }, position) =>
          data === undefined && (
            <Waiting key={position} name={nameOf(ids.split(',')[position] ?? '')} error={error} />
          ),
      )}
      {records.length > 0 &&
        areas.map(({ area, lanes }) => (
          <table className="compare" role="table" key={area.id}>
            <caption>
              <strong>{area.name}</strong>
              <Years years={years} />
            </caption>
            <thead role="rowgroup" className="visually-hidden">
              <tr role="row">
                <th role="columnheader" scope="col">
                  Authority
                </th>
                <th role="columnheader" scope="col">
                  Grades, latest first
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {lanes.map((lane) => (
                <tr role="row" key={lane.id}>
                  <th role="rowheader" scope="row">
                    {link(lane.id, nameOf(lane.id))}
                  </th>
                  <td role="cell">
                    <Lane {...lane} />
                    <div>
                      <p className={lane.isCurrent ? 'compare__latest' : undefined}>
                        <span>{lane.latest}</span>
                        {lane.when !== '' && <small>{`, ${lane.when}`}</small>}
                      </p>
                      {lane.earlier.length > 0 && (
                        <p>
                          <small>{`Earlier: ${lane.earlier.join('; ')}.`}</small>
                        </p>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      {authorities.map(({ id, checked, sources, incomplete, inherited }) => (
        <p className="compare__source" key={id}>
          <span>
            {`${nameOf(id)}, ${checked}. ${incomplete ?? ''} Sources: ${sources.join('; ')}.`}
          </span>
          {inherited.map(({ lead, council }) => (
            <span key={council.name}>
              <span>{` ${lead} `}</span>
              {link(council.record, council.name)}
              <span>.</span>
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}

/** The grades of up to four authorities over time, on one axis; each record is fetched once. */
export const SideBySide = memo(function SideBySide(props: SideBySideProps) {
  return (
    <QueryClientProvider client={client}>
      <ComparedTable {...props} />
    </QueryClientProvider>
  )
})
