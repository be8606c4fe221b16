import type { ProblemWords } from '../../reading/problemWords'
import type { FoundRecords, ImportAnswer, ImportRequest } from './importing'

/** Far longer than any published file takes: ten thousand authorities on a slow machine. */
const TIME_LIMIT_SECONDS = 60

/** How an import came out; cancelled, it says nothing more. */
export type ImportOutcome =
  | { kind: 'found'; found: FoundRecords }
  | Exclude<ImportAnswer, { kind: 'progress' | 'found' }>
  | { kind: 'cancelled' }

export interface RunningImport {
  outcome: Promise<ImportOutcome>
  cancel: () => void
}

/** What an import needs of a worker. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

const TOO_SLOW: ProblemWords = {
  happened: `The file was not read within ${String(TIME_LIMIT_SECONDS)} seconds, and its reading was ended.`,
  todo: 'The published files take a second or two: choose one as it was published.',
  faults: [],
}
const NOT_STARTED: ProblemWords = {
  happened: 'The part of this page that reads files could not be started, or was ended.',
  todo: 'Check the connection and try again. A file that needs more memory than there is ends it too.',
  faults: [],
}

/**
 * Has a worker of its own read the files. The worker is ended when it has answered, when it fails,
 * when it takes too long and when the import is cancelled; the outcome never rejects.
 */
export function runImport(
  startWorker: () => ImportWorker,
  request: ImportRequest,
  tell: (words: string) => void,
): RunningImport {
  let end: (outcome: ImportOutcome) => void = () => undefined
  const outcome = new Promise<ImportOutcome>((resolve) => {
    end = resolve
  })
  const cancel = () => {
    end({ kind: 'cancelled' })
  }
  let worker: ImportWorker
  try {
    worker = startWorker()
  } catch {
    end({ kind: 'refused', problem: NOT_STARTED })
    return { outcome, cancel }
  }
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    if (data.kind === 'progress') tell(data.words)
    else end(data)
  })
  for (const failure of ['error', 'messageerror'] as const)
    worker.addEventListener(failure, (event) => {
      event.preventDefault()
      end({ kind: 'refused', problem: NOT_STARTED })
    })
  const limit = setTimeout(() => {
    end({ kind: 'refused', problem: TOO_SLOW })
  }, TIME_LIMIT_SECONDS * 1000)
  void outcome.then(() => {
    clearTimeout(limit)
    worker.terminate()
  })
  worker.postMessage(request)
  return { outcome, cancel }
}
