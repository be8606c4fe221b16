// pdf.js runs whole in this worker: its own half first, which the other half then finds.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Questions, ReportAnswer, ReportQuestion } from '../app/dialogs/reports/reportProtocol'
import { MAX_REPORT_BYTES } from '../import/reports/pdf/limits'
import { buildRefusal } from '../import/reports/kind'
import { readReport } from '../import/reports/readReport'
import { cleanFileName } from '../import/refusal'
import { drawPage } from './drawPage'

async function read({ file, rules }: Questions['read']['asks']): Promise<Questions['read']['gets']> {
  const name = cleanFileName(file.name)
  if (file.size > MAX_REPORT_BYTES) return { ok: false, refusal: buildRefusal(name, 'too-large') }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return readReport({ name, bytes }, { ...rules, library: { getDocument, version } })
}

async function answer(question: ReportQuestion): Promise<ReportAnswer['gets']> {
  switch (question.kind) {
    case 'read':
      return read(question.asks)
    case 'draw':
      return drawPage(question.asks).catch(() => undefined)
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ReportQuestion>) => {
  void answer(data).then((gets) => {
    const message: ReportAnswer = { id: data.id, gets }
    const isDrawn = gets !== undefined && 'picture' in gets
    self.postMessage(message, { transfer: isDrawn ? [gets.picture] : [] })
  })
})
