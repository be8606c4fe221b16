import { afterEach, expect, it, vi } from 'vitest'
import { createReportClient, type Question } from '../../../src/app/dialogs/reports/reportClient'
import { buildRefusal } from '../../../src/import/reports/kind'
import { MAX_REPORT_MS } from '../../../src/import/reports/pdf/limits'
import { readFrameworks } from '../exampleRecord'

afterEach(() => void vi.useRealTimers())

const rules = { frameworks: readFrameworks(), authorities: [] }
const ask = (name: string) => ({ file: new File([''], name), rules })
const refusalOf = (name: string) => ({ ok: false as const, refusal: buildRefusal(name, 'no-text') })

/** Starts workers that answer each file, except those named; gives what happened, in order. */
function startClient({ silent = '', failing = '' }) {
  const happened: string[] = []
  const client = createReportClient(() => {
    let fail: (event: Event) => void = () => undefined
    happened.push('started')
    const worker = {
      postMessage: (question: Question, [port]: MessagePort[]) => {
        if (question.kind !== 'read') return
        const { name } = question.asks.file
        happened.push(name)
        if (name === failing) fail(new Event('error'))
        else if (name !== silent) port?.postMessage(refusalOf(name))
      },
      terminate: () => happened.push('ended'),
      addEventListener: (_: string, heard: typeof fail) => {
        fail = heard
      },
    }
    // A browser's worker takes more than this one is asked.
    return worker as never
  })
  return { client, happened }
}

it('reads one report after another in one worker', async () => {
  const { client, happened } = startClient({})
  const read = await Promise.all(['a.pdf', 'b.pdf'].map((name) => client.read(ask(name))))
  expect(read).toEqual(['a.pdf', 'b.pdf'].map(refusalOf))
  expect(happened).toEqual(['started', 'a.pdf', 'b.pdf'])
})

it('ends a worker that takes too long over a report, and goes on with the next in another', async () => {
  vi.useFakeTimers()
  const { client, happened } = startClient({ silent: 'a.pdf' })
  const first = client.read(ask('a.pdf')).catch((error: unknown) => error)
  const next = client.read(ask('b.pdf'))
  await vi.advanceTimersByTimeAsync(MAX_REPORT_MS)
  expect(await first).toEqual(new Error(buildRefusal('', 'too-slow').sentence))
  vi.useRealTimers()
  expect(await next).toEqual(refusalOf('b.pdf'))
  expect(happened).toEqual(['started', 'a.pdf', 'ended', 'started', 'b.pdf'])
})

it('says that a worker was stopped where it fails, and goes on with the next in another', async () => {
  const { client, happened } = startClient({ failing: 'a.pdf' })
  const first = client.read(ask('a.pdf')).catch((error: unknown) => error)
  expect(await client.read(ask('b.pdf'))).toEqual(refusalOf('b.pdf'))
  expect(String(await first)).toMatch(/was stopped/u)
  expect(happened).toEqual(['started', 'a.pdf', 'ended', 'started', 'b.pdf'])
})
