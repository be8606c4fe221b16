import type { ProblemWords } from '../../../data/problemWords'
import type { FoundRecords, ImportAnswer, ImportRequest } from './importProtocol'

/** Far longer than any published file takes: enough for ten thousand authorities on a slow machine. */
const TIME_LIMIT_SECONDS = 60

/** How an import ended. */
export type ImportOutcome =
  | { kind: 'found'; found: FoundRecords }
  | Exclude<ImportAnswer, { kind: 'progress' | 'found' }>
  | { kind: 'cancelled' }

export interface RunningImport {
  outcome: Promise<ImportOutcome>
  cancel: () => void
}

/** The part of `Worker` that an import uses. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

const TOO_SLOW: ProblemWords = {
  happened: `The file was not read within ${String(TIME_LIMIT_SECONDS)} seconds, so the page stopped reading it.`,
  todo: 'The published files take a second or two: choose one as it was published.',
  faults: [],
}
const NOT_STARTED: ProblemWords = {
  happened: 'The part of this page that reads files could not be started, or was stopped.',
  todo: 'Check the connection and try again. A file that needs too much memory stops it too.',
  faults: [],
}

/**
 * Reads the files in a separate worker. The worker is terminated when it has answered, fails or
 * takes too long, and when the import is cancelled. `outcome` never rejects.
 */
export function runImport(
  startWorker: () => ImportWorker,
  request: ImportRequest,
  onProgress: (words: string) => void,
): RunningImport {
  let end: (outcome: ImportOutcome) => void = () => undefined
  const outcome = new Promise<ImportOutcome>((resolve) => {
    end = resolve
  })
  const cancel = () => end({ kind: 'cancelled' })
  let worker: ImportWorker
  try {
    worker = startWorker()
  } catch {
    end({ kind: 'refused', problem: NOT_STARTED })
    return { outcome, cancel }
  }
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    if (data.kind === 'progress') onProgress(data.words)
    else end(data)
  })
  for (const failure of ['error', 'messageerror'] as const)
    worker.addEventListener(failure, (event) => {
      event.preventDefault()
      end({ kind: 'refused', problem: NOT_STARTED })
    })
  const limit = setTimeout(
    () => end({ kind: 'refused', problem: TOO_SLOW }),
    TIME_LIMIT_SECONDS * 1000,
  )
  void outcome.then(() => {
    clearTimeout(limit)
    worker.terminate()
  })
  worker.postMessage(request)
  return { outcome, cancel }
}
