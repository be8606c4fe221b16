import type { ProblemWords } from '../../../data/problemWords'
import type { CompleteInput, Completion } from '../../../import/reports/completeRecord'
import type { ReadReport } from '../../../import/reports/draft'
import type { ReadOptions } from '../../../import/reports/readReport'
import type { FrameworksFile } from '../../../record/schema/frameworks'

/** Files as the reader chose them, and the frameworks to read them with. */
export interface ImportRequest {
  files: readonly File[]
  frameworks: FrameworksFile
  /** Set if the reader has seen what was refused, and wants the rest. */
  acceptRefused?: boolean
}

/** The range of one text in the buffer, in bytes; `to` is exclusive. */
export type ByteRange = readonly [from: number, to: number]

/** An authority found in the files. */
export interface FoundAuthority {
  id: string
  name: string
  abolished: boolean
  /** The day its latest inspection started, as "2026-11-21". */
  latest?: string
  /** Set if something about the authority could not be read. */
  incomplete?: true
  record: ByteRange
  neighbours?: ByteRange
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
  england?: ByteRange
  /** Absent if the file was itself a record. */
  report?: FoundReport
}

export type ImportAnswer =
  | { kind: 'found'; found: FoundRecords }
  | {
      kind: 'refused'
      problem: ProblemWords
      /** Set if too much of a file was refused: says what. The rest can still be used. */
      report?: FoundReport
    }

/** A place in a report: its page, and the words to draw a frame round. */
export interface Place {
  page: number
  words: string
}

/** A drawn page: its picture, its words, and where the frame begins, from 0 (top) to 1. */
export interface DrawnPage {
  picture: ImageBitmap
  words: string
  top: number
}

/**
 * What the page asks of its workers, and what it gets: the import worker reads lists and records, the report
 * worker all else. `width` is in pixels.
 */
export interface Questions {
  import: { asks: ImportRequest; gets: ImportAnswer }
  read: { asks: { file: File; rules: Omit<ReadOptions, 'library'> }; gets: ReadReport }
  draw: { asks: { file: File; place: Place; width: number }; gets: DrawnPage | null }
  complete: { asks: CompleteInput; gets: Completion }
}
export type Kind = keyof Questions
export type ReportKind = Exclude<Kind, 'import'>
export type Question<Asked extends Kind> = {
  [K in Asked]: { kind: K; asks: Questions[K]['asks'] }
}[Asked]

/** What a worker posts to the port of a question: any number of steps in words, then what was asked for. */
export type WorkerMessage<Asked extends Kind> =
  { progress: string } | { gets: Questions[Asked]['gets'] }
