import type { CompleteInput, Completion } from '../../../import/reports/completeRecord'
import type { ReadReport } from '../../../import/reports/draft'
import { buildRefusal } from '../../../import/reports/kind'
import { MAX_REPORT_MS } from '../../../import/reports/pdf/limits'
import type { ReadOptions } from '../../../import/reports/readReport'
import type { Host } from '../../hostContext'

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
  read: { asks: { file: File; rules: Omit<ReadOptions, 'library'> }; gets: ReadReport }
  draw: { asks: { file: File; place: Place; width: number }; gets: DrawnPage | null }
  complete: { asks: CompleteInput; gets: Completion }
}
type Kind = keyof Questions
export type Question = { [K in Kind]: { kind: K; asks: Questions[K]['asks'] } }[Kind]

const NOT_STARTED =
  'The part of this page that reads reports is not there, or was stopped; a copy of the page as one file has none. Add the report on the page’s own site, or check the connection and choose it again.'

/**
 * Asks a worker, which is started with the first question. If it fails, or takes too long over a question, it is
 * terminated, and the next question starts another. Questions reject with words for the reader.
 */
export function createReportClient(startWorker: NonNullable<Host['startWorker']>) {
  let running: ReturnType<typeof start> | undefined
  const start = () => {
    const worker = startWorker('reports')
    let reject: (why: Error) => void = () => undefined
    const ended = new Promise<never>((_, fail) => {
      reject = fail
    })
    ended.catch(() => undefined)
    const end = (why: string) => {
      running = undefined
      worker.terminate()
      reject(new Error(why))
    }
    worker.addEventListener('error', () => end(NOT_STARTED))
    return { worker, ended, end }
  }
  const ask = async <K extends Kind>(kind: K, asks: Questions[K]['asks']) => {
    try {
      running ??= start()
    } catch {
      throw new Error(NOT_STARTED)
    }
    const { worker, ended, end } = running
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => end(buildRefusal('', 'too-slow').sentence), MAX_REPORT_MS)
    const answer = new Promise<Questions[K]['gets']>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<Questions[K]['gets']>) => resolve(data)
    })
    worker.postMessage({ kind, asks }, [port2])
    return Promise.race([answer, ended]).finally(() => {
      clearTimeout(timer)
      port1.close()
    })
  }
  let queue: Promise<unknown> = Promise.resolve()
  return {
    ask,
    /** Reads reports one after another. */
    read: (asks: Questions['read']['asks']) => {
      const read = queue.then(() => ask('read', asks))
      queue = read.catch(() => undefined)
      return read
    },
    close: () => running?.end(NOT_STARTED),
  }
}
export type AskWorker = ReturnType<typeof createReportClient>['ask']
