import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import type { DrawnPage, WorkerTasks } from '../localImport/workerProtocol'

/** Makes the canvases that pdf.js needs, without a document: a worker has none. */
class OffscreenCanvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext('2d') }
  }
  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number) {
    Object.assign(canvas, { width, height })
  }
  destroy({ canvas }: { canvas: OffscreenCanvas }) {
    this.reset({ canvas }, 0, 0)
  }
}

/** The report that was opened last. It stays open. */
let opened: { file: File; document: Promise<PDFDocumentProxy> } | undefined

async function openDocument(file: File): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: await file.arrayBuffer(),
    // Draw letters as shapes, since fonts would need a document.
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: 0,
    CanvasFactory: OffscreenCanvases,
  })
  return task.promise
}

const removeSpaces = (words: string) => words.replace(/[\s\u00AD]+/gu, '')

/** The pieces of text that contain the words, whatever the spaces between them; none if the page lacks the words. */
function selectPieces(pieces: readonly TextItem[], words: string): TextItem[] {
  const wanted = removeSpaces(words)
  const start =
    wanted === '' ? -1 : removeSpaces(pieces.map(({ str }) => str).join('')).indexOf(wanted)
  let position = 0
  return pieces.filter(({ str }) => {
    const from = position
    position += removeSpaces(str).length
    return start >= 0 && position > start && from < start + wanted.length
  })
}

/** Draws a page, with a frame round the words if they are found. Rejects if it cannot be drawn. */
export async function drawPage({
  file,
  place,
  width,
}: WorkerTasks['draw']['input']): Promise<DrawnPage> {
  if (opened?.file !== file) {
    void opened?.document.then(({ loadingTask }) => loadingTask.destroy())
    opened = { file, document: openDocument(file) }
  }
  const page = await (await opened.document).getPage(place.page)
  const scale = width / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const canvas = new OffscreenCanvas(width, Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('There is no canvas.')
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- pdf.js’s types know canvases of documents only
  const canvasContext = context as unknown as CanvasRenderingContext2D
  await page.render({ canvas: null, canvasContext, viewport }).promise
  const { items } = await page.getTextContent()
  const pieces = items.filter((item) => 'str' in item)
  const corners = selectPieces(pieces, place.words).flatMap((piece) => {
    const transform: unknown[] = piece.transform
    const [, , , , x = 0, y = 0] = transform.map(Number)
    const bottomLeft = viewport.convertToViewportPoint(x - 4, y - 0.25 * piece.height - 4)
    const topRight = viewport.convertToViewportPoint(x + piece.width + 4, y + piece.height + 4)
    return [bottomLeft, topRight]
  })
  const xs = corners.map(([x]) => Number(x))
  const ys = corners.map(([, y]) => Number(y))
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  if (corners.length > 0) {
    const frame = [left, top, Math.max(...xs) - left, Math.max(...ys) - top] as const
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = 'rgb(78 120 139 / 0.14)'
    context.fillRect(...frame)
    context.strokeStyle = '#0e2a38'
    context.lineWidth = 1.8 * scale
    context.strokeRect(...frame)
  }
  return {
    picture: canvas.transferToImageBitmap(),
    words: pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''),
    top: corners.length > 0 ? top / viewport.height : 0,
  }
}
