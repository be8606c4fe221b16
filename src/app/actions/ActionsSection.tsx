import { memo } from 'react'
import { formatActionsLead } from '../../record/views/actionsLead'
import { formatAreaIds } from '../../record/areas'
import { buildActionGroups, type ActionGroup } from '../../record/views/followUps'
import type { RecordIndex } from '../../record/recordIndex'
import type { Verdict } from '../../record/schema/enums'
import type { SelectedEntries } from '../../record/views/selection'
import { EmptyNotes } from '../components/EmptyNotes'
import { MobileDetails } from '../components/MobileDetails'
import { Section } from '../components/Section'
import type { SectionProps } from '../sectionProps'
import { ActionCard } from './ActionCard'
import { VerdictMark } from './VerdictMark'
import { Heading } from '../components/Heading'

/** Still to be done: never folded away. */
const PRESSING: ReadonlySet<Verdict> = new Set(['recurring', 'not-yet-inspected-again'])

interface VerdictGroupProps {
  group: ActionGroup
  index: RecordIndex
  selected: SelectedEntries
}

/** The actions of one verdict that are left; its heading goes with the last of them. */
function VerdictGroup({ group, index, selected }: VerdictGroupProps) {
  const kept = group.actions.filter(({ action }) => selected.keeps('action', action.id))
  if (kept.length === 0) return null
  const areas = new Set(kept.flatMap(({ action }) => action.areas))
  const cards = (
    <ul className="action-group__cards">
      {kept.map((view) => (
        <ActionCard key={view.action.id} view={view} index={index} selected={selected} />
      ))}
    </ul>
  )
  return (
    <div
      className={`action-group action-group--${group.verdict}`}
      data-areas={formatAreaIds([...areas])}
    >
      <div className="action-group__head">
        <Heading depth={2} className="action-group__name">
          <VerdictMark sign={group.verdict} />
          <span>{group.word}</span>
        </Heading>
        <p className="action-group__note">{group.explained}</p>
      </div>
      {PRESSING.has(group.verdict) ? (
        cards
      ) : (
        <MobileDetails summary="Show the actions in this group">{cards}</MobileDetails>
      )}
    </div>
  )
}

/** What inspectors asked to improve, by what became of it: recurring first. */
export const ActionsSection = memo(function ActionsSection({
  index,
  selected,
  choice,
}: SectionProps) {
  return (
    <Section id="actions" title="What inspectors asked to improve" lead={formatActionsLead(index)}>
      {index.record.actions.length > 0 && (
        <div className="action-groups">
          {buildActionGroups(index).map((group) => (
            <VerdictGroup key={group.verdict} group={group} index={index} selected={selected} />
          ))}
          <EmptyNotes
            kinds={['action']}
            noun="improvement action"
            areas={index.areas}
            selected={selected}
            choice={choice}
          />
        </div>
      )}
    </Section>
  )
})
