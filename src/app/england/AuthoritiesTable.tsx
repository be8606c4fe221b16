import { memo } from 'react'
import { gradeTone } from '../../cards/gradeMark'
import { formatRecordAddress } from '../../data/recordAddress'
import { formatDay } from '../../record/dates'
import { buildEnglandCells, type AsAt } from '../../record/england/england'
import { formatDaysSince } from '../../record/england/gaps'
import { formatFacets, type EnglandView } from '../../record/england/selection'
import { MAY_BE_MISSING } from '../../record/incomplete'
import type { Elements } from '../elements'
import { formatSubject, isJoint } from '../../record/views/context/tally'

interface TableProps extends Pick<EnglandView, 'england' | 'facets' | 'shown'> {
  asAt: AsAt
  /** The tick box of a row, with which it is compared; it needs script. */
  renderTick: (id: string) => Elements
}

/** The latest grades of every authority, complete without script. A filter hides rows by style rules. */
export const AuthoritiesTable = memo(function AuthoritiesTable(props: TableProps) {
  const { england, facets, shown, asAt, renderTick } = props
  const names = england.subjects.filter((subject) => !isJoint(subject)).map(formatSubject)
  return (
    <table role="table" className="data-table england-table">
      <caption className="visually-hidden">Latest grades of every authority</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Authority', 'Report published', ...names].map((name) => (
            <th role="columnheader" scope="col" key={name}>
              {name}
            </th>
          ))}
          <th role="columnheader" scope="col" className="needs-script">
            Side by side
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {england.authorities.map((authority) => {
          const { id, name, region, type, incomplete } = authority
          const latest = england.inspectionsOf(authority, asAt).at(-1)
          return (
            <tr
              role="row"
              key={id}
              className={`${formatFacets(facets, authority)}${authority === shown ? ' england-table__own' : ''}`}
            >
              <th role="rowheader" scope="row">
                <a href={formatRecordAddress(authority)}>{name}</a>
                <small>{`${region} · ${type}${incomplete ? `; ${MAY_BE_MISSING}` : ''}`}</small>
              </th>
              <td role="cell" data-label="Report published">
                <span>{latest === undefined ? 'none known' : formatDay(latest.published)}</span>
                {latest && <small>{formatDaysSince(latest, england.lists[asAt].day)}</small>}
                {latest?.unofficial && <small>unofficial list</small>}
              </td>
              {(latest === undefined ? [] : buildEnglandCells(latest, england)).map((cell) => (
                <td
                  role="cell"
                  key={cell.words + (cell.subjects[0]?.key ?? '')}
                  colSpan={cell.subjects.length > 1 ? cell.subjects.length : undefined}
                  data-label={cell.subjects.map(formatSubject).join(', ')}
                  data-of={cell.subjects.map(({ key }) => key).join(' ')}
                  data-grade={cell.grade === undefined ? 'none' : gradeTone(cell.grade)}
                >
                  <span>{cell.words}</span>
                </td>
              ))}
              <td role="cell" className="needs-script" data-label="Side by side">
                {renderTick(id)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
})
