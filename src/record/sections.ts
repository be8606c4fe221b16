import type { EntryKind } from './entries'

interface Section {
  /** Its anchor, and its name in `sections=`. */
  id: string
  /** Its heading. */
  title: string
  /** The kinds of entry that it shows. */
  kinds: readonly EntryKind[]
  /** Visible without scrolling: laid out before the first paint; the others come later. */
  firstScreen?: boolean
  /** CSS selector of links elsewhere on the page that lead to it. */
  links?: string
  /** Printed even if `sections=` leaves it out, because all other sections depend on it. */
  alwaysPrinted?: boolean
}

/**
 * The sections in page order: page, frames, element, embed builder, download and CSS all follow this list.
 * `src/app/sections.ts` has the components.
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

/** A section that also has its own document, `embed-….html`, for hosts without script. */
export type View = (typeof SECTIONS)[number]['id']

/** Values for `sections=`: the sections and the filter bar. */
export type SectionId = 'filter' | View

export const VIEWS: readonly View[] = SECTIONS.map(({ id }) => id)

export const SECTION_IDS: readonly SectionId[] = ['filter', ...VIEWS]

/** The kinds of entry that these sections show; undefined, for all kinds, if they show none or all. */
export function findShownKinds(shown: readonly SectionId[] | undefined): EntryKind[] | undefined {
  const list: readonly Section[] = SECTIONS
  const all = new Set(list.flatMap(({ kinds }) => kinds))
  const kinds = new Set(
    list.filter(({ id }) => shown?.some((other) => other === id)).flatMap((each) => each.kinds),
  )
  return kinds.size === 0 || kinds.size === all.size ? undefined : [...kinds]
}

/**
 * CSS that hides sections before the page's script runs: `data-sections` lists the sections to show. Sections
 * below the first screen are laid out one by one after the first paint (`data-laid` lists those that were),
 * because all at once would be half of a slow device's first work.
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
    // The filter bar is always printed, so that the paper states the selection.
    `@media screen { ${hide('filter', '.filter-bar')} }`,
    `@media screen and (scripting: enabled) { ${below.join(', ')} { content-visibility: auto; contain-intrinsic-size: auto 1600px; } }`,
    '}',
  ].join('\n')
}
