import { SectionList, type SectionParts, type SectionsProps } from '../../page/SectionList'
import type { SectionsSlot } from '../../page/sectionsSlot'
import { SECTION_IDS, type SectionId } from '../../reading/options'

type LoadedSection = SectionParts & { styles: string }

const LOADERS: Partial<Record<SectionId, () => Promise<LoadedSection>>> = {
  ratings: () => import('./sections/ratings'),
  timeline: () => import('./sections/timeline'),
  actions: () => import('./sections/actions'),
  quotes: () => import('./sections/quotes'),
  figures: () => import('./sections/figures'),
  context: () => import('./sections/context'),
  sources: () => import('./sections/sources'),
}

/** The sections whose code has arrived, for all elements. */
const parts: SectionParts = {}

/** A section's code. It must be all there: an empty chunk would leave the section out in silence. */
async function loadSection(load: () => Promise<LoadedSection>, id: SectionId) {
  const section = await load()
  const parts: Partial<Record<SectionId, unknown>> = section
  if (parts[id] === undefined) throw new Error(`A chunk has no section "${id}"`)
  return section
}

/**
 * Fetches the code of these sections, and of no others. Gives their styles, in the order of
 * the page. Rejects where one cannot be had.
 */
export async function loadSections(ids: readonly SectionId[]): Promise<string[]> {
  const asked = SECTION_IDS.filter((id) => ids.includes(id))
  const loaded = await Promise.all(
    asked.flatMap((id) => {
      const load = LOADERS[id]
      return load === undefined ? [] : loadSection(load, id)
    }),
  )
  return loaded.map(({ styles, ...part }) => {
    Object.assign(parts, part)
    return styles
  })
}

function LoadedSections(props: SectionsProps) {
  return <SectionList parts={parts} {...props} />
}

/** An element draws a section when its code is here, so that there is nothing to ask for. */
export const LOADED_SECTIONS: SectionsSlot = {
  Sections: LoadedSections,
  ask: () => Promise.resolve(),
  loadTakeAway: () => import('../../page/takeAway/TakeAwayPanel'),
}
