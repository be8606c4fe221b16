/** White space that JavaScript does not count as such: the next line control and the blank Braille cell. */
const SPACES = /[\s\u0085\u2800]+/gu

/**
 * Characters without a shape: zero-width spaces and joiners, byte order marks, soft hyphens, marks of
 * direction, fillers, variation selectors, and those that only guide other programs.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/** Most cells: printable ASCII with single spaces, in which there is nothing to fold. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/u

/**
 * Text as a reader sees it: invisible characters removed, every run of white space (no-break and
 * narrow spaces, tabs, line and paragraph separators) one space, none at either end. The sheet
 * builder does this once for every cell, so nobody who reads cells needs to. Other control
 * characters stay: they have no place in a list, and the words with them are refused.
 */
export function foldWords(text: string): string {
  return PLAIN.test(text) ? text : text.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/**
 * `[note 1]`, `[notes 3, 4]`, `[note 1 and 2]`, `[1]`, and the shorthand that statistics put beside a
 * value: break, estimated, forecast, provisional, revised, significant, low reliability.
 */
const NOTE =
  /\[\s*(?:notes?\s*)?\d{1,3}(?:\s*(?:,|;|&|and|to|-|–)\s*(?:notes?\s*)?\d{1,3})*\s*\]|\[\s*(?:b|e|f|p|r|s|ns|u|low|provisional|revised|estimated)\s*\]|\(\s*notes?\s*\d{1,3}\s*\)/giu

/**
 * Folded text without the bracketed notes at its end or inside it: "Good [note 1]" is "Good". Two
 * things stay. A cell that holds nothing but markers keeps them, so that `[z]` can be recognised for
 * what it is. And `[x]` (not available), `[z]` (not applicable), `[c]` (confidential) and `[w]` (none
 * recorded) stand for a value: beside one they contradict it, and are left for the caller to refuse.
 */
export function dropNotes(text: string): string {
  return foldWords(text.replace(NOTE, ' ')) || foldWords(text)
}
