import { formatIncomplete } from '../../record/incomplete'
import type { RecordIndex } from '../../record/recordIndex'
import { useSurroundings } from '../surroundings'

/** Where the page says what is missing, in its section of sources. */
export const MISSING_ID = 'what-is-missing'

/** Before the answer, wherever it is given: what could not be read, so that nothing is taken for the latest. */
export function IncompleteNote({ index }: { index: RecordIndex }) {
  const { place, dated, sections } = useSurroundings()
  const sentence = formatIncomplete(index)
  if (sentence === undefined) return null
  const leadsOn = place === 'page' && (dated !== true || sections?.includes('sources') === true)
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
