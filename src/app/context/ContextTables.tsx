import type { Context } from '../../record/views/context/context'
import { formatApart, isJoint, type Tally } from '../../record/views/context/tally'
import { formatAreaIds } from '../../record/areas'
import type { GradeOnScale } from '../../record/vocabulary'
import { formatList } from '../../record/wording'
import { Disclosure } from '../components/Disclosure'

function GradeHeads({ grades }: { grades: readonly GradeOnScale[] }) {
  return grades.map(({ word }) => (
    <th key={word} scope="col">
      {word}
    </th>
  ))
}

function GradeCells({ tally }: { tally: Tally }) {
  return tally.grades.map(({ grade, count }) => (
    <td key={grade.word} data-label={grade.word}>
      {count}
    </td>
  ))
}

function listGrades(tallies: readonly (Tally | undefined)[]): GradeOnScale[] {
  return tallies.find((tally) => tally !== undefined)?.grades.map(({ grade }) => grade) ?? []
}

/** England's counts as a table: a row for each area, and separate rows for joint grades. */
export function EnglandTable({ context }: { context: Context }) {
  const { england, rows, areas } = context
  if (england === undefined) return null
  return (
    <div data-areas={formatAreaIds(areas.map(({ id }) => id))}>
      <Disclosure summary="England as a table" beside={`as at ${england.asAt}`}>
        <table className="data-table count-table">
          <caption className="data-table__caption">
            {`England: ${england.counted}, as at ${england.asAt}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Judgement area</th>
              <GradeHeads grades={listGrades(rows.map((row) => row.england))} />
              <th scope="col">Not counted there</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(
              ({ subject, england: tally }) =>
                tally !== undefined && (
                  <tr
                    key={subject.key}

                    data-areas={formatAreaIds(subject.areas.map(({ id }) => id))}
                  >
                    <th scope="row">
                      <span>{formatList(subject.areas.map(({ name }) => name))}</span>
                      {isJoint(subject) && (
                        <span className="data-table__note">one joint grade</span>
                      )}
                    </th>
                    <GradeCells tally={tally} />
                    <td data-label="Not counted there">{formatApart(subject, tally) || 'none'}</td>
                  </tr>
                ),
            )}
          </tbody>
        </table>
      </Disclosure>
    </div>
  )
}

/** The grades of each year as a table: a row for each area and year. */
export function YearsTable({ years }: Pick<Context, 'years'>) {
  const tallies = years.flatMap((group) => group.years.map(({ tally }) => tally))
  return (
    <Disclosure summary="The grades of each year as a table">
      <table className="data-table count-table">
        <caption className="data-table__caption">
          England: grades given in the inspections that began in each year
        </caption>
        <thead>
          <tr>
            <th scope="col">Judgement area</th>
            <th scope="col">Year</th>
            <GradeHeads grades={listGrades(tallies)} />
            <th scope="col">Not counted there</th>
          </tr>
        </thead>
        <tbody>
          {years.flatMap(({ subject, years: own }) =>
            own.map(({ year, tally }) => (
              <tr
                key={`${subject.key} ${String(year)}`}

                data-areas={formatAreaIds(subject.areas.map(({ id }) => id))}
              >
                <th scope="row">
                  <span>{formatList(subject.areas.map(({ name }) => name))}</span>
                  {isJoint(subject) && <span className="data-table__note">one joint grade</span>}
                </th>
                <td data-label="Year">{year}</td>
                <GradeCells tally={tally} />
                <td data-label="Not counted there">{formatApart(subject, tally) || 'none'}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Disclosure>
  )
}
