import { dropHidden } from '../record/hiddenCharacters'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
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
