import { ReadingError, type ReadingProblem } from './problems'

/** A record is some tens of kilobytes; who has not got it by then has no connection to speak of. */
export const PATIENCE_SECONDS = 30

/**
 * Does `work` within a limit of time, so that nobody waits for ever. Throws `ReadingError` with
 * `problem` where it takes longer, and calls it off by its signal, as `called` does.
 */
function withPatience<T>(
  problem: ReadingProblem,
  work: (signal: AbortSignal) => Promise<T>,
  seconds = PATIENCE_SECONDS,
  called?: AbortSignal,
): Promise<T> {
  const limit = new AbortController()
  // `AbortSignal.any` is missing in browsers of 2023.
  const callOff = () => limit.abort()
  if (called?.aborted === true) callOff()
  called?.addEventListener('abort', callOff)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ReadingError(problem))
      limit.abort()
    }, seconds * 1000)
  })
  return Promise.race([work(limit.signal), late]).finally(() => {
    clearTimeout(timer)
    called?.removeEventListener('abort', callOff)
  })
}

/** A part of our own code, without which `file` cannot be shown; the limit is the same. */
export function fetchCode<T>(file: string, load: () => Promise<T>): Promise<T> {
  const problem = { kind: 'no-code', file } as const
  return withPatience(problem, () =>
    load().catch(() => {
      throw new ReadingError(problem)
    }),
  )
}

async function ask(file: string, signal: AbortSignal): Promise<Response> {
  // The browser asks the server whether its copy is still right: an edited file is seen at once.
  const options = { cache: 'no-cache', signal } as const
  const answer = await fetch(file, { ...options, redirect: 'manual' })
  if (answer.type !== 'opaqueredirect') return answer
  return fetch(file, options).catch(() => {
    // The browser follows to another site only where that one allows it; a sign-in does not.
    throw new ReadingError({ kind: 'led-away', file })
  })
}

/** What a server sent. */
export interface FetchedAnswer {
  text: string
  /** The latest day that it names of the sending or of the file, where it may be read: today is no earlier. */
  day: string | undefined
}

function readDay({ headers }: Response): string | undefined {
  const times = ['date', 'last-modified'].map((name) => Date.parse(headers.get(name) ?? ''))
  const known = times.filter((time) => !Number.isNaN(time))
  return known.length === 0 ? undefined : new Date(Math.max(...known)).toISOString().slice(0, 10)
}

async function readAnswer(file: string, signal: AbortSignal): Promise<FetchedAnswer> {
  try {
    const answer = await ask(file, signal)
    if (answer.status === 404 || answer.status === 410)
      throw new ReadingError({ kind: 'missing', file })
    if (!answer.ok) throw new ReadingError({ kind: 'server-error', file, status: answer.status })
    return { text: await answer.text(), day: readDay(answer) }
  } catch (error) {
    throw error instanceof ReadingError ? error : new ReadingError({ kind: 'no-connection', file })
  }
}

/**
 * Fetches a file of JSON as text, untrusted and not yet read. Throws `ReadingError` for
 * what can go wrong on the way: missing, server error, no connection, too slow, led away to
 * another site, or a web page (a sign-in, say) in its place. `called` calls it off.
 */
export async function fetchText(
  file: string,
  called: AbortSignal,
  seconds = PATIENCE_SECONDS,
): Promise<FetchedAnswer> {
  const answer = await withPatience(
    { kind: 'too-slow', file, seconds },
    (signal) => readAnswer(file, signal),
    seconds,
    called,
  )
  if (/^\s*</u.test(answer.text)) throw new ReadingError({ kind: 'another-page', file })
  return answer
}
