import type { SectionId } from '../../reading/options'
import type { EntryKind } from '../../record/entries'

const KINDS: Record<SectionId, readonly EntryKind[]> = {
  filter: [],
  ratings: ['judgement', 'finding'],
  timeline: ['judgement', 'visit'],
  actions: ['action'],
  quotes: ['quote'],
  figures: ['figure'],
  context: [],
  sources: [],
}

/** The kinds of entry that these sections show; nothing, for all, where they show none or all of them. */
export function findShownKinds(
  sections: readonly SectionId[] | undefined,
): EntryKind[] | undefined {
  const all = new Set(Object.values(KINDS).flat())
  const shown = new Set((sections ?? []).flatMap((id) => KINDS[id]))
  return shown.size === 0 || shown.size === all.size ? undefined : [...shown]
}
