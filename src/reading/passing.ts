import { ReadingError } from './problems'

/** A passing fault is worth two more tries, after one and two seconds; a wrong file is not. */
export const TRIES_AGAIN = 2
const FIRST_PAUSE_MS = 1000

/** Whether what went wrong may be gone the next time: no answer, or the server's own trouble. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ReadingError)) return false
  const { problem } = error
  return (
    problem.kind === 'no-connection' || (problem.kind === 'server-error' && problem.status >= 500)
  )
}

/** How long to wait before the next try, in milliseconds, after so many earlier ones failed. */
export function pauseAfter(failures: number): number {
  return FIRST_PAUSE_MS * 2 ** failures
}
