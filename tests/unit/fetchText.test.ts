import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchCode, fetchText } from '../../src/data/fetchFile'
import { fetchRecordTexts } from '../../src/data/fetchRecordTexts'
import type { RecordFile } from '../../src/data/recordFile'
import type { Keys } from '../../src/record/faults'
import { ReadingError, type ReadingProblem } from '../../src/data/problems'
import { readRecordTexts } from '../../src/data/readRecordTexts'
import { changeAt } from './change'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const FILE = 'records/hampshire.json'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
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

describe('fetching a file', () => {
  it('gives its text, and asks whether a kept copy is still right', async () => {
    const asked = answerWith(() => new Response('{"a": 1}\n'))
    expect((await fetchText(FILE, new AbortController().signal)).text).toBe('{"a": 1}\n')
    expect(asked).toHaveBeenCalledWith(FILE, expect.objectContaining({ cache: 'no-cache' }))
  })

  it.each([
    [{ date: 'Sat, 28 Nov 2026 20:00:00 GMT' }, '2026-11-28'],
    [{ 'last-modified': 'Sat, 21 Nov 2026 00:00:00 GMT' }, '2026-11-21'],
    [
      { date: 'Sat, 21 Nov 2026 00:00:00 GMT', 'last-modified': 'Sat, 28 Nov 2026 00:00:00 GMT' },
      '2026-11-28',
    ],
    [{ date: 'yesterday' }, undefined],
    [{}, undefined],
  ])('gives the latest day that the server names: %j', async (headers, day) => {
    answerWith(() => new Response('{}', { headers: headers as HeadersInit }))
    expect((await fetchText(FILE, new AbortController().signal)).day).toBe(day)
  })

  it.each<[string, () => Response, Partial<ReadingProblem>]>([
    ['404', () => new Response('', { status: 404 }), { kind: 'missing' }],
    ['410', () => new Response('', { status: 410 }), { kind: 'missing' }],
    ['403', () => new Response('', { status: 403 }), { kind: 'server-error', status: 403 }],
    ['503', () => new Response('', { status: 503 }), { kind: 'server-error', status: 503 }],
    ['a web page', () => new Response('\n<!doctype html>'), { kind: 'html-response' }],
    ['a connection that breaks', () => breakOff(new TypeError('cut')), { kind: 'no-connection' }],
  ])('says of %s what is wrong, and of which file', async (_, answer, problem) => {
    answerWith(answer)
    expect(await findProblem()).toMatchObject({ ...problem, file: FILE })
  })

  it.each<[string, () => Response | Promise<Response>]>([
    ['no answer', () => new Promise(() => undefined)],
    ['an answer that does not end', () => new Response(new ReadableStream())],
  ])('waits thirty seconds for %s, then calls it off', async (_, answer) => {
    vi.useFakeTimers()
    const asked = answerWith(answer)
    let problem: ReadingProblem | undefined
    const waiting = findProblem().then((found) => (problem = found))
    await vi.advanceTimersByTimeAsync(29_999)
    expect(problem).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    await waiting
    expect(problem).toEqual({ kind: 'too-slow', file: FILE, seconds: 30 })
    expect(asked).toHaveBeenCalledWith(
      FILE,
      expect.objectContaining({
        signal: expect.objectContaining({ aborted: true }) as AbortSignal,
      }),
    )
    expect(vi.getTimerCount()).toBe(0)
  })

  it('follows where the server leads, and says so where that is another site', async () => {
    const led = { type: 'opaqueredirect', ok: false, status: 0 } as Response
    const asked = answerWith(() => (asked.mock.calls.length === 1 ? led : new Response('{"a": 1}')))
    expect((await fetchText(FILE, new AbortController().signal)).text).toBe('{"a": 1}')
    expect(asked).toHaveBeenCalledTimes(2)
    const refused = answerWith(() => {
      if (refused.mock.calls.length > 1) throw new TypeError('Failed to fetch')
      return led
    })
    expect(await findProblem()).toEqual({ kind: 'cross-origin-redirect', file: FILE })
  })
})

describe('fetching a part of our own code', () => {
  const problem = { problem: { kind: 'no-code', file: FILE } }

  it('gives it, or says that it did not arrive', async () => {
    expect(await fetchCode(FILE, () => Promise.resolve('code'))).toBe('code')
    const broken = () =>
      Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
    await expect(fetchCode(FILE, broken)).rejects.toMatchObject(problem)
  })

  it('does not wait for ever', async () => {
    vi.useFakeTimers()
    const waiting = expect(fetchCode(FILE, () => new Promise(() => undefined))).rejects
    const refused = waiting.toMatchObject(problem)
    await vi.advanceTimersByTimeAsync(30_000)
    await refused
  })
})

