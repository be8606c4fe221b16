import { belongsToArea, formatAreaIds } from '../../record/areas'
import { buildCitations } from '../../record/citations'
import type { RecordIndex } from '../../record/recordIndex'
import type { Disagreement } from '../../record/schema/evidence'
import { formatSourceRanks } from '../../record/views/method'
import { AreaCounts } from '../components/AreaCounts'
import { Citations } from '../components/Citations'
import { Fold } from '../components/Fold'
import { Heading } from '../components/Heading'

function Difference({ entry, index }: { entry: Disagreement; index: RecordIndex }) {
  return (
    <li
      className="difference"
      id={`difference-${entry.id}`}
      data-areas={formatAreaIds(entry.areas)}
    >
      <Heading depth={3} className="difference__subject">
        {entry.subject}
      </Heading>
      {entry.says.map(({ source, said, citations }, position) => (
        <div className="difference__side" key={position}>
          <span>{said}</span>{' '}
          <Citations citations={buildCitations(citations ?? [{ source }], index)} />
        </div>
      ))}
      <p>{`Our reading: ${entry.assessment}`}</p>
    </li>
  )
}

/** Where sources differ: who says what, and how the record reads it. */
export function DifferencesFold({ index }: { index: RecordIndex }) {
  const { disagreements } = index.record
  const undisputed = index.areas.filter((area) =>
    disagreements.every((entry) => !belongsToArea(entry, area.id)),
  )
  return (
    <Fold
      name="Where the sources differ"
      note={<AreaCounts entries={disagreements} noun="difference" areas={index.areas} />}
      section="sources"
    >
      <p>
        {disagreements.length === 0
          ? 'No difference between the sources is on record.'
          : formatSourceRanks(index)}
      </p>
      <ul className="evidence__columns">
        {disagreements.map((entry) => (
          <Difference key={entry.id} entry={entry} index={index} />
        ))}
      </ul>
      {disagreements.length > 0 &&
        undisputed.map((area) => (
          <p key={area.id} className="empty-note" data-only={area.id}>
            {`No difference between the sources about ${area.inSentence} is on record.`}
          </p>
        ))}
    </Fold>
  )
}
