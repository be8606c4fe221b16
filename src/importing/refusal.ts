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

/** A value in quotation marks, shortened, without characters that could hide or forge words. */
export function quote(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return `“${plain.length > LONGEST_QUOTED ? `${plain.slice(0, LONGEST_QUOTED - 1)}…` : plain}”`
}
