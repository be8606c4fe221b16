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

async function readAnswer(file: string, signal: AbortSignal): Promise<string> {
  try {
    const answer = await ask(file, signal)
    if (answer.status === 404 || answer.status === 410)
      throw new ReadingError({ kind: 'missing', file })
    if (!answer.ok) throw new ReadingError({ kind: 'server-error', file, status: answer.status })
    return await answer.text()
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
): Promise<string> {
  const text = await withPatience(
    { kind: 'too-slow', file, seconds },
    (signal) => readAnswer(file, signal),
    seconds,
    called,
  )
  if (/^\s*</u.test(text)) throw new ReadingError({ kind: 'another-page', file })
  return text
}
