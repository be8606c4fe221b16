import { shorten } from '../record/hiddenCharacters'

/** Why something in a file was refused, as parts of a sentence. */
export interface RefusalWords {
  /** The file's name as given. */
  file: string
  /** Place in the file: "sheet “Notes”, row 4"; undefined for the whole file. */
  where?: string | undefined
  found: string
  expected: string
  /** What the reader can do about it. */
  todo: string
}

/** "lookup.csv, row 4: found “x”; expected a code of three digits." */
export function formatFinding({ file, where, found, expected }: RefusalWords): string {
  const place = where === undefined ? file : `${file}, ${where}`
  return `${place}: found ${found}; expected ${expected}.`
}

/** Thrown when a whole file is refused. */
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

/** Text from a file on one line and shortened, without characters that could hide or imitate others. */
export function cleanLine(value: string, most: number): string {
  return shorten(value.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim(), most)
}

/** A file's name as shown and cited. */
export function cleanFileName(name: string): string {
  return cleanLine(name, LONGEST_NAME)
}

/** A value in quotation marks, cleaned and shortened. */
export function quote(value: string): string {
  return `“${cleanLine(value, LONGEST_QUOTED)}”`
}
