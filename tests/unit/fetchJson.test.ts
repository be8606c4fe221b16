import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchJson } from '../../src/reading/fetchFile'
import { ReadingError, type ReadingProblem } from '../../src/reading/problems'

const FILE = 'records/hampshire.json'

afterEach(() => {
  vi.unstubAllGlobals()
})

function answerWith(answer: () => Response | Promise<Response>) {
  const asked = vi.fn(() => Promise.resolve().then(answer))
  vi.stubGlobal('fetch', asked)
  return asked
}

async function findProblem(): Promise<ReadingProblem | undefined> {
  try {
    await fetchJson(FILE, new AbortController().signal)
    return undefined
  } catch (error) {
    if (error instanceof ReadingError) return error.problem
    throw error
  }
}

function breakOff(error: Error): Response {
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"a":'))
      controller.error(error)
    },
  })
  return new Response(body)
}

const timeOut = () => new DOMException('late', 'TimeoutError')

describe('fetching a file', () => {
  it('gives what the JSON stands for, and asks whether a kept copy is still right', async () => {
    const asked = answerWith(() => Response.json({ a: [1, null] }))
    expect(await fetchJson(FILE, new AbortController().signal)).toEqual({ a: [1, null] })
    expect(asked).toHaveBeenCalledWith(FILE, expect.objectContaining({ cache: 'no-cache' }))
  })

  it('takes JSON under any content type, with a byte order mark too', async () => {
    answerWith(() => new Response('\uFEFF{"a":1}', { headers: { 'content-type': 'text/plain' } }))
    expect(await fetchJson(FILE, new AbortController().signal)).toEqual({ a: 1 })
  })

  it.each<[string, () => Response, Partial<ReadingProblem>]>([
    ['404', () => new Response('', { status: 404 }), { kind: 'missing' }],
    ['410', () => new Response('', { status: 410 }), { kind: 'missing' }],
    ['403', () => new Response('', { status: 403 }), { kind: 'server-error', status: 403 }],
    ['503', () => new Response('', { status: 503 }), { kind: 'server-error', status: 503 }],
    ['a web page', () => new Response('\n<!doctype html>'), { kind: 'another-page' }],
    ['half a file', () => new Response('{"a":'), { kind: 'not-json' }],
    ['nothing', () => new Response(''), { kind: 'not-json' }],
    ['a connection that breaks', () => breakOff(new TypeError('cut')), { kind: 'no-connection' }],
    ['an answer that does not end', () => breakOff(timeOut()), { kind: 'too-slow', seconds: 30 }],
  ])('says of %s what is wrong, and of which file', async (_, answer, problem) => {
    answerWith(answer)
    expect(await findProblem()).toMatchObject({ ...problem, file: FILE })
  })

  it.each<[string, Error, Partial<ReadingProblem>]>([
    ['no network', new TypeError('Failed to fetch'), { kind: 'no-connection' }],
    ['no answer in time', timeOut(), { kind: 'too-slow', seconds: 30 }],
  ])('says of %s what is wrong, and of which file', async (_, error, problem) => {
    answerWith(() => Promise.reject(error))
    expect(await findProblem()).toMatchObject({ ...problem, file: FILE })
  })
})
