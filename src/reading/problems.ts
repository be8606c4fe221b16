import type { Fault } from '../record/faults'

/** What can go wrong between the server's file and the page. `file` is the address as the page asks for it. */
export type ReadingProblem = { file: string } & (
  | { kind: 'missing' }
  | { kind: 'server-error'; status: number }
  | { kind: 'no-connection' }
  | { kind: 'too-slow'; seconds: number }
  | { kind: 'another-page' }
  | { kind: 'led-away' }
  | { kind: 'no-code' }
  /** `file` is what somebody wrote in a record's place. */
  | { kind: 'no-name' }
  | { kind: 'another-record'; authority: string }
  | { kind: 'older'; checkedOn: string; shownCheckedOn: string }
  | { kind: 'newer-format'; faults: Fault[] }
  | { kind: 'not-json'; fault: Fault }
  | { kind: 'refused'; faults: Fault[] }
)

/** Thrown by the reading of a record: carries the problem, for a person and for the choice to try again. */
export class ReadingError extends Error {
  readonly problem: ReadingProblem

  constructor(problem: ReadingProblem) {
    super(`${problem.kind}: ${problem.file}`)
    this.name = 'ReadingError'
    this.problem = problem
  }
}
