/** White space, including two characters that `\s` does not match: next line and the blank Braille cell. */
const SPACES = /[\s\u0085\u2800]+/gu

/**
 * Characters without a visible shape: zero-width spaces and joiners, byte order marks, soft hyphens,
 * direction marks, fillers, variation selectors and other format characters.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/** Fast path: most cells are printable ASCII with single spaces, which needs no folding. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/u

/**
 * Text as a reader sees it: without invisible characters, with one space for each run of white space of any kind,
 * and none at either end. The sheet builder does this once for every cell. Other control characters stay: they
 * do not belong in a list, and text with them is refused.
 */
export function normaliseText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/**
 * `[note 1]`, `[notes 3, 4]`, `[note 1 and 2]`, `[1]`, and the abbreviations that statistics add to values:
 * break, estimated, forecast, provisional, revised, significant, low reliability.
 */
const NOTE =
  /\[\s*(?:notes?\s*)?\d{1,3}(?:\s*(?:,|;|&|and|to|-|–)\s*(?:notes?\s*)?\d{1,3})*\s*\]|\[\s*(?:b|e|f|p|r|s|ns|u|low|provisional|revised|estimated)\s*\]|\(\s*notes?\s*\d{1,3}\s*\)/giu

/** A heading in the form in which headings are compared. */
export function normaliseHeading(text: string): string {
  return dropNotes(text).toLowerCase()
}

/**
 * Normalised text without notes in brackets: "Good [note 1]" becomes "Good". A cell of nothing but markers keeps
 * them, so that `[z]` can be recognised. `[x]` (not available), `[z]` (not applicable), `[c]` (confidential)
 * and `[w]` (none recorded) stand for a value; next to a value they contradict it, so they stay and the
 * caller refuses them.
 */
export function dropNotes(text: string): string {
  return normaliseText(text.replace(NOTE, ' ')) || normaliseText(text)
}
