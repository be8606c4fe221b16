import { ReadingError, type ReadingProblem } from './problems'

/** A record has tens of kilobytes. If it takes longer, there is practically no connection. */
export const TIMEOUT_SECONDS = 30

/**
 * Runs `work` with a timeout. Throws `ReadingError` with `problem` if it takes longer than `seconds`. Aborts
 * the work's signal then, and when `called` is aborted.
 */
function withTimeout<T>(
  problem: ReadingProblem,
  work: (signal: AbortSignal) => Promise<T>,
  seconds = TIMEOUT_SECONDS,
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

/**
 * Loads a chunk without which `file` cannot be shown, with the same timeout. Throws `ReadingError`
 * (`no-code`).
 */
export function fetchCode<T>(file: string, load: () => Promise<T>): Promise<T> {
  const problem = { kind: 'no-code', file } as const
  return withTimeout(problem, () =>
    load().catch(() => {
      throw new ReadingError(problem)
    }),
  )
}

async function ask(file: string, signal: AbortSignal): Promise<Response> {
  // `no-cache` makes the browser revalidate its copy, so that an edited file is seen at once.
  const options = { cache: 'no-cache', signal } as const
  const answer = await fetch(file, { ...options, redirect: 'manual' })
  if (answer.type !== 'opaqueredirect') return answer
  return fetch(file, options).catch(() => {
    // Browsers follow a redirect to another site only if that site allows it (CORS), which a sign-in page
    // does not.
    throw new ReadingError({ kind: 'cross-origin-redirect', file })
  })
}

/** What a server sent. */
export interface FetchedAnswer {
  text: string
  /**
   * The later of the response's Date and Last-Modified days, "2024-06-10", if readable: today cannot be
   * earlier.
   */
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
 * Fetches a JSON file as text, neither parsed nor trusted. Throws `ReadingError` if the file is missing, the
 * server fails, there is no connection, it takes longer than `seconds`, the server redirects to another site,
 * or it sends HTML (such as a sign-in page). `called` aborts the request.
 */
export async function fetchText(
  file: string,
  called: AbortSignal,
  seconds = TIMEOUT_SECONDS,
): Promise<FetchedAnswer> {
  const answer = await withTimeout(
    { kind: 'too-slow', file, seconds },
    (signal) => readAnswer(file, signal),
    seconds,
    called,
  )
  if (/^\s*</u.test(answer.text)) throw new ReadingError({ kind: 'html-response', file })
  return answer
}
