import { loadExport } from '../data/loadExport'
import type { ComponentType } from 'react'
import { VIEWS, type SectionId, type View } from '../record/sections'
import { ActionsSection } from './actions/ActionsSection'
import { FiguresSection } from './figures/FiguresSection'
import { lazyComponent, type LazyComponent } from './components/lazyComponent'
import { QuotesSection } from './quotes/QuotesSection'
import { RatingsSection } from './ratings/RatingsSection'
import type { SectionProps } from './sectionProps'
import { TimelineSection } from './timeline/TimelineSection'

type SectionComponent = ComponentType<SectionProps> | LazyComponent<SectionProps>

/**
 * The component of each section listed in `src/record/sections.ts`. Only a section that a choice of
 * inspection or words does not change may be lazy: its built HTML is then right even without its
 * code.
 */
export const SECTION_COMPONENTS: Readonly<Record<View, SectionComponent>> = {
  ratings: RatingsSection,
  timeline: TimelineSection,
  actions: ActionsSection,
  quotes: QuotesSection,
  figures: FiguresSection,
  context: lazyComponent(() =>
    loadExport(() => import('./context/ContextSection'), 'ContextSection'),
  ),
  sources: lazyComponent(() =>
    loadExport(() => import('./sources/SourcesSection'), 'SourcesSection'),
  ),
}

/** Loads the code of these sections, by default of all. Rejects if any cannot be loaded. */
export async function loadSections(ids?: readonly SectionId[]): Promise<void> {
  const lazies = VIEWS.flatMap((id) => {
    const component = SECTION_COMPONENTS[id]
    return 'load' in component && (ids === undefined || ids.includes(id)) ? [component] : []
  })
  await Promise.all(lazies.map((component) => component.load()))
}
