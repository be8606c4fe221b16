import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { ReadReport, ReportFile } from '../src/import/reports/draft'
import { buildRefusal } from '../src/import/reports/kind'
import { MAX_REPORT_MS } from '../src/import/reports/pdf/limits'
import type { PdfLibrary } from '../src/import/reports/pdf/readPieces'
import { readReport, type ReadOptions } from '../src/import/reports/readReport'

/** What pdf.js looks for when it is loaded, to draw pages. We only read their text. */
class NotDrawn {
  readonly isStub = true
}

/** pdf.js for Node. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: NotDrawn })
  const { getDocument, version } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { getDocument, version }
}

type ThreadOptions = Omit<ReadOptions, 'library'>
type Answer = 'ready' | ReadReport
const MAX_MEGABYTES = 320

export interface ReportThread {
  /** Reads one report. Rejects only if threads cannot be started at all. */
  read: (file: ReportFile) => Promise<ReadReport>
  close: () => Promise<void>
}

/** A thread does not know TypeScript: it loads tsx first, then this file. */
function startWorker(options: ThreadOptions): Worker {
  const tsx = import.meta.resolve('tsx/esm/api')
  const code = `import('${tsx}').then(({ register }) => { register(); return import('${import.meta.url}') })`
  return new Worker(code, {
    eval: true,
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
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
    stopped?.removeAllListeners()
    await stopped?.terminate()
  }
  const prepare = () => {
    const started = startWorker(options)
    worker = started
    return new Promise<Worker>((resolve, reject) => {
      started.once('message', () => {
        started.removeAllListeners()
        resolve(started)
      })
      started.once('error', reject)
    })
  }
  const ask = (thread: Worker, { name, bytes }: ReportFile) =>
    new Promise<ReadReport>((resolve) => {
      const fail = (kind: 'damaged' | 'too-slow') => () => {
        clearTimeout(timer)
        void stop().then(() => resolve({ ok: false, refusal: buildRefusal(name, kind) }))
      }
      const timer = setTimeout(fail('too-slow'), most)
      thread.once('error', fail('damaged'))
      thread.once('exit', fail('damaged'))
      thread.once('message', (result: ReadReport) => {
        clearTimeout(timer)
        thread.removeAllListeners()
        resolve(result)
      })
      thread.postMessage({ name, bytes })
    })
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
  // The options come from `startWorker` above.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  const options = workerData as ThreadOptions
  const library = await loadPdfLibrary()
  port.on('message', (file: ReportFile) => {
    void readReport(file, { ...options, library }).then(answer)
  })
  answer('ready')
}
