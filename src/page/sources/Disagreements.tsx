import { buildCitations } from '../../record/citations'
import { formatAreaIds } from '../../record/entries'
import type { RecordIndex } from '../../record/recordIndex'
import type { Disagreement } from '../../record/schema/evidence'
import { Citations } from '../parts/Citations'
import { SourceBand } from './SourceBand'

function DisagreementEntry({ entry, index }: { entry: Disagreement; index: RecordIndex }) {
  return (
    <li className="disagreement" data-areas={formatAreaIds(entry.areas)}>
      <h4 className="disagreement__subject">{entry.subject}</h4>
      <ul className="disagreement__sides">
        {entry.says.map(({ source, said, citations }, position) => (
          <li className="disagreement__side" key={position}>
            <Citations citations={buildCitations(citations ?? [{ source }], index)} />
            <p>{said}</p>
          </li>
        ))}
      </ul>
      <p className="disagreement__assessment">
        <strong>Our reading:</strong> {entry.assessment}
      </p>
    </li>
  )
}

/** Where sources differ: who says what, and what the record makes of it. */
export function Disagreements({ index }: { index: RecordIndex }) {
  const { disagreements } = index.record
  const undisputed = index.areas.filter((area) =>
    disagreements.every(({ areas }) => areas.length > 0 && !areas.includes(area.id)),
  )
  return (
    <SourceBand
      name="Where the sources differ"
      note="Who says what. Where they disagree, the inspection report is shown on this page."
    >
      {disagreements.length === 0 ? (
        <p>No difference between the sources is on record.</p>
      ) : (
        <div className="disagreements">
          <ul className="disagreement-list">
            {disagreements.map((entry) => (
              <DisagreementEntry key={entry.id} entry={entry} index={index} />
            ))}
          </ul>
          {undisputed.map((area) => (
            <p key={area.id} className="empty-note" data-only={area.id}>
              No difference between the sources about {area.inSentence} is on record.
            </p>
          ))}
        </div>
      )}
    </SourceBand>
  )
}
