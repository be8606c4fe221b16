import { buildCitations } from '../../record/citations'
import { formatStepWord, type ThreadStep } from '../../record/actionThread'
import type { RecordIndex } from '../../record/recordIndex'
import { CONFIDENCE_WORDS } from '../../record/verdicts'
import { Citations } from '../parts/Citations'
import { StepMark } from './VerdictMark'

function ThreadStepText({ step, index }: { step: ThreadStep; index: RecordIndex }) {
  return (
    <li className="action-thread__step">
      <StepMark step={step} />
      <div className="action-thread__text">
        <p className="action-thread__head">
          <span className="action-thread__year">{step.inspection.label}</span>{' '}
          <span className="action-thread__word">{formatStepWord(step)}</span>
          {step.kind === 'followed-up' && (
            <span className="action-thread__confidence">
              {` (${CONFIDENCE_WORDS[step.confidence]})`}
            </span>
          )}
        </p>{' '}
        <p className="action-thread__said">{step.said}</p>{' '}
        <Citations citations={buildCitations(step.citations, index)} />
      </div>
    </li>
  )
}

/** What became of an action, inspection by inspection. */
export function ActionThread({ steps, index }: { steps: ThreadStep[]; index: RecordIndex }) {
  return (
    <ol className="action-thread">
      {steps.map((step, position) => (
        // Steps are never reordered while shown, and one inspection may stand in two of them.
        <ThreadStepText key={position} step={step} index={index} />
      ))}
    </ol>
  )
}
