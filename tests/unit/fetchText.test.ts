import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchText } from '../../src/reading/fetchFile'
import { ReadingError, type ReadingProblem } from '../../src/reading/problems'
import { readRecordTexts } from '../../src/reading/readRecordTexts'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

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
    await fetchText(FILE, new AbortController().signal)
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
  it('gives its text, and asks whether a kept copy is still right', async () => {
    const asked = answerWith(() => new Response('{"a": 1}\n'))
    expect(await fetchText(FILE, new AbortController().signal)).toBe('{"a": 1}\n')
    expect(asked).toHaveBeenCalledWith(FILE, expect.objectContaining({ cache: 'no-cache' }))
  })

  it.each<[string, () => Response, Partial<ReadingProblem>]>([
    ['404', () => new Response('', { status: 404 }), { kind: 'missing' }],
    ['410', () => new Response('', { status: 410 }), { kind: 'missing' }],
    ['403', () => new Response('', { status: 403 }), { kind: 'server-error', status: 403 }],
    ['503', () => new Response('', { status: 503 }), { kind: 'server-error', status: 503 }],
    ['a web page', () => new Response('\n<!doctype html>'), { kind: 'another-page' }],
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

describe('reading what was fetched', () => {
  const FRAMEWORKS = 'records/frameworks.json'
  const good = {
    record: JSON.stringify(buildExampleRecord()),
    rules: JSON.stringify(readFrameworks()),
  }

  function read({ record, rules }: typeof good) {
    return readRecordTexts({
      record: { file: FILE, text: record },
      frameworks: { file: FRAMEWORKS, text: rules },
      beside: [],
    })
  }

  it('gives record and frameworks, a byte order mark before them or not', () => {
    const file = read({ record: `\uFEFF${good.record}`, rules: good.rules })
    expect(file).toEqual({ record: buildExampleRecord(), frameworks: readFrameworks() })
  })

  it.each<[string, Partial<typeof good>, Partial<ReadingProblem>]>([
    ['a record cut off', { record: '{"a":' }, { kind: 'not-json', file: FILE }],
    ['an empty record', { record: '' }, { kind: 'not-json', file: FILE }],
    ['frameworks cut off', { rules: '{"a":' }, { kind: 'not-json', file: FRAMEWORKS }],
    ['a record that is a list', { record: '[]' }, { kind: 'refused', file: FILE }],
    ['frameworks that are a list', { rules: '[]' }, { kind: 'refused', file: FRAMEWORKS }],
    [
      'a citation to nowhere',
      { record: good.record.replaceAll('"source":"report-2024"', '"source":"no-such-report"') },
      { kind: 'refused', file: FILE },
    ],
  ])('refuses %s whole', (_, texts, problem) => {
    let thrown: unknown
    try {
      read({ ...good, ...texts })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(ReadingError)
    expect(thrown).toHaveProperty('problem', expect.objectContaining(problem))
  })
})
