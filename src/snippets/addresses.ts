import { chooseView, type SnippetChoice } from './choice'

/** The site and the record that a snippet refers to. */
export interface SnippetPlace {
  /** The URL of the published site's folder, ending in a slash. */
  site: string
  /** The record's name, set if the site's frames may be built with another record. */
  record?: string | undefined
}

type Values = readonly (readonly [string, string | undefined])[]

/** A lone surrogate cannot be encoded, so it becomes U+FFFD, as in any URL. */
function encodeWords(words: string): string {
  return encodeURIComponent(words.replace(/\p{Cs}/gu, '\uFFFD'))
    .replaceAll('%2C', ',')
    .replaceAll("'", '%27')
}

/** Builds a query string in the given order. Commas stay unencoded, so that people can read it. */
function formatQuery(values: Values): string {
  const pairs = values.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeWords(value)}`],
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function listFilter({ area, inspection, words }: SnippetChoice): Values {
  return [
    ['area', area],
    ['inspection', inspection],
    ['q', words?.trim()],
  ]
}

/** The options that differ from the defaults of a frame or element. */
export function listOptions(choice: SnippetChoice, record: string | undefined): Values {
  return [
    ['sections', choice.sections.join(',')],
    ...listFilter(choice),
    ['theme', choice.theme === 'light' ? undefined : choice.theme],
    ['heading', choice.heading === 2 ? undefined : String(choice.heading)],
    ['record', record],
  ]
}

/** The URL of the frame: `embed.html` with its options, or a document without script, which takes none. */
export function buildFrameAddress(choice: SnippetChoice, { site, record }: SnippetPlace): string {
  if (choice.form === 'static-frame') return `${site}embed-${chooseView(choice)}.html`
  return `${site}embed.html${formatQuery(listOptions(choice, record))}`
}

/** The URL of the full page with the same choice, for the link next to the snippet. */
export function buildPageAddress(choice: SnippetChoice, { site, record }: SnippetPlace): string {
  const filter = choice.form === 'static-frame' ? [] : listFilter(choice)
  return `${site}index.html${formatQuery([...filter, ['record', record]])}`
}
