import type { ProblemWords } from '../../../data/problemWords'
import type { FrameworksFile } from '../../../record/schema/frameworks'

/** The request to the worker: files as the reader chose them, and the frameworks to read them with. */
export interface ImportRequest {
  files: readonly File[]
  frameworks: FrameworksFile
  /** Set if the reader has seen what was refused, and wants the rest. */
  acceptRefused?: boolean
}

/** The range of one text in the buffer, in bytes; `to` is exclusive. */
export type Span = readonly [from: number, to: number]

/** An authority found in the files. */
export interface FoundAuthority {
  id: string
  name: string
  abolished: boolean
  /** The day its latest inspection started, as "2026-11-21". */
  latest?: string
  /** Set if something about the authority could not be read. */
  incomplete?: true
  record: Span
  neighbours?: Span
}

/** What was not used from the files, or is worth knowing about them, in words. */
export interface FoundReport {
  counts: string[]
  parts: { heading: string; lines: string[] }[]
}

/**
 * The result of an import. The records are serialised in one buffer, which is transferred and not
 * copied. The page parses only the one it shows, so it stays responsive however many there are.
 */
export interface FoundRecords {
  authorities: FoundAuthority[]
  texts: ArrayBuffer
  england?: Span
  /** Absent if the file was itself a record. */
  report?: FoundReport
}

/** What the worker posts: any number of `progress` messages, then one of the others. */
export type ImportAnswer =
  | { kind: 'progress'; words: string }
  | { kind: 'found'; found: FoundRecords }
  | {
      kind: 'refused'
      problem: ProblemWords
      /** Set if too much of a file was refused: says what. The rest can still be used. */
      report?: FoundReport
    }
