import { shorten } from '../record/hiddenCharacters'

/** Why something of a file was not taken, in the parts of one sentence. */
export interface RefusalWords {
  /** The file's name as it was given. */
  file: string
  /** Where in it: "sheet “Notes”, row 4"; nothing for the whole file. */
  where?: string
  /** What stands there. */
  found: string
  /** What was expected instead. */
  expected: string
  /** What to do about it. */
  todo: string
}

/** "lookup.csv, row 4: found “x”; expected a code of three digits." */
export function formatFinding({ file, where, found, expected }: RefusalWords): string {
  const place = where === undefined ? file : `${file}, ${where}`
  return `${place}: found ${found}; expected ${expected}.`
}

/** Thrown by the reading of a file that is refused whole. */
export class ImportRefusal extends Error {
  readonly words: RefusalWords

  constructor(words: RefusalWords) {
    super(`${formatFinding(words)} ${words.todo}`)
    this.name = 'ImportRefusal'
    this.words = words
  }
}

const LONGEST_QUOTED = 60
const LONGEST_NAME = 80

/** Words of a file on one line, shortened, without characters that could hide or forge others. */
export function plainWords(value: string, most: number): string {
  return shorten(value.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim(), most)
}

/** A file's name as it is said and cited. */
export function cleanFileName(name: string): string {
  return plainWords(name, LONGEST_NAME)
}

/** A value in quotation marks, as plain words. */
export function quote(value: string): string {
  return `“${plainWords(value, LONGEST_QUOTED)}”`
}
