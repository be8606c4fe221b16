import type { ComponentType } from 'react'
import { PANELS, type PanelId, type SectionId } from '../record/sections'
import { ActionsSection } from './actions/ActionsSection'
import { lazyComponent, type LazyComponent } from './components/lazyComponent'
import { EvidenceSection } from './evidence/EvidenceSection'
import { QuotesSection } from './quotes/QuotesSection'
import { BoardSection } from './board/BoardSection'
import type { SectionProps } from './sectionProps'

type PanelComponent = ComponentType<SectionProps> | LazyComponent<SectionProps>

/**
 * The component of each panel listed in `src/record/sections.ts`. Only a panel that a choice of
 * inspection does not change may be lazy: its built HTML is then right even without its code.
 */
export const PANEL_COMPONENTS: Readonly<Record<PanelId, PanelComponent>> = {
  ratings: BoardSection,
  actions: ActionsSection,
  quotes: QuotesSection,
  context: lazyComponent(() => import('./context/ContextSection'), 'ContextSection'),
  sources: EvidenceSection,
}

/** Loads the code of the panels with these sections, by default of all. Rejects if any cannot be loaded. */
export async function loadSections(ids?: readonly SectionId[]): Promise<void> {
  const lazies = PANELS.flatMap(({ id, sections }) => {
    const component = PANEL_COMPONENTS[id]
    const isWanted = ids === undefined || sections.some((section) => ids.includes(section))
    return 'load' in component && isWanted ? [component] : []
  })
  await Promise.all(lazies.map((component) => component.load()))
}
