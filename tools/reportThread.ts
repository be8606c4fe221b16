import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { ReadReport, RefusalKind, ReportFile } from '../src/import/reports/draft'
import { buildRefusal } from '../src/import/reports/kind'
import { MAX_REPORT_MS } from '../src/import/reports/pdf/limits'
import type { PdfLibrary } from '../src/import/reports/pdf/readPieces'
import { readReport, type ReadOptions } from '../src/import/reports/readReport'

const NOT_DRAWN = ['DOMMatrix', 'Path2D', 'ImageData']

/** What pdf.js looks for when it is loaded, to draw pages. We only read their text. */
class NotDrawn {
  readonly isStub = true
}

/** pdf.js for Node. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  for (const name of NOT_DRAWN)
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: NotDrawn })
  const { getDocument, version } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { getDocument, version }
}

type ThreadOptions = Omit<ReadOptions, 'library'>
type Answer = 'ready' | ReadReport
/** Memory of the thread; a report needs half of it. */
const MAX_MEGABYTES = 192

class TooSlow extends Error {}

function nameFailure(error: unknown): RefusalKind {
  if (error instanceof TooSlow) return 'too-slow'
  const isFull =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isFull ? 'too-large' : 'damaged'
}

export interface ReportThread {
  /** Reads one report. Rejects only if threads cannot be started at all. */
  read: (file: ReportFile) => Promise<ReadReport>
  close: () => Promise<void>
}

/**
 * A thread does not know TypeScript: it loads tsx, then this file. pdf.js comes before, since tsx would parse it
 * too, and hold on to 300 MB.
 */
function startWorker(options: ThreadOptions): Worker {
  const [worker, library, tsx] = [
    'pdfjs-dist/legacy/build/pdf.worker.mjs',
    'pdfjs-dist/legacy/build/pdf.mjs',
    'tsx/esm/api',
  ].map((name) => `import('${import.meta.resolve(name)}')`)
  const code = `(async () => {
    for (const name of ${JSON.stringify(NOT_DRAWN)}) globalThis[name] = class {}
    await ${worker}; await ${library}; (await ${tsx}).register()
    await import('${import.meta.url}')
  })()`
  return new Worker(code, {
    eval: true,
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES, maxYoungGenerationSizeMb: 16 },
  })
}

/**
 * Reads reports one after another in a thread. A file that takes longer than `most` milliseconds, or brings
 * the thread down, is refused; the next one gets a new thread.
 */
export function startReportThread(options: ThreadOptions, most = MAX_REPORT_MS): ReportThread {
  let worker: Worker | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const stop = async () => {
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }
  /** The next message of a thread. Rejects if the thread fails or takes too long. */
  const listen = (thread: Worker, limit: number) =>
    new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => finish(() => reject(new TooSlow())), limit)
      const onMessage = (answer: Answer) => finish(() => resolve(answer))
      const onError = (error: Error) => finish(() => reject(error))
      const onExit = () => finish(() => reject(new Error('The thread ended.')))
      const finish = (settle: () => void) => {
        clearTimeout(timer)
        thread.off('message', onMessage).off('error', onError).off('exit', onExit)
        settle()
      }
      thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    })
  const prepare = async () => {
    const started = startWorker(options)
    worker = started
    await listen(started, MAX_REPORT_MS)
    return started
  }
  const ask = async (thread: Worker, { name, bytes }: ReportFile): Promise<ReadReport> => {
    thread.postMessage({ name, bytes })
    try {
      const answer = await listen(thread, most)
      if (answer !== 'ready') return answer
      throw new Error('The thread started twice.')
    } catch (error) {
      await stop()
      return { ok: false, refusal: buildRefusal(name, nameFailure(error)) }
    }
  }
  return {
    read: (file) => {
      const result = queue.then(async () => ask(worker ?? (await prepare()), file))
      queue = result.catch(() => undefined)
      return result
    },
    close: stop,
  }
}

if (!isMainThread && parentPort !== null) {
  const port = parentPort
  const answer = (words: Answer) => port.postMessage(words)
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- they come from `startWorker`
  const options = workerData as ThreadOptions
  const library = await loadPdfLibrary()
  port.on('message', (file: ReportFile) => {
    void readReport(file, { ...options, library }).then(answer)
  })
  answer('ready')
}
