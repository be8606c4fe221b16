import type { RecordIndex } from '../../record/recordIndex'
import { formatMethod } from '../../record/method'
import { SourceBand } from './SourceBand'

/** What the words of the page mean, and how its readings were made. */
export function Method({ index }: { index: RecordIndex }) {
  return (
    <SourceBand name="Method" note="What the words mean here.">
      <ul className="plain-list">
        {formatMethod(index).map(({ term, explained }) => (
          <li className="plain-list__entry" key={term}>
            <p>
              <strong>{`${term}:`}</strong> <span>{explained}</span>
            </p>
          </li>
        ))}
      </ul>
    </SourceBand>
  )
}
