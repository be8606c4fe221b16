import { formatCount } from '../../../record/wording'
import type { ImportSummary } from './workerProtocol'

/** What was read from the files and what was not used: how many warnings, and all of them when it is opened. */
export function ImportDetails({ summary }: { summary: ImportSummary }) {
  const warnings = summary.parts.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <details className="import-details">
      <summary>{`What was read, and what was not taken: ${formatCount(warnings, 'warning')}`}</summary>
      <ul className="local-import__list">
        {summary.counts.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {summary.parts.map(({ heading, lines }) => (
        <div key={heading}>
          <p>
            <strong>{heading}</strong>
          </p>
          <ul className="local-import__list">
            {lines.map((line, position) => (
              <li key={position}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
