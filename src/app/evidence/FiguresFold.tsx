import { formatAreaIds, uniteAreas } from '../../record/areas'
import {
  buildFigureGroups,
  formatFiguresLead,
  type FigureGroup,
  type FigureView,
} from '../../record/views/figures'
import { capitalise } from '../../record/wording'
import { AreaCounts } from '../components/AreaCounts'
import { Citations } from '../components/Citations'
import { EmptyNotes } from '../components/EmptyNotes'
import { Fold } from '../components/Fold'
import { Heading } from '../components/Heading'
import type { SectionProps } from '../sectionProps'

function Figure({ view: { figure, asOf, asOfWhy, citations } }: { view: FigureView }) {
  const notes = [`As of: ${asOf}.`, asOfWhy, figure.note].filter((part) => part !== undefined)
  return (
    <li className="figure" id={`figure-${figure.id}`} data-areas={formatAreaIds(figure.areas)}>
      <strong className="figure__value">{capitalise(figure.value)}</strong>{' '}
      <span>{figure.counts}</span> <span className="figure__note quiet">{notes.join(' ')}</span>{' '}
      <Citations citations={citations} />
    </li>
  )
}

function Group({ group: { inspection, figures } }: { group: FigureGroup }) {
  return (
    <div data-areas={formatAreaIds(uniteAreas(figures.map(({ figure }) => figure)))}>
      <Heading depth={3} className="evidence__name">
        {inspection === undefined
          ? 'Not from a single inspection'
          : `The ${inspection.label} inspection`}
      </Heading>
      <ul className="evidence__columns">
        {figures.map((view) => (
          <Figure key={view.figure.id} view={view} />
        ))}
      </ul>
    </div>
  )
}

interface FiguresFoldProps extends Pick<SectionProps, 'index' | 'selected' | 'choiceText'> {
  open: boolean
}

/** Figures given in the reports and articles, each with what it counts and its date. */
export function FiguresFold({ index, selected, choiceText, open }: FiguresFoldProps) {
  const { figures } = index.record
  const kept = figures.filter(({ id }) => selected.keeps('figure', id))
  return (
    <Fold
      id="figures"
      name="Figures in the reports and articles"
      note={<AreaCounts entries={kept} noun="figure" areas={index.areas} />}
      section="figures"
      open={open}
    >
      <p>{formatFiguresLead(index)}</p>
      {buildFigureGroups(index)
        .map((group) => ({
          ...group,
          figures: group.figures.filter(({ figure }) => kept.includes(figure)),
        }))
        .filter((group) => group.figures.length > 0)
        .map((group) => (
          <Group key={group.inspection?.inspection.id ?? ''} group={group} />
        ))}
      {figures.length > 0 && (
        <EmptyNotes
          kinds={['figure']}
          noun="figure"
          areas={index.areas}
          selected={selected}
          choiceText={choiceText}
        />
      )}
    </Fold>
  )
}
