import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What goes wrong at one path. What is left out is as it would be without the fault. */
export interface Fault {
  status?: number
  body?: string | Uint8Array
  contentType?: string
  /** The answer does not begin before this is settled. */
  holds?: Promise<unknown>
  /** How many bytes are sent before the connection breaks; the whole length is promised. */
  cutAfter?: number
  /** How many bytes are sent before nothing more comes, with the connection left open. */
  stallAfter?: number
  /** Where the browser is sent instead. */
  redirect?: string
  /** Headers beyond the usual ones. */
  headers?: Record<string, string>
}

export interface ServedFolder {
  /** "http://127.0.0.1:41234", without a slash at the end. */
  address: string
  /** Paths with their query in the order in which they were asked for. */
  requests: string[]
  setFault: (pathname: string, fault: Fault) => void
  clearFaults: () => void
  close: () => Promise<void>
}

interface ServeOptions {
  /** Bytes to a piece: documents come piece by piece, as on a slow line. */
  piece?: number
  /** Sent with every answer. */
  headers?: Record<string, string>
}

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** Serves a folder on a free port of this machine, with faults where a test sets them. */
export async function serveFolder(
  folder: string,
  { piece, headers = {} }: ServeOptions = {},
): Promise<ServedFolder> {
  const requests: string[] = []
  const faults = new Map<string, Fault>()

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1')
    requests.push(`${pathname}${search}`)
    const fault = faults.get(pathname) ?? {}
    await fault.holds
    if (fault.redirect !== undefined) {
      response.writeHead(302, { location: fault.redirect }).end()
      return
    }
    const named = decodeURIComponent(pathname.replace(/\/$/u, '/index.html'))
    // Joined to the root first, so that ".." stops there.
    const file = path.join(folder, path.join('/', named))
    const found = await readFile(file).catch(() => undefined)
    const body = Buffer.from(fault.body ?? found ?? `Nothing is at ${pathname}`)
    const status = fault.status ?? (found === undefined && fault.body === undefined ? 404 : 200)
    response.writeHead(status, {
      'content-type':
        fault.contentType ?? CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
      'content-length': body.byteLength,
      'cache-control': 'no-cache',
      ...headers,
      ...fault.headers,
    })
    if (piece !== undefined && file.endsWith('.html')) {
      for (let at = 0; at < body.length; at += piece) {
        response.write(body.subarray(at, at + piece))
        await wait(20)
      }
      response.end()
    } else if (fault.stallAfter !== undefined) response.write(body.subarray(0, fault.stallAfter))
    else if (fault.cutAfter === undefined) response.end(body)
    else response.write(body.subarray(0, fault.cutAfter), () => response.destroy())
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')

  return {
    address: `http://127.0.0.1:${bound.port}`,
    requests,
    setFault: (pathname, fault) => faults.set(pathname, fault),
    clearFaults: () => faults.clear(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
