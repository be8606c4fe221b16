/**
 * What cannot be seen and can make a sentence read as something other than what it says: control
 * characters apart from tab and line feed, marks and overrides of direction, separators of lines that
 * are no line feed, halves of characters and what is no character. No report or newspaper needs them.
 * It stands apart from the schemas, so that who writes text need not load those.
 */
export const HIDDEN_CHARACTERS =
  /[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u

const EACH = new RegExp(HIDDEN_CHARACTERS.source, 'gu')

/** Words without hidden characters: as they would be read. */
export function dropHidden(text: string): string {
  return text.replace(EACH, '')
}

/** Words with their hidden characters spelled out, so that a person sees what stands there: "\u202e". */
export function spellHidden(text: string): string {
  return text.replace(
    EACH,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The beginning of a text, no longer than so many code units, and no half of a character at its end. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…`
}