describe('reading what was fetched', () => {
  const FRAMEWORKS = 'records/frameworks.json'
  const good = {
    record: JSON.stringify(buildExampleRecord()),
    rules: JSON.stringify(readFrameworks()),
  }

  interface Visit {
    id?: string
    /** By the server, and by the reader's clock. */
    day?: string
    today?: string
  }

  function read({ record, rules }: typeof good, shown?: RecordFile, visit: Visit = {}) {
    const { id, day, today = '2026-11-28' } = visit
    return readRecordTexts(
      {
        ...(id === undefined ? {} : { id }),
        record: { file: FILE, text: record, day },
        frameworks: { file: FRAMEWORKS, text: rules },
        related: [],
      },
      shown,
      today,
    )
  }

  function findRefusal(texts: typeof good, shown?: RecordFile, visit?: Visit): unknown {
    try {
      read(texts, shown, visit)
      return undefined
    } catch (error) {
      return error
    }
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
    const thrown = findRefusal({ ...good, ...texts })
    expect(thrown).toBeInstanceOf(ReadingError)
    expect(thrown).toHaveProperty('problem', expect.objectContaining(problem))
  })

  const changeRecord = (keys: Keys, to: unknown) => ({
    ...good,
    record: JSON.stringify(changeAt(buildExampleRecord(), keys, to)),
  })

  it('says of a newer format that it is one, and not that the file is wrong', () => {
    expect(findRefusal(changeRecord(['schemaVersion'], 2))).toMatchObject({
      problem: {
        kind: 'newer-format',
        file: FILE,
        faults: [{ path: 'schemaVersion', found: '2' }],
      },
    })
  })

  it('takes no copy older than what is shown, and one of the same day or later', () => {
    const later = changeRecord(['keeping', 'checkedOn'], '2026-11-28')
    const { checkedOn } = buildExampleRecord().keeping
    expect(findRefusal(good, read(later))).toMatchObject({
      problem: { kind: 'older', file: FILE, checkedOn, shownCheckedOn: '2026-11-28' },
    })
    expect(findRefusal(good)).toBeUndefined()
    expect(findRefusal(good, read(good))).toBeUndefined()
    expect(findRefusal(later, read(good))).toBeUndefined()
  })

  it('takes the record of its file’s name alone, and any from a reader’s own file', () => {
    const kept = { id: 'northshire' }
    expect(findRefusal(good, undefined, kept)).toBeUndefined()
    expect(findRefusal(good)).toBeUndefined()
    for (const id of ['hampshire', 'north', 'northshire-2'])
      expect(findRefusal(good, read(good), { id })).toMatchObject({
        problem: { kind: 'another-record', file: FILE, authority: 'Northshire' },
      })
  })

  it.each(['Isle of Wight', '../kent', 'Kent', ''])(
    'asks nobody for a record “%s”',
    async (name) => {
      const asked = answerWith(() => new Response('{}'))
      const { signal } = new AbortController()
      const beside = { england: true, neighbours: true }
      await expect(fetchRecordTexts(name, '', beside, signal)).rejects.toMatchObject({
        problem: { kind: 'no-name', file: name },
      })
      expect(asked).not.toHaveBeenCalled()
    },
  )

  it.each<[string, string, Visit, boolean]>([
    ['of today', '2026-11-28', {}, true],
    ['of tomorrow, from a time zone ahead', '2026-11-29', {}, true],
    ['of the day after that', '2026-11-30', {}, false],
    ['of a slip', '2205-06-01', {}, false],
    [
      'where only the server’s day is right',
      '2026-11-28',
      { today: '2001-01-01', day: '2026-11-28' },
      true,
    ],
    ['by a clock that is behind alone', '2026-11-28', { today: '2001-01-01' }, false],
    ['by a server’s day that is behind', '2026-11-28', { day: '1970-01-01' }, true],
    [
      'of a slip, however the clock stands',
      '2205-06-01',
      { today: '2001-01-01', day: '2026-11-28' },
      false,
    ],
  ])('takes a record checked on a day that can have come: %s', (_, checkedOn, visit, taken) => {
    const thrown = findRefusal(changeRecord(['keeping', 'checkedOn'], checkedOn), read(good), visit)
    if (taken) expect(thrown).toBeUndefined()
    else
      expect(thrown).toMatchObject({
        problem: { kind: 'refused', faults: [{ path: 'keeping › checkedOn' }] },
      })
  })

  it.each([
    ['a publication', ['inspections', 0, 'published'], { day: '2205-05-06' }],
    ['a start', ['inspections', 2, 'started'], '2205-05-06'],
    ['a visit', ['visits', 0, 'when'], { year: 2205, why: 'a slip' }],
    ['a source', ['sources', 0, 'published'], { month: '2205-05', why: 'a slip' }],
    ['a figure', ['figures', 0, 'asOf'], { day: '2205-05-06' }],
    ['an abolition', ['authority', 'abolished'], { when: { day: '2205-04-01' }, note: 'planned' }],
  ])('takes no record with %s on a day that has not come', (_, keys, to) => {
    expect(findRefusal(changeRecord(keys, to))).toMatchObject({ problem: { kind: 'refused' } })
  })

  it('lets a correction in where what is shown is dated in the future', () => {
    const slip = read(changeRecord(['keeping', 'checkedOn'], '2205-06-01'), undefined, {
      today: '2205-06-01',
    })
    expect(findRefusal(good, slip)).toBeUndefined()
  })
})
