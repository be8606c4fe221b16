import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ImportAnswer } from '../../../src/app/dialogs/localImport/importProtocol'
import { runImport, type ImportWorker } from '../../../src/app/dialogs/localImport/runImport'
import { readFrameworks } from '../exampleRecord'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A worker that answers when the test does. */
function makeWorker() {
  const target = new EventTarget()
  const terminate = vi.fn()
  const postMessage = vi.fn()
  const addEventListener: ImportWorker['addEventListener'] = (
    type: string,
    heard: EventListenerOrEventListenerObject,
  ) => {
    target.addEventListener(type, heard)
  }
  return {
    worker: { terminate, postMessage, addEventListener },
    terminate,
    postMessage,
    answer: (data: ImportAnswer) => target.dispatchEvent(new MessageEvent('message', { data })),
    fail: () => target.dispatchEvent(new Event('error', { cancelable: true })),
  }
}

const REQUEST = { files: [], frameworks: readFrameworks() }
const FOUND = { authorities: [], texts: new ArrayBuffer(0) }

function start() {
  const made = makeWorker()
  const told: string[] = []
  const running = runImport(
    () => made.worker,
    REQUEST,
    (words) => told.push(words),
  )
  return { ...made, ...running, told }
}

it('asks once, passes on the words on the way, and ends the worker with the answer', async () => {
  const { postMessage, answer, outcome, told, terminate } = start()
  expect(postMessage.mock.calls).toEqual([[REQUEST]])
  answer({ kind: 'progress', words: 'Reading list.ods' })
  expect(terminate).not.toHaveBeenCalled()
  answer({ kind: 'found', found: FOUND })
  expect(await outcome).toEqual({ kind: 'found', found: FOUND })
  expect(told).toEqual(['Reading list.ods'])
  expect(terminate).toHaveBeenCalledOnce()
})

it('ends the worker when the reader cancels, whatever it says afterwards', async () => {
  const { cancel, answer, outcome, terminate } = start()
  cancel()
  answer({ kind: 'found', found: FOUND })
  expect(await outcome).toEqual({ kind: 'cancelled' })
  expect(terminate).toHaveBeenCalledOnce()
})

it('ends a worker that takes too long, and says so', async () => {
  const { outcome, terminate } = start()
  await vi.advanceTimersByTimeAsync(59_000)
  expect(terminate).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await outcome).toMatchObject({
    kind: 'refused',
    problem: { happened: expect.stringMatching(/not read within 60 seconds/u) as string },
  })
  expect(terminate).toHaveBeenCalledOnce()
})

it('says so where the worker fails', async () => {
  const { fail, outcome, terminate } = start()
  fail()
  expect(await outcome).toMatchObject({ kind: 'refused' })
  expect(terminate).toHaveBeenCalledOnce()
})

it('says so where the browser starts no worker', async () => {
  const start = () => {
    throw new Error('refused by the content policy')
  }
  const { outcome } = runImport(start, REQUEST, () => undefined)
  expect(await outcome).toMatchObject({ kind: 'refused' })
})
