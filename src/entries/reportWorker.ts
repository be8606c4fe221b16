// pdf.js runs whole in this worker: its own half first, which the other half then finds.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Question, Questions, ReportKind } from '../app/dialogs/localImport/workerProtocol'
import { cleanFileName } from '../import/refusal'
import { completeRecord } from '../import/reports/completeRecord'
import { buildRefusal } from '../import/reports/recogniseReport'
import { MAX_REPORT_BYTES } from '../import/limits'
import { readReport } from '../import/reports/readReport'
import { drawPage } from '../app/dialogs/reports/drawPage'

async function answer(question: Question<ReportKind>): Promise<Questions[ReportKind]['gets']> {
  switch (question.kind) {
    case 'complete':
      return completeRecord(question.asks)
    case 'draw':
      return drawPage(question.asks).catch(() => null)
    case 'read': {
      const { file, rules } = question.asks
      const name = cleanFileName(file.name)
      if (file.size > MAX_REPORT_BYTES)
        return { ok: false, refusal: buildRefusal(name, 'too-large') }
      const bytes = new Uint8Array(await file.arrayBuffer())
      return readReport({ name, bytes }, { ...rules, library: { getDocument, version } })
    }
  }
}

self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<Question<ReportKind>>) => {
  // pdf.js posts messages of its own, without a port. After an error the page ends this worker.
  if (port === undefined) return
  void answer(data).then((gets) => {
    port.postMessage({ gets }, gets !== null && 'picture' in gets ? [gets.picture] : [])
  }, reportError)
})
