import { formatIncomplete } from '../../record/incomplete'
import type { RecordIndex } from '../../record/recordIndex'
import { hasSourceList, useHost } from '../hostContext'

/** The id of the list of what is missing, in the section of sources. */
export const MISSING_ID = 'what-is-missing'

/**
 * Says before the answer what could not be read, so that nobody takes the newest known inspection
 * for the latest.
 */
export function IncompleteNote({ index }: { index: RecordIndex }) {
  const leadsOn = hasSourceList(useHost())
  const sentence = formatIncomplete(index)
  if (sentence === undefined) return null
  return (
    <p className="incomplete-note">
      <span>{sentence}</span>{' '}
      {leadsOn && (
        <a className="incomplete-note__link" href={`#${MISSING_ID}`}>
          What is missing
        </a>
      )}
    </p>
  )
}
