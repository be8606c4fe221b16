import type { Context } from '../../record/views/context/context'
import { isJoint } from '../../record/views/context/tally'
import type { SubjectYears } from '../../record/views/context/years'
import { formatAreaIds } from '../../record/areas'
import { formatList } from '../../record/wording'
import { Heading } from '../components/Heading'
import { MobileDetails } from '../components/MobileDetails'
import { YearsTable } from './ContextTables'
import { ShareBar } from './ShareBar'

/** The years of one area: a bar for each, as long as its number of graded inspections. */
function SubjectChart({ group, most }: { group: SubjectYears; most: number }) {
  const { subject, years, otherYears } = group
  return (
    <div
      className="years-chart__group"
      data-areas={formatAreaIds(subject.areas.map(({ id }) => id))}
    >
      <Heading depth={3} className="years-chart__area">
        {`${formatList(subject.areas.map(({ name }) => name))}${isJoint(subject) ? ', one joint grade' : ''}`}
      </Heading>
      <ul className="years-chart__years" aria-hidden="true">
        {years.map(({ year, tally }) => (
          <li key={year} className="years-chart__year">
            <span className="years-chart__when">{year}</span>
            <ShareBar grades={tally.grades} of={most} size="year" />
          </li>
        ))}
      </ul>
      {otherYears !== undefined && <p className="years-chart__note">{`${otherYears}.`}</p>}
    </div>
  )
}

/** The grades given in each year's inspections. It does not show the state of England in any year. */
export function YearsChart({ context }: { context: Context }) {
  const { years, areas, england } = context
  if (england === undefined || years.length === 0) return null
  const tallies = years.flatMap((group) => group.years.map(({ tally }) => tally.graded))
  return (
    <div className="years-chart" data-areas={formatAreaIds(areas.map(({ id }) => id))}>
      <div className="years-chart__head">
        <Heading depth={2} className="years-chart__name">
          Grades given in the inspections of each year
        </Heading>
        <p className="years-chart__note">
          {`In England, by the year in which inspections began, up to ${england.asAt}. Different authorities are inspected each year, so this shows neither England as a whole in any year nor a trend.`}
        </p>
      </div>
      <div className="years-chart__body">
        <MobileDetails summary="Show the picture of each year">
          <div className="years-chart__groups">
            {years.map((group) => (
              <SubjectChart key={group.subject.key} group={group} most={Math.max(...tallies)} />
            ))}
          </div>
        </MobileDetails>
        <YearsTable years={years} />
      </div>
    </div>
  )
}
