import { SectionList, type SectionParts, type SectionsProps } from '../../page/SectionList'
import type { SectionsSlot } from '../../page/sectionsSlot'
import type { SectionId } from '../../reading/options'

/** The sections whose code has arrived, for all elements. */
const parts: SectionParts = {}

const LOADERS: Partial<Record<SectionId, () => Promise<SectionParts>>> = {
  ratings: async () => ({
    ratings: (await import('../../page/ratings/RatingsSection')).RatingsSection,
  }),
  timeline: async () => ({
    timeline: (await import('../../page/timeline/TimelineSection')).TimelineSection,
  }),
  actions: async () => ({
    actions: (await import('../../page/actions/ActionsSection')).ActionsSection,
  }),
  quotes: async () => ({
    quotes: (await import('../../page/quotes/QuotesSection')).QuotesSection,
  }),
  figures: async () => ({
    figures: (await import('../../page/figures/FiguresSection')).FiguresSection,
  }),
  sources: async () => ({
    sources: (await import('../../page/sources/SourcesSection')).SourcesSection,
  }),
}

/** Fetches the code of these sections, and of no others. Rejects where one cannot be had. */
export async function loadSections(ids: readonly SectionId[]): Promise<void> {
  const loaded = await Promise.all(ids.map((id) => LOADERS[id]?.()))
  Object.assign(parts, ...loaded)
}

function LoadedSections(props: SectionsProps) {
  return <SectionList parts={parts} {...props} />
}

/** An element draws a section when its code is here, so that there is nothing to ask for. */
export const LOADED_SECTIONS: SectionsSlot = {
  Sections: LoadedSections,
  ask: () => Promise.resolve(),
}
