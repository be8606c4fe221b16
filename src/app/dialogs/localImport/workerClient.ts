import type { ProblemWords } from '../../../data/problemWords'
import type { TaskKind, WorkerMessage, WorkerTasks } from './workerProtocol'

/** The part of `Worker` that is used. */
export type FileWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** Why a worker gave no result. `problem` is absent if the page itself ended it. */
export class WorkerFailure extends Error {
  constructor(readonly problem?: ProblemWords) {
    super(problem && `${problem.happened} ${problem.todo}`.trim())
  }
}

interface ClientOptions {
  /** May throw, if the browser refuses. */
  startWorker: () => FileWorker
  /** The longest time for a task, in milliseconds. */
  limitMs: number
  notStarted: ProblemWords
  tooSlow: ProblemWords
}

/**
 * Runs tasks in a worker, which starts with the first task or with `start`. If it fails, or takes too long, it is
 * terminated, its tasks reject with `WorkerFailure`, and the next task starts another worker.
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
  const run = async <Kind extends TaskKind>(
    kind: Kind,
    input: WorkerTasks[Kind]['input'],
    onProgress?: (words: string) => void,
  ) => {
    const launched = start()
    if (launched === undefined) throw new WorkerFailure(notStarted)
    const { worker, ended, end } = launched
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => end(tooSlow), limitMs)
    const result = new Promise<WorkerTasks[Kind]['result']>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<WorkerMessage<Kind>>) => {
        if ('progress' in data) onProgress?.(data.progress)
        else resolve(data.result)
      }
      port1.onmessageerror = () => end(notStarted)
    })
    worker.postMessage({ kind, input }, [port2])
    return Promise.race([result, ended]).finally(() => {
      clearTimeout(timer)
      port1.close()
    })
  }
  return {
    run,
    /** Starts the worker, so that the first task need not wait for its code. That task reports a failure. */
    start: () => void start(),
    end: () => running?.end(),
  }
}
export type RunTask = ReturnType<typeof createWorkerClient>['run']
