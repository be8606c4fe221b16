import { formatCount } from '../../record/wording'
import { Disclosure } from '../parts/Disclosure'
import type { FoundReport } from './importing'

/** What was read from the files and what was not used: a summary, with details on demand. */
export function ImportAccount({ report }: { report: FoundReport }) {
  const remarks = report.parts.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <Disclosure
      summary="What was read, and what was not taken"
      beside={formatCount(remarks, 'remark')}
    >
      <ul className="own-data__list">
        {report.counts.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {report.parts.map(({ heading, lines }) => (
        <div key={heading}>
          <p>
            <strong>{heading}</strong>
          </p>
          <ul className="own-data__list">
            {lines.map((line, position) => (
              <li key={position}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </Disclosure>
  )
}
