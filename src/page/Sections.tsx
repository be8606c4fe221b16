import { Suspense, type ReactNode } from 'react'
import type { Address } from '../reading/address'
import type { SectionId } from '../reading/options'
import type { ContextFiles } from '../reading/recordFile'
import { ActionsSection } from './actions/ActionsSection'
import { ContextSection } from './context/ContextSection'
import { FiguresSection } from './figures/FiguresSection'
import { SectionBoundary } from './notices/SectionBoundary'
import { QuotesSection } from './quotes/QuotesSection'
import { RatingsSection } from './ratings/RatingsSection'
import type { SectionProps } from './sectionProps'
import { SourcesSection } from './sources/SourcesSection'
import { TimelineSection } from './timeline/TimelineSection'
import { SurroundingsContext, type Surroundings } from './surroundings'
import { useSelection } from './useSelection'

export interface SectionsProps extends SectionProps {
  /** The id of the chosen inspection. */
  inspection: string | undefined
  /** True where words are searched for. */
  words: boolean
  /** What stands beside the record. */
  context: ContextFiles | undefined
  address: Address
  surroundings: Surroundings
  /** The sections to show; all where none are named. */
  only: readonly SectionId[] | undefined
}

/** The live chart alone follows the chosen area by script; all else follows the page's styles. */
function TimelineOfArea({ address, ...section }: SectionProps & { address: Address }) {
  const { selection } = useSelection(section.index, address)
  return <TimelineSection {...section} area={selection.area} />
}

/** The sections in reading order. Each may fail alone, and each comes alive in a task of its own. */
export function Sections({
  inspection,
  words,
  context,
  address,
  surroundings,
  only,
  ...section
}: SectionsProps) {
  const all: [SectionId, string, ReactNode][] = [
    [
      'ratings',
      'Ratings',
      <RatingsSection key="ratings" {...section} {...{ inspection, words }} />,
    ],
    ['timeline', 'Timeline', <TimelineOfArea key="timeline" {...section} address={address} />],
    ['actions', 'What inspectors asked to improve', <ActionsSection key="actions" {...section} />],
    ['quotes', 'Key quotes', <QuotesSection key="quotes" {...section} />],
    ['figures', 'Figures', <FiguresSection key="figures" {...section} />],
    [
      'context',
      'In context',
      <ContextSection key="context" index={section.index} context={context} />,
    ],
    ['sources', 'Sources and method', <SourcesSection key="sources" {...section} />],
  ]
  const shown = all.filter(([id]) => only === undefined || only.includes(id))
  return (
    <SurroundingsContext value={surroundings}>
      {shown.map(([id, title, content]) => (
        <SectionBoundary key={id} title={title}>
          <Suspense>{content}</Suspense>
        </SectionBoundary>
      ))}
    </SurroundingsContext>
  )
}
