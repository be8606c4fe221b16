import { formatSource } from '../../record/citations'
import type { Context } from '../../record/views/context/context'
import { formatAreaIds } from '../../record/areas'
import type { ReadingProblem } from '../../data/problems'
import { formatProblem } from '../../data/problemWords'

/** Notes on how far the counts can be relied on, and their sources. */
export function ContextFoot({ context }: { context: Context }) {
  const { notes, sources, areas } = context
  return (
    <div className="context-foot" data-areas={formatAreaIds(areas.map(({ id }) => id))}>
      <ul className="context-foot__notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <ul className="context-foot__sources" aria-label="Sources of this section">
        {sources.map((source) => (
          <li key={source.id}>
            <strong>{source.shortName}</strong>
            <span>
              {`${source.kind === 'compiled-data' ? ' (a lower-ranked source)' : ''}: ${formatSource(source)} ${source.note ?? ''}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * A related file that could not be used: what is wrong with it, and what to do. The rest of the
 * page stays.
 */
export function ContextProblem({ problem }: { problem: ReadingProblem }) {
  const { happened, todo, faults } = formatProblem(problem)
  return (
    <div className="empty-note">
      <p>{`Left out of this section: ${happened} ${todo}`}</p>
      {faults.slice(0, 3).map(({ path, found, expected }) => (
        <p key={`${path} ${expected}`}>{`${path}: found ${found}, expected ${expected}.`}</p>
      ))}
    </div>
  )
}
