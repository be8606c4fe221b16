import { formatAreaIds } from '../../record/areas'
import { formatDay } from '../../record/dates'
import type { RecordIndex } from '../../record/recordIndex'
import { formatSubject, formatTally, type SubjectYears } from '../../record/views/context/tally'
import { Fold } from '../components/Fold'
import { LazyPanel } from '../components/LazyPanel'
import { lazyComponent } from '../components/lazyComponent'
import { useSelection } from '../useSelection'

const YearsChart = lazyComponent(() => import('./YearsChart'), 'YearsChart')

/** A row for each year, a column for each subject, and the counts in words. */
function YearsTable({ years }: { years: readonly SubjectYears[] }) {
  const areasOf = ({ subject }: SubjectYears) => formatAreaIds(subject.areas.map(({ id }) => id))
  const all = [...new Set(years.flatMap((group) => group.years.map(({ year }) => year)))].sort()
  return (
    <table className="data-table years-table">
      <caption className="data-table__caption">
        England: grades given in the inspections that began in each year
      </caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          {years.map((group) => (
            <th key={group.subject.key} scope="col" data-areas={areasOf(group)}>
              {formatSubject(group.subject)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((year) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {years.map((group) => {
              const { subject } = group
              const tally = group.years.find((entry) => entry.year === year)?.tally
              return (
                <td
                  key={subject.key}
                  data-label={formatSubject(subject)}
                  data-areas={areasOf(group)}
                >
                  {tally === undefined ? 'no grade' : formatTally(subject, tally)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface YearsFoldProps {
  years: readonly SubjectYears[]
  /** "2025-03-31": the day up to which England's list goes. */
  until: string | undefined
  index: RecordIndex
}

/** The grades given in each year's inspections. They do not show the state of England in any year. */
export function YearsFold({ years, until, index }: YearsFoldProps) {
  const { area } = useSelection(index).selection
  const [first] = years
  if (first === undefined || until === undefined) return null
  const from = first.years[0]?.year
  return (
    <Fold
      name="Year by year"
      note={`inspections from ${String(from)} to ${until.slice(0, 4)}, all of England`}
      areas={years.flatMap(({ subject }) => subject.areas.map(({ id }) => id))}
    >
      {(opened) => (
        <>
          <p className="years__note">
            {`In England, by the year in which inspections began, up to ${formatDay(until)}. Different councils are inspected each year, so this shows neither England as a whole in any year nor a trend.`}
          </p>
          {opened && <LazyPanel panel={YearsChart} props={{ years, area }} />}
          <YearsTable years={years} />
        </>
      )}
    </Fold>
  )
}
