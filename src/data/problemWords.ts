import { formatDay } from '../record/dates'
import type { Fault } from '../record/faults'
import { shorten, spellHidden } from '../record/hiddenCharacters'
import { ReadingError, type ReadingProblem } from './problems'

/** A problem in words: what happened, to which file, and what to do. */
export interface ProblemWords {
  happened: string
  todo: string
  faults: Fault[]
}

/** Status codes for missing access, mostly after a sign-in has expired. */
const NO_ACCESS = [401, 403, 407, 511]
const SIGN_IN = 'Open the site in another tab, sign in if it asks you to, then try again.'
/** The most characters of a name to show: anybody can put a name of any length into a link. */
const MAX_NAME_LENGTH = 80
const TELL_KEEPER =
  'If you keep this page, run the record’s check on the file; if you only read it, please tell whoever keeps it.'

/** Puts a problem into words for any reader, who may or may not maintain the file. */
export function formatProblem(problem: ReadingProblem): ProblemWords {
  const { file } = problem
  switch (problem.kind) {
    case 'missing':
      return words(`The server has no file ${file}.`, 'Check the address, or try again later.')
    case 'server-error':
      return words(
        `The server answered with an error (${String(problem.status)}) when asked for ${file}.`,
        NO_ACCESS.includes(problem.status) ? SIGN_IN : 'Try again in a moment.',
      )
    case 'no-connection':
      return words(
        `${file} could not be fetched: the server did not answer or may not be asked from here, or the connection broke off.`,
        'Check your connection, then try again.',
      )
    case 'too-slow':
      return words(
        `${file} had not arrived after ${String(problem.seconds)} seconds.`,
        'The connection may be slow. Try again.',
      )
    case 'html-response':
      return words(
        `Instead of ${file} the server sent a web page, perhaps one to sign in.`,
        SIGN_IN,
      )
    case 'cross-origin-redirect':
      return words(
        `Instead of sending ${file} the server led to another site, perhaps to sign in there.`,
        SIGN_IN,
      )
    case 'no-code':
      return words(
        `A part of this page’s own code did not arrive, so ${file} cannot be shown.`,
        'Try again. If that does not help, reload the page.',
      )
    case 'no-name':
      return words(
        `“${shorten(spellHidden(file), MAX_NAME_LENGTH)}” is asked for, which is not the name of a record, so none is shown.`,
        'Names are letters, digits and hyphens, such as isle-of-wight. Check the name.',
      )
    case 'another-record':
      return words(
        `${file} holds the record of another authority, ${problem.authority}, so it is not shown.`,
        TELL_KEEPER,
      )
    case 'older':
      return words(
        `The server sent an older copy of ${file}, checked on ${formatDay(problem.checkedOn)}. The one shown was checked on ${formatDay(problem.shownCheckedOn)}.`,
        'Try again later. If you keep this page and the older one is right, build the page anew.',
      )
    case 'newer-format':
      return words(
        `${file} is written in a newer format than this page can read.`,
        'Reload the page. If that does not help, please tell whoever keeps it.',
        problem.faults,
      )
    case 'not-json':
      return words(
        `${file} is damaged or was cut off: it cannot be read as JSON.`,
        `Try again. ${TELL_KEEPER}`,
        [problem.fault],
      )
    case 'refused':
      return words(
        `${file} does not hold what can be shown without a risk of saying something wrong.`,
        TELL_KEEPER,
        problem.faults,
      )
  }
}

function words(happened: string, todo: string, faults: Fault[] = []): ProblemWords {
  return { happened, todo, faults }
}

/** An error in words: those of its problem; for any other error `happened` and `todo`. */
export function formatError(
  error: unknown,
  happened: string,
  todo = 'Reload the page.',
): ProblemWords {
  return error instanceof ReadingError ? formatProblem(error.problem) : words(happened, todo)
}
