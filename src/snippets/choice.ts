import type { Theme } from '../reading/options'
import { SECTIONS, VIEWS, type SectionId, type View } from '../record/sections'
import { FORMS, type FormId } from './forms'
import type { HostId } from './hosts'

/** What the officer has chosen to embed, and where. */
export interface SnippetChoice {
  host: HostId
  form: FormId
  sections: readonly SectionId[]
  /** An area's id; all areas where it is missing. */
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

/** The sections that can be chosen, in the words of their headings. */
export const OFFERED_SECTIONS: readonly (readonly [SectionId, string])[] = [
  ['filter', 'Filter'],
  ...SECTIONS.map(({ id, title }) => [id, title] as const),
]

/** The column widths of hosts that are met most often, in CSS pixels. */
export const COLUMN_WIDTHS = [320, 480, 640, 800, 1140] as const

/** Narrower no page is read, and wider none is laid out; in CSS pixels. */
export const WIDTHS = { least: 200, most: 2400 } as const

/**
 * Whether what a frame shows is as high from its first paint as once its script has run. A choice
 * of inspection, words or levels of headings is made by script: until then it would be higher.
 */
export function isHighAtOnce({ inspection, words, heading }: SnippetChoice): boolean {
  return inspection === undefined && (words ?? '').trim() === '' && heading === 2
}

/** The one section of a view without script: the first chosen that has one. */
export function chooseView({ sections }: Pick<SnippetChoice, 'sections'>): View {
  return VIEWS.find((view) => sections.includes(view)) ?? 'ratings'
}

/**
 * Why nothing can be made of a choice, in words; nothing where something can. `record`
 * names the record where it is not the one that the site was built with.
 */
export function findChoiceProblem(
  choice: SnippetChoice,
  record: string | undefined,
): string | undefined {
  const { sections, width, form } = choice
  // Its grades would stand under this authority's name.
  if (form === 'static-frame' && record !== undefined)
    return 'Frames without script hold the record that the site was built with, which may be another one. Choose another form.'
  if (FORMS[form].holds === 'sections' && sections.every((section) => section === 'filter'))
    return 'Choose at least one part besides the filter.'
  if (FORMS[form].framed && !(width >= WIDTHS.least && width <= WIDTHS.most))
    return `Give the width of the column in pixels, ${WIDTHS.least} to ${WIDTHS.most}.`
  return undefined
}
