import { dropHidden } from '../record/hiddenCharacters'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as a file that is read as UTF-8 whatever charset its server names in a header: a byte order
 * mark comes before that. A text of ASCII alone needs none.
 */
export function markUtf8(text: string): string {
  return /^\uFEFF|^\p{ASCII}*$/u.test(text) ? text : `\uFEFF${text}`
}

/** Markup for a page of any charset: each letter beyond ASCII as a numeric reference. */
export function escapeNonAscii(markup: string): string {
  return markup.replace(/\P{ASCII}/gu, (letter) => `&#${String(letter.codePointAt(0))};`)
}

/** Text as it may stand in HTML or SVG, in an element or between quotation marks, on one line. */
export function escapeText(text: string): string {
  return dropHidden(text)
    .replace(/\s+/gu, ' ')
    .replace(/[&<>"']/gu, (letter) => ENTITIES[letter] ?? letter)
}

/** An element; `content` is markup already, attributes are text. */
export function writeElement(
  name: string,
  content: string,
  attributes: Record<string, string | number> = {},
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('')
  return `<${name}${written}>${content}</${name}>`
}
