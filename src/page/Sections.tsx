import { Suspense, type ReactNode } from 'react'
import type { Address } from '../reading/address'
import { ActionsSection } from './actions/ActionsSection'
import { FiguresSection } from './figures/FiguresSection'
import { SectionBoundary } from './notices/SectionBoundary'
import { QuotesSection } from './quotes/QuotesSection'
import { RatingsSection } from './ratings/RatingsSection'
import type { SectionProps } from './sectionProps'
import { SourcesSection } from './sources/SourcesSection'
import { TimelineSection } from './timeline/TimelineSection'
import { useSelection } from './useSelection'

export interface SectionsProps extends SectionProps {
  /** The id of the chosen inspection. */
  inspection: string | undefined
  address: Address
}

/** The live chart alone follows the chosen area by script; all else follows the page's styles. */
function TimelineOfArea({ address, ...section }: SectionProps & { address: Address }) {
  const { selection } = useSelection(section.index, address)
  return <TimelineSection {...section} area={selection.area} />
}

/** The sections in reading order. Each may fail alone, and each comes alive in a task of its own. */
export function Sections({ inspection, address, ...section }: SectionsProps) {
  const sections: [string, ReactNode][] = [
    ['Ratings', <RatingsSection key="ratings" {...section} inspection={inspection} />],
    ['Timeline', <TimelineOfArea key="timeline" {...section} address={address} />],
    ['What inspectors asked to improve', <ActionsSection key="actions" {...section} />],
    ['Key quotes', <QuotesSection key="quotes" {...section} />],
    ['Figures', <FiguresSection key="figures" {...section} />],
    ['Sources and method', <SourcesSection key="sources" {...section} />],
  ]
  return sections.map(([title, content]) => (
    <SectionBoundary key={title} title={title}>
      <Suspense>{content}</Suspense>
    </SectionBoundary>
  ))
}
