import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** What goes wrong at one path. What is left out is as it would be without the fault. */
export type Fault = {
  status?: number
  body?: string | Uint8Array
  contentType?: string
  /** How long the answer takes to begin, in milliseconds. */
  delay?: number
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

export type ServedFolder = {
  /** "http://127.0.0.1:41234", without a slash at the end. */
  address: string
  /** Paths with their query in the order in which they were asked for. */
  requests: string[]
  setFault: (pathname: string, fault: Fault) => void
  clearFaults: () => void
  close: () => Promise<void>
}

type Answer = { status: number; body: Buffer; contentType: string }

type ServeOptions = {
  /** By path: "/records/hampshire.json". */
  faults?: Record<string, Fault>
  compress?: 'gzip' | 'br'
  /** Sent with every answer. */
  headers?: Record<string, string>
}

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const COMPRESSED = /^(?:text|application)\/|svg/u

async function readAnswer(folder: string, pathname: string): Promise<Answer> {
  const named = pathname.endsWith('/') ? `${pathname}index.html` : pathname
  // Joined to the root first, so that ".." stops there.
  const file = path.join(folder, path.join('/', named))
  try {
    const contentType = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream'
    return { status: 200, body: await readFile(file), contentType }
  } catch {
    const body = Buffer.from(`Nothing is at ${pathname}`)
    return { status: 404, body, contentType: 'text/plain; charset=utf-8' }
  }
}

function applyFault(answer: Answer, fault: Fault): Answer {
  return {
    status: fault.status ?? answer.status,
    body: fault.body === undefined ? answer.body : Buffer.from(fault.body),
    contentType: fault.contentType ?? answer.contentType,
  }
}

function send(response: ServerResponse, answer: Answer, options: ServeOptions, fault: Fault) {
  const coded = options.compress !== undefined && COMPRESSED.test(answer.contentType)
  const compress = options.compress === 'br' ? brotliCompressSync : gzipSync
  const body = coded ? compress(answer.body) : answer.body
  response.writeHead(answer.status, {
    'content-type': answer.contentType,
    'content-length': body.byteLength,
    'cache-control': 'no-cache',
    ...options.headers,
    ...(coded && { 'content-encoding': options.compress }),
    ...fault.headers,
  })
  if (fault.stallAfter !== undefined) response.write(body.subarray(0, fault.stallAfter))
  else if (fault.cutAfter === undefined) response.end(body)
  else response.write(body.subarray(0, fault.cutAfter), () => response.destroy())
}

/** Serves a folder on a free port of this machine, with faults where a test sets them. */
export async function serveFolder(
  folder: string,
  options: ServeOptions = {},
): Promise<ServedFolder> {
  const requests: string[] = []
  const faults = new Map(Object.entries(options.faults ?? {}))
  const closing = new AbortController()

  async function answerRequest(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1')
    requests.push(`${pathname}${search}`)
    const fault = faults.get(pathname) ?? {}
    if (fault.delay !== undefined) await wait(fault.delay, undefined, { signal: closing.signal })
    await fault.holds
    if (fault.redirect !== undefined) {
      response.writeHead(302, { location: fault.redirect }).end()
      return
    }
    const answer = await readAnswer(folder, decodeURIComponent(pathname))
    send(response, applyFault(answer, fault), options, fault)
  }

  const server = createServer((request, response) => {
    answerRequest(request, response).catch(() => response.destroy())
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
        closing.abort()
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
