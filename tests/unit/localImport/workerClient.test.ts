import { afterEach, expect, it, vi } from 'vitest'
import {
  createWorkerClient,
  WorkerFailure,
} from '../../../src/app/dialogs/localImport/workerClient'
import type { WorkerRequest } from '../../../src/app/dialogs/localImport/workerProtocol'
import { readFrameworks } from '../exampleRecord'

afterEach(() => void vi.useRealTimers())

const words = (happened: string) => ({ happened, todo: 'Try again.', faults: [] })
const NOT_STARTED = words('not started')
const TOO_SLOW = words('too slow')
const frameworks = readFrameworks()
const inputOf = (name: string) => ({ files: [new File([''], name)], frameworks })
const refusalOf = (name: string) => ({ kind: 'refused' as const, problem: words(name) })

/** Starts workers that answer for each file, except those named; gives what happened, in order. */
function startClient({ silent = '', failing = '' } = {}) {
  const happened: string[] = []
  const startWorker = () => {
    let fail: (event: Event) => void = () => undefined
    happened.push('started')
    const worker = {
      postMessage: ({ input }: WorkerRequest<'import'>, [port]: MessagePort[]) => {
        const name = input.files[0]?.name ?? ''
        happened.push(name)
        if (name === failing) {
          fail(new Event('error'))
          return
        }
        port?.postMessage({ progress: `Reading ${name}` })
        if (name !== silent) port?.postMessage({ result: refusalOf(name) })
      },
      terminate: () => happened.push('ended'),
      addEventListener: (_: string, heard: typeof fail) => {
        fail = heard
      },
    }
    // A browser's worker takes more than this one is asked.
    return worker as never
  }
  const options = { limitMs: 60_000, notStarted: NOT_STARTED, tooSlow: TOO_SLOW }
  return { client: createWorkerClient({ ...options, startWorker }), happened }
}

const failureOf = (answer: Promise<unknown>) => answer.catch((error: unknown) => error)

it('asks one worker, started before or with the first question, and passes on its steps', async () => {
  const { client, happened } = startClient()
  client.start()
  const steps: string[] = []
  const tell = (step: string) => steps.push(step)
  expect(await client.run('import', inputOf('a.ods'), tell)).toEqual(refusalOf('a.ods'))
  expect(await client.run('import', inputOf('b.ods'))).toEqual(refusalOf('b.ods'))
  expect(happened).toEqual(['started', 'a.ods', 'b.ods'])
  expect(steps).toEqual(['Reading a.ods'])
})

it('ends a worker that takes too long, and asks another next', async () => {
  vi.useFakeTimers()
  const { client, happened } = startClient({ silent: 'a.ods' })
  const first = failureOf(client.run('import', inputOf('a.ods')))
  await vi.advanceTimersByTimeAsync(59_000)
  expect(happened).not.toContain('ended')
  await vi.advanceTimersByTimeAsync(2000)
  expect(await first).toEqual(new WorkerFailure(TOO_SLOW))
  vi.useRealTimers()
  expect(await client.run('import', inputOf('b.ods'))).toEqual(refusalOf('b.ods'))
  expect(happened).toEqual(['started', 'a.ods', 'ended', 'started', 'b.ods'])
})

it('says that a worker was stopped where it fails, and asks another next', async () => {
  const { client, happened } = startClient({ failing: 'a.ods' })
  const failure = await failureOf(client.run('import', inputOf('a.ods')))
  expect(failure).toEqual(new WorkerFailure(NOT_STARTED))
  expect(String(failure)).toBe('Error: not started Try again.')
  expect(await client.run('import', inputOf('b.ods'))).toEqual(refusalOf('b.ods'))
  expect(happened).toEqual(['started', 'a.ods', 'ended', 'started', 'b.ods'])
})

it('gives no reason where the page ends it', async () => {
  const { client, happened } = startClient({ silent: 'a.ods' })
  const first = failureOf(client.run('import', inputOf('a.ods')))
  client.end()
  expect(await first).toMatchObject({ problem: undefined })
  expect(happened).toEqual(['started', 'a.ods', 'ended'])
})

it('says so where the browser starts no worker', async () => {
  const startWorker = () => {
    throw new Error('refused by the content policy')
  }
  const options = { limitMs: 60_000, notStarted: NOT_STARTED, tooSlow: TOO_SLOW }
  const client = createWorkerClient({ ...options, startWorker })
  client.start()
  const failure = await failureOf(client.run('import', inputOf('a.ods')))
  expect(failure).toEqual(new WorkerFailure(NOT_STARTED))
})
