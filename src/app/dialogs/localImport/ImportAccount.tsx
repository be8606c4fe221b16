import { formatCount } from '../../../record/wording'
import type { FoundReport } from './workerProtocol'

/** What was read from the files and what was not used: a summary, with details on demand. */
export function ImportAccount({ report }: { report: FoundReport }) {
  const warnings = report.parts.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <details className="import-account">
      <summary>{`What was read, and what was not taken: ${formatCount(warnings, 'warning')}`}</summary>
      <ul className="local-import__list">
        {report.counts.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {report.parts.map(({ heading, lines }) => (
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
