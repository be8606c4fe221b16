import type { Area } from '../../record/schema/frameworks'
import type { FindingsAt, FindingView } from '../../record/views/findings'
import { formatList } from '../../record/wording'
import { Citations } from '../components/Citations'
import type { SelectedEntries } from '../../record/views/selection'
import { Heading } from '../components/Heading'

interface FindingListProps {
  name: string
  views: readonly FindingView[]
  selected: SelectedEntries
}

function FindingList({ name, views, selected }: FindingListProps) {
  if (!views.some((view) => selected.keeps('finding', view.finding.id))) return null
  return (
    <div className="findings__kind">
      <Heading depth={3} className="findings__name">
        {name}
      </Heading>
      <ul className="findings__list">
        {views.map(({ finding, together, citations }) => (
          <li
            key={finding.id}
            className="findings__entry"
            hidden={!selected.keeps('finding', finding.id)}
          >
            <span>{finding.text}</span>
            {together.length > 0 && (
              <span className="findings__note">
                {` Also on ${formatList(together.map((area) => area.inSentence))}.`}
              </span>
            )}
            <Citations citations={citations} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface RatingFindingsProps {
  area: Area
  at: FindingsAt
  selected: SelectedEntries
}

/** What one inspection found in an area: strengths and weak spots side by side, in our words. */
export function RatingFindings({ area, at, selected }: RatingFindingsProps) {
  const { inspection, strengths, weakSpots } = at
  const kept = [...strengths, ...weakSpots].some(({ finding }) =>
    selected.keeps('finding', finding.id),
  )
  if (!kept) return null
  return (
    <section className="findings" aria-label={`${area.name}, inspection of ${inspection.label}`}>
      <Heading depth={2} className="findings__inspection">
        <span>{inspection.label}</span>{' '}
        <span className="findings__framework">{inspection.framework.name}</span>
      </Heading>
      <FindingList name="Strengths" views={strengths} selected={selected} />
      <FindingList name="Weak spots" views={weakSpots} selected={selected} />
    </section>
  )
}
