/**
 * Characters that are invisible and can make a sentence read differently from what it says: control
 * characters except tab and line feed, direction marks and overrides, line separators other than line feed,
 * lone surrogates and noncharacters. No report or newspaper needs them. Separate from the schemas, so that
 * code that writes text need not load those.
 */
export const HIDDEN_CHARACTERS =
  /[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u

const EACH = new RegExp(HIDDEN_CHARACTERS.source, 'gu')

/** A text without hidden characters. */
export function dropHidden(text: string): string {
  return text.replace(EACH, '')
}

/** A text with its hidden characters spelled out, so that a person can see them: "\u202e". */
export function spellHidden(text: string): string {
  return text.replace(
    EACH,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The start of a text, at most `most` code units long, never ending in half a surrogate pair. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…`
}
