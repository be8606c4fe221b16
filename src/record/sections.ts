import type { EntryKind } from './entries'

interface Section {
  /** Its anchor, and its name in `sections=`. */
  id: string
  /** In the words of its heading. */
  title: string
  /** The kinds of entry that it shows. */
  kinds: readonly EntryKind[]
  /** Seen without scrolling: laid out before the first paint, where the others come after it. */
  firstScreen?: boolean
  /** What stands elsewhere and leads to it, as a selector. */
  links?: string
  /** Printed even where the address asks for other sections: what all of them rest on. */
  alwaysPrinted?: boolean
}

/**
 * The sections of the page, in its order: page, frames, element, embed builder, download and style
 * rules all follow this list. What draws each of them is in `src/page/sections.ts`.
 */
export const SECTIONS = [
  { id: 'ratings', title: 'Ratings', kinds: ['judgement', 'finding'], firstScreen: true },
  { id: 'timeline', title: 'Timeline', kinds: ['judgement', 'visit'], firstScreen: true },
  { id: 'actions', title: 'What inspectors asked to improve', kinds: ['action'] },
  { id: 'quotes', title: 'Key quotes', kinds: ['quote'] },
  { id: 'figures', title: 'Figures', kinds: ['figure'] },
  { id: 'context', title: 'In context', kinds: [] },
  {
    id: 'sources',
    title: 'Sources and method',
    kinds: [],
    alwaysPrinted: true,
    links: '.incomplete-note__link',
  },
] as const satisfies readonly Section[]

/** A section with a document of its own, `embed-….html`, for hosts without script. */
export type View = (typeof SECTIONS)[number]['id']

/** What `sections=` may name: the bar above them too. */
export type SectionId = 'filter' | View

export const VIEWS: readonly View[] = SECTIONS.map(({ id }) => id)

export const SECTION_IDS: readonly SectionId[] = ['filter', ...VIEWS]

/** The kinds of entry that these sections show; nothing, for all, where they show none or all of them. */
export function findShownKinds(shown: readonly SectionId[] | undefined): EntryKind[] | undefined {
  const list: readonly Section[] = SECTIONS
  const all = new Set(list.flatMap(({ kinds }) => kinds))
  const kinds = new Set(
    list.filter(({ id }) => shown?.some((other) => other === id)).flatMap((each) => each.kinds),
  )
  return kinds.size === 0 || kinds.size === all.size ? undefined : [...kinds]
}

/**
 * Style rules that follow what the address or the document asks for, before any script of the page
 * runs: `data-sections` names the sections that are shown. Those far below are laid out after the first paint, one by one
 * (`data-laid` names those that were): all at once would be half of a slow machine's first work.
 */
export function buildSectionRules(): string {
  const list: readonly Section[] = SECTIONS
  const hide = (id: string, selector: string) =>
    `:root[data-sections]:not([data-sections~="${id}"]) ${selector} { display: none; }`
  const asked = list.map(({ id, links, alwaysPrinted }) => {
    const rule = hide(id, links === undefined ? `#${id}` : `:is(#${id}, ${links})`)
    return alwaysPrinted === true ? `@media screen { ${rule} }` : rule
  })
  const below = list
    .filter(({ firstScreen }) => firstScreen !== true)
    .map(({ id }) => `:root[data-laid]:not([data-laid~="${id}"]) #${id}`)
  return [
    '@layer filter {',
    ...asked,
    // On paper a choice is named, whatever was asked for.
    `@media screen { ${hide('filter', '.filter-bar')} }`,
    `@media screen and (scripting: enabled) { ${below.join(', ')} { content-visibility: auto; contain-intrinsic-size: auto 1600px; } }`,
    '}',
  ].join('\n')
}
