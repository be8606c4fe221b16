import type { Context } from '../../record/views/context/context'
import type { AuthorityRow } from '../../record/views/context/neighbours'
import type { LatestGrade } from '../../record/views/context/latestGrade'
import { formatAreaIds } from '../../record/areas'
import { MAY_BE_MISSING } from '../../record/incomplete'
import type { Area } from '../../record/schema/frameworks'
import { formatList } from '../../record/wording'
import { Disclosure } from '../components/Disclosure'
import { RatingAbsence, RatingTrail } from '../components/RatingTrail'
import { useHost } from '../hostContext'

function GradeOrAbsence({ gradeOrAbsence }: { gradeOrAbsence: LatestGrade }) {
  if (gradeOrAbsence.kind === 'not-judged') return <RatingAbsence why={gradeOrAbsence.brief} />
  if (gradeOrAbsence.kind === 'not-known')
    return <RatingAbsence why={`not known: ${gradeOrAbsence.why}`} />
  const { grade, printedGrade } = gradeOrAbsence
  const note =
    gradeOrAbsence.kind === 'graded'
      ? undefined
      : `one joint grade with ${formatList(gradeOrAbsence.together.map((area) => area.inSentence))}`
  return <RatingTrail grade={{ ...grade, word: printedGrade }} note={note} />
}

/** The authority's name, as a link if the site has its record. */
function NameCell({ row }: { row: AuthorityRow }) {
  const { place } = useHost()
  const { name, own, record, incomplete } = row
  return (
    <th scope="row">
      {record === undefined || place !== 'page' ? (
        <span>{name}</span>
      ) : (
        <a href={`./index.html?record=${record}`}>{name}</a>
      )}
      {own && <span className="data-table__note">this record</span>}
      {incomplete && <span className="data-table__note">{MAY_BE_MISSING}</span>}
    </th>
  )
}

function SourceCell({ latest }: { latest: NonNullable<AuthorityRow['latest']> }) {
  const { source, place } = latest
  return (
    <td data-label="Source">
      <div>
        <span>{source?.shortName ?? 'not known'}</span>
        {source?.kind === 'compiled-data' && (
          <span className="data-table__note">compiled from Ofsted’s reports, not Ofsted’s own</span>
        )}
        {place !== '' && <span className="data-table__note neighbour-table__place">{place}</span>}
      </div>
    </td>
  )
}

function Row({ row, areas }: { row: AuthorityRow; areas: readonly Area[] }) {
  const { latest, own } = row
  return (
    <tr className={own ? 'neighbour-table__own' : undefined}>
      <NameCell row={row} />
      {latest === undefined ? (
        <td colSpan={areas.length + 2} data-label="Grades">
          <RatingAbsence why="no inspection known" />
        </td>
      ) : (
        <>
          {latest.gradesOrAbsences.map(({ area, gradeOrAbsence }) => (
            <td key={area.id} data-label={area.name} data-areas={area.id}>
              <GradeOrAbsence gradeOrAbsence={gradeOrAbsence} />
            </td>
          ))}
          <td data-label="Inspection began">
            <div>
              <span>{latest.inspected}</span>
              <span className="data-table__note">
                {`${latest.framework}, published ${latest.published}`}
              </span>
            </div>
          </td>
          <SourceCell latest={latest} />
        </>
      )}
    </tr>
  )
}

/** The authority and its neighbours, each with its latest known grades, date and source. */
export function NeighboursTable({ context }: { context: Context }) {
  const { authorities, areas, name, sources } = context
  if (authorities.length === 0) return null
  return (
    <div data-areas={formatAreaIds(areas.map(({ id }) => id))}>
      <Disclosure summary="The neighbours as a table" beside="each with its date and source">
        <table className="data-table neighbour-table">
          <caption className="data-table__caption">
            {`${name} and its statistical neighbours, most alike first: the latest known inspection of each, from ${formatList(sources.map(({ shortName }) => shortName))}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Authority</th>
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
      </Disclosure>
    </div>
  )
}
