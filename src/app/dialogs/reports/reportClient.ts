import type { CompleteInput, Completion } from '../../../import/reports/completeRecord'
import type { ReadReport } from '../../../import/reports/draft'
import { buildRefusal } from '../../../import/reports/kind'
import { MAX_REPORT_MS } from '../../../import/reports/pdf/limits'
import type { ReadOptions } from '../../../import/reports/readReport'

export type ReadingRules = Omit<ReadOptions, 'library'>

/** A place in a report: its page, and the words to draw a frame round. */
export interface Place {
  page: number
  words: string
}

/** A drawn page: its picture, its words, and where the frame begins, from 0 (top) to 1. */
export interface DrawnPage {
  picture: ImageBitmap
  words: string
  top: number
}

/** What the page asks of the worker, and what it gets. `width` is in pixels. */
export interface Questions {
  read: { asks: { file: File; rules: ReadingRules }; gets: ReadReport }
  draw: { asks: { file: File; place: Place; width: number }; gets: DrawnPage | undefined }
  complete: { asks: CompleteInput; gets: Completion }
}
type Kind = keyof Questions
export type Question = { [K in Kind]: { id: number; kind: K; asks: Questions[K]['asks'] } }[Kind]
export type ReportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** There is no answer: it took too long, or the worker could not be started or was stopped. */
class NoAnswer extends Error {}
const NOT_STARTED =
  'The part of this page that reads reports could not be started, or was stopped. Check the connection, then choose the file again.'

/**
 * Asks a worker, which is started with the first question. If it fails, or takes too long over a question, it is
 * terminated, and the next question starts another.
 */
export function createReportClient(startWorker: (() => ReportWorker) | undefined) {
  const waiting = new Map<
    unknown,
    { resolve: (gets: unknown) => void; reject: (why: Error) => void }
  >()
  let worker: ReportWorker | undefined
  let last = 0
  let queue: Promise<unknown> = Promise.resolve()
  const end = (why: Error) => {
    worker?.terminate()
    worker = undefined
    for (const { reject } of waiting.values()) reject(why)
    waiting.clear()
  }
  const stop = () => end(new NoAnswer(NOT_STARTED))
  const start = () => {
    const started = startWorker?.()
    if (started === undefined) throw new NoAnswer(NOT_STARTED)
    // pdf.js posts messages of its own, without an id.
    started.addEventListener('message', ({ data }: MessageEvent<{ id?: number; gets?: unknown }>) =>
      waiting.get(data.id)?.resolve(data.gets),
    )
    started.addEventListener('error', stop)
    return started
  }
  const ask = async <K extends Kind>(kind: K, asks: Questions[K]['asks']) => {
    const id = (last += 1)
    const timer = setTimeout(() => end(new NoAnswer()), MAX_REPORT_MS)
    try {
      const gets = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
      worker ??= start()
      worker.postMessage({ id, kind, asks })
      // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- our own worker answers each kind in its own way
      return (await gets) as Questions[K]['gets']
    } finally {
      clearTimeout(timer)
      waiting.delete(id)
    }
  }
  const read = async (asks: Questions['read']['asks']): Promise<ReadReport> => {
    try {
      return await ask('read', asks)
    } catch (error) {
      const { name } = asks.file
      const refusal = buildRefusal(name, 'too-slow')
      const isSlow = error instanceof NoAnswer && error.message === ''
      return { ok: false, refusal: isSlow ? refusal : { ...refusal, sentence: NOT_STARTED } }
    }
  }
  return {
    ask,
    /** Reads reports one after another. Never rejects. */
    read: (asks: Questions['read']['asks']) => {
      const result = queue.then(() => read(asks))
      queue = result
      return result
    },
    close: stop,
  }
}
export type AskWorker = ReturnType<typeof createReportClient>['ask']
