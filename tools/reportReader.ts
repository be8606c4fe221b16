import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { ReadReport, RefusalKind, ReportFile } from '../src/import/reports/draft'
import { buildRefusal } from '../src/import/reports/recogniseReport'
import { MAX_REPORT_MS } from '../src/import/limits'
import type { PdfLibrary } from '../src/import/reports/pdf/readPieces'
import { readReport, type ReadOptions } from '../src/import/reports/readReport'

/** Stands for the classes that pdf.js needs at its import, to draw pages. We only read their text. */
class DrawingStub {
  readonly isStub = true
}

/** pdf.js for Node. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: DrawingStub })
  const { getDocument, version } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { getDocument, version }
}

type ReaderOptions = Omit<ReadOptions, 'library'>
type Answer = 'ready' | ReadReport
/** Memory of the process that reads; a report needs half of it. */
const MAX_MEGABYTES = 160
/** A busy machine needs long to start a process. */
const MAX_START_MS = 60_000

export interface ReportReader {
  /** Reads one report. Rejects only if no process can be started. */
  read: (file: ReportFile) => Promise<ReadReport>
  close: () => Promise<void>
}

/** The next message of a process, or how it failed. A process that ran out of memory ends by SIGABRT. */
async function waitForAnswer(child: ChildProcess, limit: number): Promise<Answer | RefusalKind> {
  const controller = new AbortController()
  const { signal } = controller
  const timeout = setTimeout(() => controller.abort('too-slow'), limit)
  const isOutOfMemory = (code: unknown, by: unknown) => code === 134 || by === 'SIGABRT'
  try {
    return await Promise.race([
      // The other side of the channel is below.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- as said
      once(child, 'message', { signal }).then(([answer]) => answer as Answer),
      once(child, 'exit', { signal }).then(([code, by]) =>
        isOutOfMemory(code, by) ? 'too-large' : 'damaged',
      ),
    ])
  } catch {
    return signal.aborted ? 'too-slow' : 'damaged'
  } finally {
    clearTimeout(timeout)
    controller.abort()
  }
}

/**
 * Reads reports one after another in a process of their own. A file that takes longer than `limit`
 * milliseconds, or ends the process, is refused; the next one gets a new process. Not a thread: ending one while
 * it inflates a stream can end Node itself.
 */
export function startReportReader(options: ReaderOptions, limit = MAX_REPORT_MS): ReportReader {
  let running: ChildProcess | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const stop = async () => {
    const child = running
    running = undefined
    if (child?.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  const start = async () => {
    const tsx = import.meta.resolve('tsx')
    const child = fork(new URL(import.meta.url), {
      execArgv: [
        '--import',
        tsx,
        `--max-old-space-size=${MAX_MEGABYTES}`,
        '--max-semi-space-size=8',
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    running = child
    child.send(options)
    const answer = await waitForAnswer(child, MAX_START_MS)
    if (answer !== 'ready') throw new Error('No process could be started to read reports.')
    return child
  }
  const requestReport = async (
    child: ChildProcess,
    { name, bytes }: ReportFile,
  ): Promise<ReadReport> => {
    child.send({ name, bytes })
    const answer = await waitForAnswer(child, limit)
    if (typeof answer === 'object') return answer
    await stop()
    return { ok: false, refusal: buildRefusal(name, answer === 'ready' ? 'damaged' : answer) }
  }
  return {
    read: (file) => {
      const result = queue.then(async () =>
        requestReport(running?.connected === true ? running : await start(), file),
      )
      queue = result.catch(() => undefined)
      return result
    },
    close: stop,
  }
}

if (process.send !== undefined && process.argv[1] === import.meta.filename) {
  const answer = (words: Answer) => process.send?.(words)
  const library = loadPdfLibrary()
  process.once('message', (options: ReaderOptions) => {
    process.on('message', (file: ReportFile) => {
      void library.then(async (loaded) =>
        answer(await readReport(file, { ...options, library: loaded })),
      )
    })
    void library.then(() => answer('ready'))
  })
}
