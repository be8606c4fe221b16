import { ReadingError } from './problems'

/** A record is some tens of kilobytes; who has not got it by then has no connection to speak of. */
const PATIENCE_SECONDS = 30

async function fetchResponse(file: string, signal: AbortSignal): Promise<Response> {
  try {
    // The browser asks the server whether its copy is still right: an edited file is seen at once.
    return await fetch(file, { cache: 'no-cache', signal })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      throw new ReadingError({ kind: 'too-slow', file, seconds: PATIENCE_SECONDS })
    throw new ReadingError({ kind: 'no-connection', file })
  }
}

async function readText(response: Response, file: string): Promise<string> {
  try {
    return await response.text()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      throw new ReadingError({ kind: 'too-slow', file, seconds: PATIENCE_SECONDS })
    throw new ReadingError({ kind: 'no-connection', file })
  }
}

/**
 * Fetches a file of JSON as text, untrusted and not yet read. Throws `ReadingError` for
 * what can go wrong on the way: missing, server error, no connection, too slow, or a web
 * page (a sign-in, say) in its place.
 */
export async function fetchText(file: string, signal: AbortSignal): Promise<string> {
  const response = await fetchResponse(
    file,
    AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_SECONDS * 1000)]),
  )
  if (response.status === 404 || response.status === 410)
    throw new ReadingError({ kind: 'missing', file })
  if (!response.ok) throw new ReadingError({ kind: 'server-error', file, status: response.status })
  const text = await readText(response, file)
  if (/^\s*</u.test(text)) throw new ReadingError({ kind: 'another-page', file })
  return text
}
