import { SECTION_IDS, type SectionId } from '../record/sections'
import type { IgnoredValue } from '../record/views/selection'
import { parseRecordName } from './query'

/** Backgrounds that an accent must contrast with: those of the page, from the design tokens. */
const GROUNDS = { light: ['#ffffff', '#e9eef0'], dark: ['#10181d', '#1a252c'] }

/** Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours "#rrggbb", 1 to 21 (WCAG 2.2, definition of contrast ratio). */
function contrastOf(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The lowest contrast of a colour on any background it may appear on; `auto` means both themes. */
function contrastOfAccent(colour: string, theme: 'light' | 'dark' | 'auto'): number {
  const grounds = theme === 'auto' ? [...GROUNDS.light, ...GROUNDS.dark] : GROUNDS[theme]
  return Math.min(...grounds.map((ground) => contrastOf(colour, ground)))
}

export const THEMES = ['light', 'dark', 'auto'] as const
export type Theme = (typeof THEMES)[number]

/** How to show the page: from a query string or an element's attributes, both untrusted. */
export interface Options {
  sections?: SectionId[]
  theme?: Theme
  /** "#0b4f73". */
  accent?: string
  /** Heading level of the sections, 2 to 6. */
  heading?: number
  /** Names a file in this site's `records/`; URLs are refused. */
  record?: string
}

/** A value that is ignored and reported in the console. */
export interface RefusedOption {
  name: string
  value: string
  expected: string
}

const COLOUR = /^#?[0-9a-f]{6}$/iu
/** Contrast for text, WCAG 2.2, 1.4.3. */
const MIN_CONTRAST = 4.5

type Parser<Value> = (text: string) => Value | undefined

const parseSections: Parser<SectionId[]> = (text) => {
  const names = text.split(',').map((name) => name.trim())
  const sections = SECTION_IDS.filter((id) => names.includes(id))
  return sections.length === new Set(names).size ? sections : undefined
}

const parseTheme: Parser<Theme> = (text) => THEMES.find((theme) => theme === text)

const parseHeading: Parser<number> = (text) => (/^[2-6]$/u.test(text) ? Number(text) : undefined)

function parseAccent(text: string, theme: Theme): string | undefined {
  if (!COLOUR.test(text)) return undefined
  const colour = `#${text.replace('#', '').toLowerCase()}`
  return contrastOfAccent(colour, theme) >= MIN_CONTRAST ? colour : undefined
}

/**
 * Parses options by name. `read` returns an option's text or null. Values that are not valid, and accents
 * with too little contrast, are ignored and listed.
 */
export function parseOptions(
  read: (name: string) => string | null,
  defaultTheme: Theme = 'auto',
): {
  options: Options
  refused: RefusedOption[]
} {
  const options: Options = {}
  const refused: RefusedOption[] = []
  const parse = <Value>(name: string, parser: Parser<Value>, expected: string) => {
    const text = read(name)?.trim() ?? ''
    const value = text === '' ? undefined : parser(text)
    if (text !== '' && value === undefined) refused.push({ name, value: text, expected })
    return value
  }
  const sections = parse('sections', parseSections, `some of ${SECTION_IDS.join(', ')}`)
  const theme = parse('theme', parseTheme, THEMES.join(', '))
  const accent = parse(
    'accent',
    (text) => parseAccent(text, theme ?? defaultTheme),
    `a colour such as 0b4f73 with a contrast of ${String(MIN_CONTRAST)} to the page`,
  )
  const heading = parse('heading', parseHeading, '2 to 6')
  const record = parse(
    'record',
    parseRecordName,
    'the name of a file in records/, without its ending',
  )
  if (sections !== undefined) options.sections = sections
  if (theme !== undefined) options.theme = theme
  if (accent !== undefined) options.accent = accent
  if (heading !== undefined) options.heading = heading
  if (record !== undefined) options.record = record
  return { options, refused }
}

/**
 * The refused value of `record`, if any. Unlike other options it is not ignored: the page shows the requested
 * record or none.
 */
export function findRefusedRecord(refused: readonly RefusedOption[]): string | undefined {
  return refused.find(({ name }) => name === 'record')?.value
}

/** One line for the console with all ignored values. */
function formatRefusedOptions(refused: readonly RefusedOption[]): string {
  const each = refused.map(
    ({ name, value, expected }) => `${name}=${JSON.stringify(value)} (expected ${expected})`,
  )
  return `Inspection record: not understood and ignored: ${each.join('; ')}`
}

const reported = new Set<string>()

/** The ignored values of a selection, which this record does not have, as refused options. */
export function listUnknownValues(ignored: readonly IgnoredValue[]): RefusedOption[] {
  return ignored.map(({ name, value, known }) => ({
    name,
    value,
    expected: `one of ${known.join(', ')}`,
  }))
}

/**
 * Warns in the console about ignored values, once even if several elements share a mistake. Says nothing of a
 * refused `record`: the page itself reports it in place of a record.
 */
export function reportRefused(refused: readonly RefusedOption[]) {
  const ignored = refused.filter(({ name }) => name !== 'record')
  if (ignored.length === 0) return
  const text = formatRefusedOptions(ignored)
  if (reported.has(text)) return
  reported.add(text)
  // eslint-disable-next-line no-console -- authors of embeds look for mistakes in the console
  console.warn(text)
}
