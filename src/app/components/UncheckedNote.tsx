import type { RecordIndex } from '../../record/recordIndex'
import { buildUnchecked, formatUnchecked } from '../../record/views/fromReports'

/** Says near the answer what a program read and nobody has checked; it opens the list. */
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
