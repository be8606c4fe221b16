import type { PdfLibrary } from '../src/import/reports/pdf/readPieces'

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
