import type { ProblemWords } from '../../reading/problemWords'
import type { FrameworksFile } from '../../record/schema/frameworks'

/** What the worker is asked: files as a reader chose them, and the frameworks to read them by. */
export interface ImportRequest {
  files: readonly File[]
  frameworks: FrameworksFile
  /** Set where a reader has seen what was refused, and wants the rest. */
  acceptRefused?: boolean
}

/** Where a text begins and ends among the packed texts, in bytes. */
export type Span = readonly [from: number, to: number]

/** An authority that the files speak of. */
export interface FoundAuthority {
  id: string
  name: string
  abolished: boolean
  /** The day on which its latest inspection started. */
  latest?: string
  /** Set where something of the authority could not be read. */
  incomplete?: true
  record: Span
  neighbours?: Span
}

/** What was not taken from the files, or is worth knowing of them, in words. */
export interface FoundReport {
  counts: string[]
  parts: { heading: string; lines: string[] }[]
}

/**
 * What an import found. Records are packed as text, in a buffer that is handed over and not copied:
 * however many there are, the page takes out one, and answers all the while.
 */
export interface FoundRecords {
  authorities: FoundAuthority[]
  texts: ArrayBuffer
  england?: Span
  /** Absent where the file was a record already. */
  report?: FoundReport
}

/** What the worker says: any number of words on the way, then one of the others. */
export type ImportAnswer =
  | { kind: 'progress'; words: string }
  | { kind: 'found'; found: FoundRecords }
  | {
      kind: 'refused'
      problem: ProblemWords
      /** Set where too much of a file was refused: what, and the rest can be had all the same. */
      report?: FoundReport
    }
