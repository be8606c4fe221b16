import type { Theme } from '../data/options'
import { SECTIONS, VIEWS, type SectionId, type View } from '../record/sections'
import { FORMS, type FormId, type HostId } from './forms'

/** What the officer has chosen to embed, and on which host. */
export interface SnippetChoice {
  host: HostId
  form: FormId
  sections: readonly SectionId[]
  /** An area's id; all areas if absent. */
  area?: string | undefined
  /** The value of `inspection=`: a year, or an inspection's id. */
  inspection?: string | undefined
  words?: string | undefined
  theme: Theme
  /** The level at which headings start, 2 to 6. */
  heading: number
  /** The width of the host's column, in CSS pixels. */
  width: number
}

/** The sections that can be chosen, each with the text of its heading. */
export const OFFERED_SECTIONS: readonly (readonly [SectionId, string])[] = [
  ['badge', 'Badge'],
  ['filter', 'Filter'],
  ...SECTIONS.map(({ id, title }) => [id, title] as const),
]

/** What most people embed, each with the parts that it is made of. */
export const PRESETS: readonly {
  name: string
  description: string
  sections: readonly SectionId[]
}[] = [
  {
    name: 'Badge',
    description: 'the overall grade and its date, 320 by 160 pixels',
    sections: ['badge'],
  },
  {
    name: 'Board',
    description: 'the grades of all areas in all inspections',
    sections: ['ratings', 'timeline'],
  },
  {
    name: 'What inspectors asked',
    description: 'each request and what became of it',
    sections: ['actions'],
  },
  {
    name: 'Whole record',
    description: 'everything, with the filter',
    sections: ['filter', ...VIEWS],
  },
]

/** Whether a choice shows what a preset does. */
export function isPreset({ sections, form }: SnippetChoice, preset: readonly SectionId[]): boolean {
  const isAlike =
    sections.length === preset.length && preset.every((section) => sections.includes(section))
  // A form that holds one part shows a part of a larger preset.
  return isAlike && (FORMS[form].holds !== 'one-view' || preset.length === 1)
}

/** The most common widths of a host's column, in CSS pixels. */
export const COLUMN_WIDTHS = [320, 480, 640, 800, 1140] as const

/** Limits for the column width, in CSS pixels: no real page is narrower or wider. */
export const COLUMN_LIMITS = { min: 200, max: 2400 } as const

/**
 * Whether a frame has its final height from the first paint. An inspection, search words or another
 * heading level are applied by script; until then the content would be higher.
 */
export function hasFinalHeight({ inspection, words, heading }: SnippetChoice): boolean {
  return inspection === undefined && (words ?? '').trim() === '' && heading === 2
}

/** Whether only the badge was chosen, whose size is fixed. */
export function isBadge({ sections }: Pick<SnippetChoice, 'sections'>): boolean {
  return sections.length > 0 && sections.every((section) => section === 'badge')
}

/** The size of the badge in a column of this width, in CSS pixels: its styles have the same. */
export function sizeOfBadge(column: number): { width: number; height: number } {
  return column < 320 ? { width: 240, height: 128 } : { width: 320, height: 160 }
}

/** The section of a frame without script, which holds only one: the first chosen that has such a frame. */
export function chooseView({ sections }: Pick<SnippetChoice, 'sections'>): View | 'badge' {
  if (sections.includes('badge')) return 'badge'
  return VIEWS.find((view) => sections.includes(view)) ?? 'ratings'
}

/**
 * Returns in words why no snippet can be made of a choice, or `undefined` if one can. `record` is
 * set if it is not the record that the site was built with.
 */
export function findChoiceProblem(
  choice: SnippetChoice,
  record: string | undefined,
): string | undefined {
  const { sections, width, form } = choice
  // It would show another authority's grades under this authority's name.
  if (form === 'static-frame' && record !== undefined)
    return 'Frames without script hold the record that the site was built with, which may be another one. Choose another form.'
  if (form === 'snapshot-page' && isBadge(choice))
    return 'A snapshot page holds no badge. Choose other parts, or another form.'
  if (FORMS[form].holds === 'sections' && sections.every((section) => section === 'filter'))
    return 'Choose at least one part besides the filter.'
  if (FORMS[form].framed && !(width >= COLUMN_LIMITS.min && width <= COLUMN_LIMITS.max))
    return `Give the width of the column in pixels, ${COLUMN_LIMITS.min} to ${COLUMN_LIMITS.max}.`
  return undefined
}
