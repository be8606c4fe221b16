import { useMemo } from 'react'
import {
  buildAreaFindings,
  formatAreaFindings,
  listComparisons,
  type AreaFindings,
  type FindingView,
} from '../../record/views/findings'
import type { RecordIndex } from '../../record/recordIndex'
import type { Area } from '../../record/schema/frameworks'
import { formatList } from '../../record/wording'
import { Citations } from '../components/Citations'
import { Heading } from '../components/Heading'
import { Share } from '../components/Share'
import { formatPrinted } from './MarkDialog'

interface FindingsProps {
  name: string
  views: readonly FindingView[]
  area: string
}

function Findings({ name, views, area }: FindingsProps) {
  if (views.length === 0) return null
  return (
    <>
      <Heading depth={4} className="findings__kind quiet">
        {name}
      </Heading>
      <ul className="findings__list" data-kind={views[0]?.finding.kind}>
        {views.map(({ finding, together, citations }) => (
          <li key={finding.id} id={finding.areas[0] === area ? `finding-${finding.id}` : undefined}>
            <span>
              {together.length === 0
                ? finding.text
                : `${finding.text} Also on ${formatList(together.map(({ inSentence }) => inSentence))}.`}
            </span>{' '}
            <Citations citations={citations} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** One inspection's column: its grade as printed, or why there is none, then what it found. */
function FindingsColumn({ at, area }: { at: AreaFindings; area: string }) {
  const { inspection, judgement, absence, strengths, weakSpots } = at
  return (
    <div className="findings__at" role="group" aria-label={inspection.label}>
      <Heading depth={3} className="findings__head">
        {`${inspection.label}: ${inspection.days}`}
      </Heading>
      {judgement === undefined ? (
        <p className="findings__printed quiet">{absence}</p>
      ) : (
        <div className="findings__printed quiet">
          <span>
            {`${judgement.subject}: ${judgement.grade === undefined ? judgement.why : judgement.gradeWords}. ${formatPrinted(judgement)} Published ${judgement.published}. ${judgement.framework}.`}
          </span>{' '}
          <Citations citations={judgement.citations} />
        </div>
      )}
      <Findings name="Strengths" views={strengths} area={area} />
      <Findings name="What was weaker" views={weakSpots} area={area} />
    </div>
  )
}

interface FindingsPanelProps {
  area: Area
  index: RecordIndex
  /** The id of the chosen inspection, if there is one. */
  chosenInspection: string | undefined
  id: string
  open: boolean
  close: () => void
}

/** What inspectors found in an area, newest inspection first. */
export function FindingsPanel({
  area,
  index,
  chosenInspection,
  id,
  open,
  close,
}: FindingsPanelProps) {
  const findings = useMemo(() => buildAreaFindings(area, index), [area, index])
  const kept = findings.filter(
    ({ inspection }) =>
      chosenInspection === undefined || inspection.inspection.id === chosenInspection,
  )
  const comparisons = chosenInspection === undefined ? listComparisons(area, index) : []
  return (
    <>
      <div className="findings__title">
        <Heading depth={2} className="findings__name">
          {`What inspectors found: ${area.inSentence}`}
        </Heading>
        {open && (
          <>
            <Share name={area.name} text={formatAreaFindings(area, kept)} anchor={id} />
            <button className="text-button" type="button" onClick={close}>
              Close
            </button>
          </>
        )}
      </div>
      {comparisons.length > 0 && (
        <p className="findings__compared quiet">{comparisons.join(' ')}</p>
      )}
      <div className="findings__columns">
        {kept.map((at) => (
          <FindingsColumn key={at.inspection.inspection.id} at={at} area={area.id} />
        ))}
      </div>
    </>
  )
}
