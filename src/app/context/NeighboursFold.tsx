import { formatAreaIds } from '../../record/areas'
import { MAY_BE_MISSING } from '../../record/incomplete'
import type { Area } from '../../record/schema/frameworks'
import type { Context } from '../../record/views/context/context'
import type { AuthorityRow } from '../../record/views/context/neighbours'
import { formatSubject } from '../../record/views/context/tally'
import type { GradeOrAbsence, PublishedGrade } from '../../record/views/history'
import { formatList, formatSmallNumber } from '../../record/wording'
import { Fold } from '../components/Fold'
import { useHost } from '../hostContext'
import { GradeBar } from './GradeBar'

/** The grade as printed, with what it was given together with, or why there is none. */
function formatGrade(gradeOrAbsence: GradeOrAbsence<PublishedGrade>): string {
  switch (gradeOrAbsence.kind) {
    case 'graded':
      return gradeOrAbsence.judgement.words
    case 'graded-jointly':
      return `${gradeOrAbsence.judgement.words}: one joint grade with ${formatList(gradeOrAbsence.jointWith.map((area) => area.inSentence))}`
    case 'not-judged':
      return gradeOrAbsence.brief
    case 'not-known':
      return `not known: ${gradeOrAbsence.why}`
  }
}

function formatLatestSource({ source, place }: NonNullable<AuthorityRow['latest']>): string {
  const name = source?.shortName ?? 'not known'
  const compiled =
    source?.kind === 'compiled-data' ? '; compiled from Ofsted’s reports, not Ofsted’s own' : ''
  return `${name}${place === '' ? '' : `, ${place}`}${compiled}`
}

/** The authority's name, as a link if the site has its record. */
function NameCell({ row }: { row: AuthorityRow }) {
  const { kind } = useHost()
  const { name, isOwn, record, incomplete } = row
  const note = isOwn ? 'this record' : incomplete ? MAY_BE_MISSING : undefined
  const isLinked = record !== undefined && kind === 'page'
  if (note === undefined && !isLinked) return <th scope="row">{name}</th>
  return (
    <th scope="row">
      {isLinked ? <a href={`./index.html?record=${record}`}>{name}</a> : <span>{name}</span>}
      {note !== undefined && <span className="data-table__note quiet">{note}</span>}
    </th>
  )
}

function Row({ row, areas }: { row: AuthorityRow; areas: readonly Area[] }) {
  const { latest, isOwn } = row
  return (
    <tr className={isOwn ? 'neighbour-table__own' : undefined}>
      <NameCell row={row} />
      {latest === undefined ? (
        <td colSpan={areas.length + 2} data-label="Grades">
          no inspection known
        </td>
      ) : (
        <>
          {latest.gradesOrAbsences.map(({ area, gradeOrAbsence }) => (
            <td key={area.id} data-label={area.name} data-areas={area.id}>
              {formatGrade(gradeOrAbsence)}
            </td>
          ))}
          <td data-label="Inspection began">
            {`${latest.inspected} (${latest.framework}), published ${latest.published}`}
          </td>
          <td data-label="Source">{formatLatestSource(latest)}</td>
        </>
      )}
    </tr>
  )
}

/** The statistical neighbours: how often each grade was given, and each one's grades, dates and source. */
export function NeighboursFold({ context }: { context: Context }) {
  const { authorities, areas, name, rows, known, neighbours, neighboursMissing } = context
  if (authorities.length === 0) return null
  const some = known === neighbours ? 'each' : `${formatSmallNumber(known)} of them`
  return (
    <Fold
      name={`${formatSmallNumber(neighbours).replace(/^\w/u, (first) => first.toUpperCase())} similar councils`}
      note={`statistical neighbours: the latest known inspection of ${some}, with date and source`}
      areas={areas.map(({ id }) => id)}
    >
      {neighboursMissing !== undefined && (
        <p>
          <strong>{neighboursMissing}</strong>
        </p>
      )}
      <div className="neighbour-bars">
        {rows.map(
          ({ subject, neighbours: tally }) =>
            tally !== undefined &&
            tally.graded > 0 && (
              <div key={subject.key} data-areas={formatAreaIds(subject.areas.map(({ id }) => id))}>
                <p>{formatSubject(subject)}</p>
                <GradeBar subject={subject} tally={tally} />
              </div>
            ),
        )}
      </div>
      <table className="data-table neighbour-table">
        <caption className="data-table__caption">
          {`${name} and its statistical neighbours, most alike first: the latest known inspection of each`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Council</th>
            {areas.map((area) => (
              <th key={area.id} scope="col" data-areas={area.id}>
                {area.name}
              </th>
            ))}
            <th scope="col">Inspection began</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {authorities.map((row) => (
            <Row key={row.key} row={row} areas={areas} />
          ))}
        </tbody>
      </table>
    </Fold>
  )
}
