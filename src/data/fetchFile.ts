import { ReadingError, type ReadingProblem } from './problems'

/** A record has tens of kilobytes: one that takes longer than this has practically no connection. */
export const TIMEOUT_SECONDS = 30

/**
 * Runs `work` with a timeout. Throws `ReadingError` with `problem` if it takes longer than `seconds`. Aborts
 * the work's signal then, and when `callerSignal` is aborted.
 */
function withTimeout<T>(
  problem: ReadingProblem,
  work: (signal: AbortSignal) => Promise<T>,
  seconds = TIMEOUT_SECONDS,
  callerSignal?: AbortSignal,
): Promise<T> {
  const controller = new AbortController()
  // `AbortSignal.any` is missing in browsers of 2023.
  const abort = () => controller.abort()
  if (callerSignal?.aborted === true) abort()
  callerSignal?.addEventListener('abort', abort)
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ReadingError(problem))
      abort()
    }, seconds * 1000)
  })
  return Promise.race([work(controller.signal), timeout]).finally(() => {
    clearTimeout(timer)
    callerSignal?.removeEventListener('abort', abort)
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

async function request(file: string, signal: AbortSignal): Promise<Response> {
  // `no-cache` makes the browser revalidate its copy, so that an edited file is seen at once.
  const options = { cache: 'no-cache', signal } as const
  const response = await fetch(file, { ...options, redirect: 'manual' })
  if (response.type !== 'opaqueredirect') return response
  return fetch(file, options).catch(() => {
    // Browsers follow a redirect to another site only if that site allows it (CORS), which a sign-in page
    // does not.
    throw new ReadingError({ kind: 'cross-origin-redirect', file })
  })
}

export interface FetchedResponse {
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

async function readResponse(file: string, signal: AbortSignal): Promise<FetchedResponse> {
  try {
    const response = await request(file, signal)
    if (response.status === 404 || response.status === 410)
      throw new ReadingError({ kind: 'missing', file })
    if (!response.ok)
      throw new ReadingError({ kind: 'server-error', file, status: response.status })
    return { text: await response.text(), day: readDay(response) }
  } catch (error) {
    throw error instanceof ReadingError ? error : new ReadingError({ kind: 'no-connection', file })
  }
}

/**
 * Fetches a JSON file as text, neither parsed nor trusted. Throws `ReadingError` if the file is missing, the
 * server fails, there is no connection, it takes longer than `seconds`, the server redirects to another site,
 * or it sends HTML (such as a sign-in page). `callerSignal` aborts the request.
 */
export async function fetchText(
  file: string,
  callerSignal: AbortSignal,
  seconds = TIMEOUT_SECONDS,
): Promise<FetchedResponse> {
  const response = await withTimeout(
    { kind: 'too-slow', file, seconds },
    (signal) => readResponse(file, signal),
    seconds,
    callerSignal,
  )
  if (/^\s*</u.test(response.text)) throw new ReadingError({ kind: 'html-response', file })
  return response
}
