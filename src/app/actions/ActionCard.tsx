import { formatAreaIds } from '../../record/areas'
import type { ActionView, RelatedAction } from '../../record/views/followUps'
import type { RecordIndex } from '../../record/recordIndex'
import type { SelectedEntries } from '../../record/views/selection'
import { ASKED_OF_WORDS, CONFIDENCE_WORDS } from '../../record/verdicts'
import { Heading } from '../components/Heading'
import { ActionReasons } from './ActionReasons'
import { buildCitations } from '../../record/citations'
import { formatStepWord, type ThreadStep } from '../../record/views/actionThread'
import { Citations } from '../components/Citations'
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
function ActionThread({ steps, index }: { steps: ThreadStep[]; index: RecordIndex }) {
  return (
    <ol className="action-thread">
      {steps.map((step, position) => (
        // Steps are never reordered while shown, and one inspection may stand in two of them.
        <ThreadStepText key={position} step={step} index={index} />
      ))}
    </ol>
  )
}

interface ActionCardProps {
  view: ActionView
  index: RecordIndex
  selected: SelectedEntries
}

interface RelatedProps {
  words: string
  related: RelatedAction
  selected: SelectedEntries
}

/** The other action's name: a link while its card is there to go to. */
function Related({ words, related, selected }: RelatedProps) {
  const { id, title, inspection } = related
  return (
    <p className="action-card__related">
      <span>{`${words} ${inspection.label}:`}</span>{' '}
      {selected.keeps('action', id) ? <a href={`#action-${id}`}>{title}</a> : <span>{title}</span>}
    </p>
  )
}

/** What an action is about. A body that is an area of its own is named once. */
function ActionAreas({ view: { action, areas } }: { view: ActionView }) {
  const named = areas.every((area) => area.separateBody !== undefined)
  return (
    <p className="action-card__areas">
      {[
        areas.map((area) => area.name).join(', '),
        action.areasAreOurReading && ' (our reading)',
        action.askedOf !== 'authority' && !named && `. Asked of ${ASKED_OF_WORDS[action.askedOf]}.`,
      ]
        .filter((part) => typeof part === 'string')
        .join('')}
    </p>
  )
}

/** One improvement action: what was asked, its thread, how sure the verdict is and what it is about. */
export function ActionCard({ view, index, selected }: ActionCardProps) {
  const { action, areas, steps, repeats, repeatedBy } = view
  return (
    <li className="action-card" id={`action-${action.id}`} data-areas={formatAreaIds(areas)}>
      <Heading depth={3} className="action-card__title">
        {action.title}
      </Heading>
      <ActionThread steps={steps} index={index} />
      <div className="action-card__notes">
        {repeats !== undefined && (
          <Related words="Repeats what was asked in" related={repeats} selected={selected} />
        )}
        {repeatedBy.map((related) => (
          <Related key={related.id} words="Asked again in" related={related} selected={selected} />
        ))}
        <ActionReasons view={view} folded={action.verdict !== 'recurring'} />
        <ActionAreas view={view} />
      </div>
    </li>
  )
}
