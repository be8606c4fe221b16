import { listFound } from '../../record/views/actionThread'
import type { ActionView } from '../../record/views/followUps'
import { CONFIDENCE_WORDS } from '../../record/verdicts'
import { Disclosure } from '../components/Disclosure'

interface ActionReasonsProps {
  view: ActionView
  /** False where the action must not be overlooked: all of it stands open. */
  folded: boolean
}

/** What led to an action, and how sure its verdict is and what that cannot say. */
export function ActionReasons({ view: { action, steps }, folded }: ActionReasonsProps) {
  const found = listFound(steps)
  const hasLimits = action.confidence !== undefined || action.verdictNote !== undefined
  if (found.length === 0 && !hasLimits) return null
  const summary = [
    ...(found.length > 0 ? ['What was found'] : []),
    ...(hasLimits ? [found.length > 0 ? 'how sure we are' : 'How sure we are'] : []),
  ].join(', and ')
  const reasons = (
    <>
      {found.map(({ label, because }) => (
        <p key={label} className="action-card__reason">
          <strong>{found.length > 1 ? `What was found in ${label}:` : 'What was found:'}</strong>{' '}
          <span>{because}</span>
        </p>
      ))}
      {hasLimits && (
        <p className="action-card__reason">
          <strong>
            {action.confidence === undefined
              ? 'Verdict in all.'
              : `Verdict in all (${CONFIDENCE_WORDS[action.confidence]}).`}
          </strong>{' '}
          {action.verdictNote !== undefined && <span>{action.verdictNote}</span>}
        </p>
      )}
    </>
  )
  return folded ? <Disclosure summary={summary}>{reasons}</Disclosure> : reasons
}
