import type { Fault } from '../record/faults'
import type { ReadingProblem } from './problems'

/** A problem in words: what happened, to which file, and what to do. */
export interface ProblemWords {
  happened: string
  todo: string
  faults: Fault[]
}

const FOR_KEEPER =
  'If you keep this page, run the record’s check on the file; if you only read it, please tell whoever keeps it.'

/** Puts a problem into words for a reader, who may or may not be the one who keeps the file. */
export function formatProblem(problem: ReadingProblem): ProblemWords {
  const { file } = problem
  switch (problem.kind) {
    case 'missing':
      return words(`The server has no file ${file}.`, 'Check the address, or try again later.')
    case 'server-error':
      return words(
        `The server answered with an error (${String(problem.status)}) when asked for ${file}.`,
        'Try again in a moment.',
      )
    case 'no-connection':
      return words(
        `${file} could not be fetched: the server did not answer, or the connection broke off.`,
        'Check your connection, then try again.',
      )
    case 'too-slow':
      return words(
        `${file} had not arrived after ${String(problem.seconds)} seconds.`,
        'The connection may be slow. Try again.',
      )
    case 'another-page':
      return words(
        `Instead of ${file} the server sent a web page, perhaps one to sign in.`,
        'Open the site in another tab, sign in if it asks you to, then try again.',
      )
    case 'not-json':
      return words(
        `${file} is damaged or was cut off: it cannot be read as JSON.`,
        `Try again. ${FOR_KEEPER}`,
        [problem.fault],
      )
    case 'refused':
      return words(
        `${file} does not hold what can be shown without a risk of saying something wrong.`,
        FOR_KEEPER,
        problem.faults,
      )
  }
}

function words(happened: string, todo: string, faults: Fault[] = []): ProblemWords {
  return { happened, todo, faults }
}
