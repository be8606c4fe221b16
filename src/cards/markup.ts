import { dropHidden } from '../record/hiddenCharacters'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Adds a byte order mark, which browsers trust over the charset in the server's header. Plain ASCII needs
 * none.
 */
export function markUtf8(text: string): string {
  return /^\uFEFF|^\p{ASCII}*$/u.test(text) ? text : `\uFEFF${text}`
}

/** Markup that is safe in a page of any charset: characters beyond ASCII become numeric references. */
export function escapeNonAscii(markup: string): string {
  return markup.replace(/\P{ASCII}/gu, (letter) => `&#${String(letter.codePointAt(0))};`)
}

/** Escapes text for HTML or SVG, for element content and quoted attributes, and puts it on one line. */
export function escapeText(text: string): string {
  return dropHidden(text)
    .replace(/\s+/gu, ' ')
    .replace(/[&<>"']/gu, (letter) => ENTITIES[letter] ?? letter)
}

/** Writes an element. `content` must already be markup; attribute values are escaped here. */
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

/** Serialises a value as JSON for a script element: no "<" can end it or open a comment. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
