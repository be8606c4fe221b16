import type { ProblemWords } from '../../../data/problemWords'
import type { Kind, Questions, WorkerMessage } from './workerProtocol'

/** The part of `Worker` that is used. */
export type FileWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** Why a worker gave no answer. `problem` is absent if the page itself ended it. */
export class WorkerFailure extends Error {
  constructor(readonly problem?: ProblemWords) {
    super(problem && `${problem.happened} ${problem.todo}`.trim())
  }
}

interface ClientOptions {
  /** May throw, if the browser refuses. */
  startWorker: () => FileWorker
  limitMs: number
  notStarted: ProblemWords
  tooSlow: ProblemWords
}

/**
 * Asks a worker, which is started with the first question or before it. If it fails, or takes too long over a question, it is
 * terminated, and the next question starts another. Questions reject with `WorkerFailure`.
 */
export function createWorkerClient(options: ClientOptions) {
  const { startWorker, limitMs, notStarted, tooSlow } = options
  let running: ReturnType<typeof launch> | undefined
  const launch = () => {
    const worker = startWorker()
    let reject: (why: WorkerFailure) => void = () => undefined
    const ended = new Promise<never>((_, fail) => {
      reject = fail
    })
    ended.catch(() => undefined)
    const end = (problem?: ProblemWords) => {
      running = undefined
      worker.terminate()
      reject(new WorkerFailure(problem))
    }
    worker.addEventListener('error', () => end(notStarted))
    return { worker, ended, end }
  }
  const start = () => {
    try {
      return (running ??= launch())
    } catch {
      return undefined
    }
  }
  const ask = async <K extends Kind>(
    kind: K,
    asks: Questions[K]['asks'],
    onProgress?: (words: string) => void,
  ) => {
    const asked = start()
    if (asked === undefined) throw new WorkerFailure(notStarted)
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => asked.end(tooSlow), limitMs)
    const answer = new Promise<Questions[K]['gets']>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<WorkerMessage<K>>) => {
        if ('progress' in data) onProgress?.(data.progress)
        else resolve(data.gets)
      }
      port1.onmessageerror = () => asked.end(notStarted)
    })
    asked.worker.postMessage({ kind, asks }, [port2])
    return Promise.race([answer, asked.ended]).finally(() => {
      clearTimeout(timer)
      port1.close()
    })
  }
  return {
    ask,
    /** Starts the worker, so that the first question need not wait for its code. A failure is reported then. */
    start: () => void start(),
    end: () => running?.end(),
  }
}
export type AskWorker = ReturnType<typeof createWorkerClient>['ask']
