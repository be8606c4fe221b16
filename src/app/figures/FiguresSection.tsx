import { memo } from 'react'
import { formatAreaIds, uniteAreas } from '../../record/areas'
import {
  buildFigureGroups,
  formatFiguresLead,
  type FigureGroup,
  type FigureView,
} from '../../record/views/figures'
import type { SelectedEntries } from '../../record/views/selection'
import { capitalise } from '../../record/wording'
import { Citations } from '../components/Citations'
import { EmptyNotes } from '../components/EmptyNotes'
import { MobileDetails } from '../components/MobileDetails'
import { Section } from '../components/Section'
import type { SectionProps } from '../sectionProps'
import { Heading } from '../components/Heading'

function FigureEntry({ view }: { view: FigureView }) {
  const { figure, asOf, asOfWhy, citations } = view
  return (
    <li
      className="figure-entry"
      id={`figure-${figure.id}`}
      data-areas={formatAreaIds(figure.areas)}
    >
      <p className="figure-entry__counted">
        <strong className="figure-entry__value">{capitalise(figure.value)}</strong>{' '}
        <span>{figure.counts}</span>
      </p>
      <p className="figure-entry__note">
        {`As of: ${asOf}. ${[asOfWhy, figure.note].filter((part) => part !== undefined).join(' ')}`}
      </p>{' '}
      <Citations citations={citations} />
    </li>
  )
}

function Figures({ group, selected }: { group: FigureGroup; selected: SelectedEntries }) {
  const kept = group.figures.filter(({ figure }) => selected.keeps('figure', figure.id))
  if (kept.length === 0) return null
  return (
    <div
      className="figure-group"
      data-areas={formatAreaIds(uniteAreas(kept.map(({ figure }) => figure)))}
    >
      <Heading depth={2} className="figure-group__name">
        {group.inspection === undefined
          ? 'Not from a single inspection'
          : `The ${group.inspection.label} inspection`}
      </Heading>
      <MobileDetails summary="Show these figures">
        <ul className="figure-group__figures">
          {kept.map((view) => (
            <FigureEntry key={view.figure.id} view={view} />
          ))}
        </ul>
      </MobileDetails>
    </div>
  )
}

/** Figures given in the reports and articles, each with what it counts and its date. */
export const FiguresSection = memo(function FiguresSection({
  index,
  selected,
  choice,
}: SectionProps) {
  return (
    <Section
      id="figures"
      title="Figures in the reports and articles"
      lead={formatFiguresLead(index)}
    >
      {index.record.figures.length > 0 && (
        <div className="figure-groups">
          {buildFigureGroups(index).map((group) => (
            <Figures
              key={group.inspection?.inspection.id ?? ''}
              group={group}
              selected={selected}
            />
          ))}
          <EmptyNotes
            kinds={['figure']}
            noun="figure"
            areas={index.areas}
            selected={selected}
            choice={choice}
          />
        </div>
      )}
    </Section>
  )
})
