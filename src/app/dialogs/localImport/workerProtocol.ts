import type { ProblemWords } from '../../../data/problemWords'
import type { ReportWords } from '../../../import/report'
import type { CompleteInput, Completion } from '../../../import/reports/completeRecord'
import type { ReadReport } from '../../../import/reports/draft'
import type { ReadOptions } from '../../../import/reports/readReport'
import type { FrameworksFile } from '../../../record/schema/frameworks'

/** Files as the reader chose them, and the frameworks to read them with. */
export interface ImportInput {
  files: readonly File[]
  frameworks: FrameworksFile
  /** True if the reader has seen what was refused, and wants to use the rest. */
  acceptRefused?: boolean
}

/**
 * An authority found in the files. Its record and its neighbours file are JSON texts: the page parses only those of
 * the authority that it shows, so it stays responsive however many there are.
 */
export interface FoundAuthority {
  id: string
  name: string
  abolished: boolean
  /** The day its latest inspection started, as "2026-11-21". */
  latest?: string
  /** Set if something about the authority could not be read. */
  incomplete?: true
  record: string
  neighbours?: string
}

/** What was read from the files and what was not, in words; the page shows a limited number of lines. */
export type ImportSummary = ReportWords

/** What an import found. */
export interface FoundRecords {
  authorities: FoundAuthority[]
  /** England's counts, as JSON. */
  england?: string
  /** Absent if the file was itself a record. */
  summary?: ImportSummary
}

export type ImportResult =
  | { kind: 'found'; found: FoundRecords }
  | {
      kind: 'refused'
      problem: ProblemWords
      /** Set if too much of a file was refused, but the reader may still use the rest. */
      summary?: ImportSummary
    }

/** A place in a report: its page, and the words to mark with a frame. Without words there is no frame. */
export interface ReportPlace {
  page: number
  words: string
}

/** A drawn page of a report. */
export interface DrawnPage {
  picture: ImageBitmap
  /** All words of the page. */
  words: string
  /** Where the frame begins, as a share of the page's height: 0 at the top, 1 at the bottom. */
  top: number
}

/**
 * The tasks of the workers, with the input and the result of each. The import worker reads lists and records; the
 * report worker does the other tasks.
 */
export interface WorkerTasks {
  import: { input: ImportInput; result: ImportResult }
  read: { input: { file: File; rules: Omit<ReadOptions, 'library'> }; result: ReadReport }
  /** `width` is in pixels. The result is null if the page cannot be drawn. */
  draw: { input: { file: File; place: ReportPlace; width: number }; result: DrawnPage | null }
  complete: { input: CompleteInput; result: Completion }
}
export type TaskKind = keyof WorkerTasks
export type ReportTaskKind = Exclude<TaskKind, 'import'>

/** What the page posts to a worker, with a port for the result. */
export type WorkerRequest<Kinds extends TaskKind> = {
  [Kind in Kinds]: { kind: Kind; input: WorkerTasks[Kind]['input'] }
}[Kinds]

/** What a worker posts to that port: its progress in words, any number of times, then the result. */
export type WorkerMessage<Kind extends TaskKind> =
  { progress: string } | { result: WorkerTasks[Kind]['result'] }
