import type { EntryKind } from './entries'

interface Section {
  /** Its anchor, and its name in `sections=`. */
  id: string
  /** Its name in the embed builder, and its heading where it stands alone. */
  title: string
  /** The kinds of entry that it shows. */
  kinds: readonly EntryKind[]
}

/** A panel of the page: one section, or several that are drawn together. */
interface Panel {
  /** Its anchor: the id of one of its sections. */
  id: string
  title: string
  /** Its name in the bar. */
  nav: string
  sections: readonly Section[]
  /** Visible without scrolling: laid out before the first paint; the others come later. */
  firstScreen?: boolean
  /** CSS selector of links elsewhere on the page that lead to it. */
  links?: string
  /** Printed even if `sections=` leaves it out, because all other panels depend on it. */
  alwaysPrinted?: boolean
}

const LISTED = [
  {
    id: 'ratings',
    title: 'Grades',
    nav: 'Grades',
    sections: [
      { id: 'ratings', title: 'Grades', kinds: ['judgement', 'finding'] },
      { id: 'timeline', title: 'Timeline', kinds: ['judgement', 'visit'] },
    ],
    firstScreen: true,
  },
  {
    id: 'actions',
    title: 'What inspectors asked to improve',
    nav: 'To improve',
    sections: [{ id: 'actions', title: 'What inspectors asked to improve', kinds: ['action'] }],
  },
  {
    id: 'quotes',
    title: 'In their words',
    nav: 'Quotes',
    sections: [{ id: 'quotes', title: 'In their words', kinds: ['quote'] }],
  },
  {
    id: 'context',
    title: 'Compared with England',
    nav: 'England',
    sections: [{ id: 'context', title: 'Compared with England', kinds: [] }],
  },
  {
    id: 'sources',
    title: 'Evidence and method',
    nav: 'Evidence',
    sections: [
      { id: 'figures', title: 'Figures', kinds: ['figure'] },
      { id: 'sources', title: 'Sources and method', kinds: ['passage'] },
    ],
    links: '.incomplete-note__link',
    alwaysPrinted: true,
  },
] as const satisfies readonly Panel[]

export type PanelId = (typeof LISTED)[number]['id']

/** A section that also has its own document, `embed-….html`, for hosts without script. */
export type View = (typeof LISTED)[number]['sections'][number]['id']

/** The sections in page order: frames, element, embed builder and download follow this list. */
export const SECTIONS: readonly (Section & { id: View })[] = LISTED.map(
  ({ sections }) => sections,
).flat()

export const VIEWS: readonly View[] = SECTIONS.map(({ id }) => id)

/** The panels in page order, with the ids of their sections. `src/app/sections.ts` has their components. */
export const PANELS: readonly (Omit<Panel, 'sections'> & {
  id: PanelId
  sections: readonly View[]
})[] = LISTED.map((panel) => ({ ...panel, sections: panel.sections.map(({ id }) => id) }))

/**
 * Values for `sections=`: the sections, the filter bar, and the badge, which is for other sites and never part of
 * the page.
 */
export type SectionId = 'badge' | 'filter' | View

export const SECTION_IDS: readonly SectionId[] = ['badge', 'filter', ...VIEWS]

/** The id of the search field: the head's script fills it before React does. */
export const SEARCH_FIELD_ID = 'search-words'

/** The kinds of entry that these sections show; undefined, for all kinds, if they show none or all. */
export function findShownKinds(shown: readonly SectionId[] | undefined): EntryKind[] | undefined {
  const all = new Set(SECTIONS.flatMap(({ kinds }) => kinds))
  const kinds = new Set(
    SECTIONS.filter(({ id }) => shown?.some((other) => other === id)).flatMap((each) => each.kinds),
  )
  // Paragraphs come with the sources, which rest on no kind alone.
  const own = [...kinds].filter((kind) => kind !== 'passage').length
  return own === 0 || own === all.size - 1 ? undefined : [...kinds]
}

/**
 * CSS that hides panels, and parts of panels, before the page's script runs: `data-sections` on the root lists
 * the sections to show, `data-section` marks a part of a panel that belongs to one section alone. Panels
 * below the first screen are laid out one by one after the first paint (`data-laid` lists those that were),
 * because all at once would be half of a slow device's first work.
 */
export function buildSectionRules(): string {
  const hide = (ids: readonly string[], selector: string) => {
    const none = ids.map((id) => `:not([data-sections~="${id}"])`).join('')
    return `:root[data-sections]${none} ${selector} { display: none; }`
  }
  const asked = PANELS.flatMap(({ id, sections, links, alwaysPrinted }) => {
    // A link into what is left out, such as a citation's to its source, shows it.
    const own = `#${id}:not(:has(:target))`
    const panel = hide(
      sections,
      `:is(${own}, .bar [href="#${id}"]${links === undefined ? '' : `, ${links}`})`,
    )
    const parts =
      sections.length === 1
        ? []
        : sections.map((part) => hide([part], `[data-section="${part}"]:not(:has(:target))`))
    const rules = [panel, ...parts].join('\n')
    return alwaysPrinted === true ? `@media screen { ${rules} }` : rules
  })
  const below = PANELS.filter(({ firstScreen }) => firstScreen !== true).map(
    ({ id }) => `:root[data-laid]:not([data-laid~="${id}"]) #${id}`,
  )
  return [
    '@layer filter {',
    ...asked,
    hide(['badge'], '.badge'),
    // A badge that was asked for alone leaves nothing else of its frame.
    ':root[data-sections="badge"] :is(.page:has(.badge) > :not(.page__main), .page__main:has(.badge) > :not(.badge)) { display: none; }',
    // The line with the choice is always printed, so that the paper states it.
    `@media screen { ${hide(['filter'], ':is(.bar, .choice)')} }`,
    `@media screen and (scripting: enabled) { ${below.join(', ')} { content-visibility: auto; contain-intrinsic-size: auto 1600px; } }`,
    '}',
  ].join('\n')
}
