// pdf.js has a worker part and a page part. Both run in this worker; the worker part must be imported first.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {
  WorkerRequest,
  WorkerTasks,
  ReportTaskKind,
} from '../app/dialogs/localImport/workerProtocol'
import { cleanFileName } from '../import/refusal'
import { completeRecord } from '../import/reports/completeRecord'
import { buildRefusal } from '../import/reports/recogniseReport'
import { MAX_REPORT_BYTES } from '../import/limits'
import { readReport } from '../import/reports/readReport'
import { drawPage } from '../app/dialogs/reports/drawPage'

async function runTask(
  request: WorkerRequest<ReportTaskKind>,
): Promise<WorkerTasks[ReportTaskKind]['result']> {
  switch (request.kind) {
    case 'complete':
      return completeRecord(request.input)
    case 'draw':
      return drawPage(request.input).catch(() => null)
    case 'read': {
      const { file, rules } = request.input
      const name = cleanFileName(file.name)
      if (file.size > MAX_REPORT_BYTES)
        return { ok: false, refusal: buildRefusal(name, 'too-large') }
      const bytes = new Uint8Array(await file.arrayBuffer())
      return readReport({ name, bytes }, { ...rules, library: { getDocument, version } })
    }
  }
}

self.addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<WorkerRequest<ReportTaskKind>>) => {
    // pdf.js posts messages of its own, without a port. After an error the page ends this worker.
    if (port === undefined) return
    void runTask(data).then((result) => {
      port.postMessage({ result }, result !== null && 'picture' in result ? [result.picture] : [])
    }, reportError)
  },
)
