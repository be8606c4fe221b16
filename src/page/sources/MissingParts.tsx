import type { RecordIndex } from '../../record/recordIndex'
import { formatCount, formatSentence } from '../../record/wording'
import { Disclosure } from '../parts/Disclosure'
import { MISSING_ID } from '../parts/IncompleteNote'
import { SourceBand } from './SourceBand'

/** Rule 19: what could not be read, where it stands and why it was not taken; nothing where nothing is missing. */
export function MissingParts({ index }: { index: RecordIndex }) {
  const { incomplete = [] } = index.record
  if (incomplete.length === 0) return null
  return (
    <SourceBand name="What is missing" note="Not taken, since it could have been wrong.">
      <Disclosure
        summary="Show what could not be read, where it stands, and why"
        beside={formatCount(incomplete.length, 'entry', 'entries')}
      >
        <ul className="plain-list missing-parts" id={MISSING_ID}>
          {incomplete.map(({ what, where, why }, position) => (
            <li className="plain-list__entry" key={position}>
              <p>
                <strong>{what}</strong> <span>{`(${where}): ${formatSentence(why)}`}</span>
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </SourceBand>
  )
}
