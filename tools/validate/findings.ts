/** One thing that a checker has against a document. */
export interface Finding {
  file: string
  line: number
  column: number
  /** What is wrong, in the checker's words, with the name of its rule where it has one. */
  says: string
}

export function formatFinding({ file, line, column, says }: Finding): string {
  return `${file}:${line}:${column} ${says}`
}
