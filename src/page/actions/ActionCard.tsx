import { formatAreaIds } from '../../record/entries'
import type { ActionView, RelatedAction } from '../../record/followUps'
import type { RecordIndex } from '../../record/recordIndex'
import type { SelectedEntries } from '../../record/selection'
import { ASKED_OF_WORDS, CONFIDENCE_WORDS } from '../../record/verdicts'
import { ActionThread } from './ActionThread'
import { Heading } from '../parts/Heading'

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
      {words} {inspection.label}:{' '}
      {selected.keeps('action', id) ? <a href={`#action-${id}`}>{title}</a> : title}
    </p>
  )
}

/** How sure the verdict is, and what it cannot say. */
function Limits({ view: { action } }: { view: ActionView }) {
  if (action.confidence === undefined && action.verdictNote === undefined) return null
  return (
    <p className="action-card__limits">
      {action.confidence !== undefined &&
        `Verdict in all, ${CONFIDENCE_WORDS[action.confidence]}. `}
      {action.verdictNote}
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
        <Limits view={view} />
        <p className="action-card__areas">
          {areas.map((area) => area.name).join(', ')}
          {action.areasAreOurReading && ' (our reading)'}
          {action.askedOf !== 'authority' && `. Asked of ${ASKED_OF_WORDS[action.askedOf]}.`}
        </p>
      </div>
    </li>
  )
}
