import type { Context } from '../../record/context/context'
import { formatApart, isJoint, type Tally } from '../../record/context/tally'
import { formatAreaIds } from '../../record/entries'
import type { GradeOnScale } from '../../record/vocabulary'
import { formatList } from '../../record/wording'
import { Disclosure } from '../parts/Disclosure'

/** Written out: laid out as blocks, on a narrow page, a table would lose its roles. */
const ROW_GROUP = { role: 'rowgroup' } as const
const COLUMN = { role: 'columnheader', scope: 'col' } as const
const CELL = { role: 'cell' } as const

function GradeHeads({ grades }: { grades: readonly GradeOnScale[] }) {
  return grades.map(({ word }) => (
    <th key={word} {...COLUMN}>
      {word}
    </th>
  ))
}

function GradeCells({ tally }: { tally: Tally }) {
  return tally.grades.map(({ grade, count }) => (
    <td key={grade.word} {...CELL} data-label={grade.word}>
      {count}
    </td>
  ))
}

function listGrades(tallies: readonly (Tally | undefined)[]): GradeOnScale[] {
  return tallies.find((tally) => tally !== undefined)?.grades.map(({ grade }) => grade) ?? []
}

/** England's counts as a table: a row for each area, joint grades in rows of their own. */
export function EnglandTable({ context }: { context: Context }) {
  const { england, rows, areas } = context
  if (england === undefined) return null
  return (
    <div data-areas={formatAreaIds(areas.map(({ id }) => id))}>
      <Disclosure summary="England as a table" beside={`as at ${england.asAt}`}>
        <table className="data-table count-table" role="table">
          <caption className="data-table__caption">
            England: latest inspection of each of {england.inspections} authorities, as at{' '}
            {england.asAt}
          </caption>
          <thead {...ROW_GROUP}>
            <tr role="row">
              <th {...COLUMN}>Judgement area</th>
              <GradeHeads grades={listGrades(rows.map((row) => row.england))} />
              <th {...COLUMN}>Not counted there</th>
            </tr>
          </thead>
          <tbody {...ROW_GROUP}>
            {rows.map(
              ({ subject, england: tally }) =>
                tally !== undefined && (
                  <tr
                    key={subject.key}
                    role="row"
                    data-areas={formatAreaIds(subject.areas.map(({ id }) => id))}
                  >
                    <th role="rowheader" scope="row">
                      {formatList(subject.areas.map(({ name }) => name))}
                      {isJoint(subject) && (
                        <span className="data-table__note">one joint grade</span>
                      )}
                    </th>
                    <GradeCells tally={tally} />
                    <td {...CELL} data-label="Not counted there">
                      {formatApart(subject, tally) || 'none'}
                    </td>
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
      <table className="data-table count-table" role="table">
        <caption className="data-table__caption">
          England: grades given in the inspections that began in each year
        </caption>
        <thead {...ROW_GROUP}>
          <tr role="row">
            <th {...COLUMN}>Judgement area</th>
            <th {...COLUMN}>Year</th>
            <GradeHeads grades={listGrades(tallies)} />
            <th {...COLUMN}>Not counted there</th>
          </tr>
        </thead>
        <tbody {...ROW_GROUP}>
          {years.flatMap(({ subject, years: own }) =>
            own.map(({ year, tally }) => (
              <tr
                key={`${subject.key} ${String(year)}`}
                role="row"
                data-areas={formatAreaIds(subject.areas.map(({ id }) => id))}
              >
                <th role="rowheader" scope="row">
                  {formatList(subject.areas.map(({ name }) => name))}
                  {isJoint(subject) && <span className="data-table__note">one joint grade</span>}
                </th>
                <td {...CELL} data-label="Year">
                  {year}
                </td>
                <GradeCells tally={tally} />
                <td {...CELL} data-label="Not counted there">
                  {formatApart(subject, tally) || 'none'}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Disclosure>
  )
}
