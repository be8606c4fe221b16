import { formatIncomplete } from '../../record/incomplete'
import type { RecordIndex } from '../../record/recordIndex'
import { buildUnchecked, formatUnchecked } from '../../record/views/fromReports'
import { hasSourceList, useHost } from '../hostContext'

/** The id of the list of what is missing, in the section of sources. */
export const MISSING_ID = 'what-is-missing'

/**
 * Says before the answer that something could not be read, so that nobody takes the newest known
 * inspection for the latest.
 */
export function IncompleteNote({ index }: { index: RecordIndex }) {
  const hasList = hasSourceList(useHost())
  const sentence = formatIncomplete(index)
  if (sentence === undefined) return null
  return (
    <p className="incomplete-note">
      <span>{sentence}</span> {hasList && <a href={`#${MISSING_ID}`}>What is missing</a>}
    </p>
  )
}

/** Says near the answer that a program read something which nobody has checked, and opens the list of it. */
export function UncheckedNote({ index }: { index: RecordIndex }) {
  const sentence = formatUnchecked(index)
  return (
    sentence !== undefined && (
      <details className="unchecked-note">
        <summary>{sentence}</summary>
        <ul>
          {buildUnchecked(index).map(({ text }, position) => (
            <li key={position}>{text}</li>
          ))}
        </ul>
      </details>
    )
  )
}
