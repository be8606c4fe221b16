import { buildCitations } from '../../record/citations'
import { formatKnownDate } from '../../record/dates'
import type { RecordIndex } from '../../record/recordIndex'
import { Citations } from '../parts/Citations'
import { SourceBand } from './SourceBand'

/** Rule 17: other bodies' work is told in words, with no mark and no grade. */
export function OtherWorkList({ index }: { index: RecordIndex }) {
  const { otherWork } = index.record
  if (otherWork.length === 0) return null
  return (
    <SourceBand
      name="Other bodies’ work"
      note="Not Ofsted’s inspections of children’s services: without a place in ratings and timeline."
    >
      <ul className="plain-list">
        {otherWork.map((work) => (
          <li className="plain-list__entry" key={work.id}>
            <p>
              <strong>{`${work.body}, ${formatKnownDate(work.when)}.`}</strong>{' '}
              <span>{work.about}</span>
            </p>
            {work.when.why !== undefined && <p className="plain-list__note">{work.when.why}</p>}
            <Citations citations={buildCitations(work.citations, index)} />
          </li>
        ))}
      </ul>
    </SourceBand>
  )
}
