import { chooseView, type SnippetChoice } from './choice'

/** The site and the record in it that a snippet speaks of. */
export interface SnippetPlace {
  /** The folder of the published site, with a slash at its end. */
  site: string
  /** The record's name, where the site's frames may hold another one. */
  record?: string | undefined
}

type Values = readonly (readonly [string, string | undefined])[]

/** Half a character cannot be encoded: it becomes the sign for what cannot be read, as in any address. */
function encodeWords(words: string): string {
  return encodeURIComponent(words.replace(/\p{Cs}/gu, '\uFFFD'))
    .replaceAll('%2C', ',')
    .replaceAll("'", '%27')
}

/** A query string in a fixed order; commas stay, so that a person can read it. */
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

/** The options that differ from what a frame or element does by itself. */
export function listOptions(choice: SnippetChoice, record: string | undefined): Values {
  return [
    ['sections', choice.sections.join(',')],
    ...listFilter(choice),
    ['theme', choice.theme === 'light' ? undefined : choice.theme],
    ['heading', choice.heading === 2 ? undefined : String(choice.heading)],
    ['record', record],
  ]
}

/** What the frame shows: `embed.html` with its options, or a view without script, which takes none. */
export function buildFrameAddress(choice: SnippetChoice, { site, record }: SnippetPlace): string {
  if (choice.form === 'static-frame') return `${site}embed-${chooseView(choice)}.html`
  return `${site}embed.html${formatQuery(listOptions(choice, record))}`
}

/** The whole page with the same choice made, for a link beside the snippet. */
export function buildPageAddress(choice: SnippetChoice, { site, record }: SnippetPlace): string {
  const filter = choice.form === 'static-frame' ? [] : listFilter(choice)
  return `${site}index.html${formatQuery([...filter, ['record', record]])}`
}
