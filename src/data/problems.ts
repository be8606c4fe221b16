import type { Fault } from '../record/faults'

/** What can go wrong between the server's file and the page. `file` is the URL as requested. */
export type ReadingProblem = { file: string } & (
  | { kind: 'missing' }
  | { kind: 'server-error'; status: number }
  | { kind: 'no-connection' }
  | { kind: 'too-slow'; seconds: number }
  | { kind: 'html-response' }
  | { kind: 'cross-origin-redirect' }
  | { kind: 'no-code' }
  /** `file` is the text that was given instead of a record's name. */
  | { kind: 'no-name' }
  | { kind: 'another-record'; authority: string }
  | { kind: 'older'; checkedOn: string; shownCheckedOn: string }
  | { kind: 'newer-format'; faults: Fault[] }
  | { kind: 'not-json'; fault: Fault }
  | { kind: 'refused'; faults: Fault[] }
)

/**
 * Thrown when a record cannot be fetched or read. The problem is shown to the reader, and decides whether to
 * retry.
 */
export class ReadingError extends Error {
  readonly problem: ReadingProblem

  constructor(problem: ReadingProblem) {
    super(`${problem.kind}: ${problem.file}`)
    this.name = 'ReadingError'
    this.problem = problem
  }
}
