import { buildCitations } from '../../record/citations'
import { belongsToArea, formatAreaIds, uniteAreas } from '../../record/areas'
import { formatSourceRanks } from '../../record/views/method'
import type { RecordIndex } from '../../record/recordIndex'
import type { Disagreement } from '../../record/schema/evidence'
import { AreaCounts } from '../components/AreaCounts'
import { Citations } from '../components/Citations'
import { Disclosure } from '../components/Disclosure'
import { SourceBand } from './SourceBand'
import { Heading } from '../components/Heading'

function DisagreementEntry({ entry, index }: { entry: Disagreement; index: RecordIndex }) {
  return (
    <li className="disagreement" data-areas={formatAreaIds(entry.areas)}>
      <Heading depth={3} className="disagreement__subject">
        {entry.subject}
      </Heading>
      <ul className="disagreement__sides">
        {entry.says.map(({ source, said, citations }, position) => (
          <li className="disagreement__side" key={position}>
            <span>{said}</span>{' '}
            <Citations citations={buildCitations(citations ?? [{ source }], index)} />
          </li>
        ))}
      </ul>
      <p className="disagreement__assessment">
        <strong>Our reading:</strong> <span>{entry.assessment}</span>
      </p>
    </li>
  )
}

/** Where sources differ: who says what, and how the record reads it. */
export function Disagreements({ index }: { index: RecordIndex }) {
  const { disagreements } = index.record
  const undisputed = index.areas.filter((area) =>
    disagreements.every((entry) => !belongsToArea(entry, area.id)),
  )
  return (
    <SourceBand name="Where the sources differ" note={formatSourceRanks(index)}>
      {disagreements.length === 0 ? (
        <p>No difference between the sources is on record.</p>
      ) : (
        <>
          <div data-areas={formatAreaIds(uniteAreas(disagreements))}>
            <Disclosure
              summary="Show who says what, and our reading"
              beside={<AreaCounts entries={disagreements} noun="difference" areas={index.areas} />}
            >
              <ul className="disagreement-list">
                {disagreements.map((entry) => (
                  <DisagreementEntry key={entry.id} entry={entry} index={index} />
                ))}
              </ul>
            </Disclosure>
          </div>
          {undisputed.map((area) => (
            <p key={area.id} className="empty-note" data-only={area.id}>
              {`No difference between the sources about ${area.inSentence} is on record.`}
            </p>
          ))}
        </>
      )}
    </SourceBand>
  )
}
