import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import type { DrawnPage, WorkerTasks } from '../localImport/workerProtocol'

/** In a worker there is no document in which pdf.js could make its canvases. */
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

let opened: { file: File; document: Promise<PDFDocumentProxy> } | undefined

/** Opens a report. The last one stays open. */
async function open(file: File): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: await file.arrayBuffer(),
    // Letters are drawn as shapes: fonts would need a document.
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

const fold = (words: string) => words.replace(/[\s\u00AD]+/gu, '')

/** The pieces of text that hold the words, spaces aside; none if they do not stand there. */
function selectPieces(pieces: readonly TextItem[], words: string): TextItem[] {
  const wanted = fold(words)
  const from = wanted === '' ? -1 : fold(pieces.map(({ str }) => str).join('')).indexOf(wanted)
  let at = 0
  return pieces.filter(({ str }) => {
    const start = at
    at += fold(str).length
    return from >= 0 && at > from && start < from + wanted.length
  })
}

/** Draws a page, with a frame round the words if they are found. */
export async function drawPage({
  file,
  place,
  width,
}: WorkerTasks['draw']['input']): Promise<DrawnPage> {
  if (opened?.file !== file) {
    void opened?.document.then(({ loadingTask }) => loadingTask.destroy())
    opened = { file, document: open(file) }
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
    const low = viewport.convertToViewportPoint(x - 4, y - 0.25 * piece.height - 4)
    return [low, viewport.convertToViewportPoint(x + piece.width + 4, y + piece.height + 4)]
  })
  const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => Number(corner[axis])))
  const [left, top] = [Math.min(...(xs ?? [])), Math.min(...(ys ?? []))]
  const frame = [left, top, Math.max(...(xs ?? [])) - left, Math.max(...(ys ?? [])) - top] as const
  if (corners.length > 0) {
    context.setTransform(1, 0, 0, 1, 0, 0)
    Object.assign(context, { strokeStyle: '#0e2a38', lineWidth: 1.8 * scale })
    context.fillStyle = 'rgb(78 120 139 / 0.14)'
    context.fillRect(...frame)
    context.strokeRect(...frame)
  }
  return {
    picture: canvas.transferToImageBitmap(),
    words: pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''),
    top: corners.length > 0 ? top / viewport.height : 0,
  }
}
