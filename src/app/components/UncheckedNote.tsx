import type { RecordIndex } from '../../record/recordIndex'
import { buildUnchecked, formatUnchecked, UNCHECKED_ID } from '../../record/views/unchecked'
import { hasSourceList, useHost } from '../hostContext'

/** Says near the answer what a program read and nobody has checked; it opens the list. */
export function UncheckedNote({ index }: { index: RecordIndex }) {
  const leadsOn = hasSourceList(useHost())
  const sentence = formatUnchecked(index)
  if (sentence === undefined) return null
  return (
    <details className="unchecked-note">
      <summary>{sentence}</summary>
      <ul>
        {buildUnchecked(index).map(({ text, inspection }, position) => (
          <li key={position}>{inspection === undefined ? text : `${inspection}: ${text}`}</li>
        ))}
      </ul>
      {leadsOn && (
        <a className="incomplete-note__link" href={`#${UNCHECKED_ID}`}>
          With their places in the reports
        </a>
      )}
    </details>
  )
}
