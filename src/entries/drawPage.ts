import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DrawnPage, PageToDraw } from '../app/dialogs/reports/reportProtocol'

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
    Object.assign(canvas, { width: 0, height: 0 })
  }
}

/** The reports need no filters. */
class NoFilters {
  addFilter = () => 'none'
  addHCMFilter = () => 'none'
  addAlphaFilter = () => 'none'
  addLuminosityFilter = () => 'none'
  addHighlightHCMFilter = () => 'none'
  destroy = () => undefined
}

const INK = '#0e2a38'
const TINT = 'rgb(78 120 139 / 0.14)'

let opened: { file: File; document: Promise<PDFDocumentProxy> } | undefined

/** Opens a report; the last one stays open. */
function open(file: File): Promise<PDFDocumentProxy> {
  if (opened?.file === file) return opened.document
  void opened?.document.then(({ loadingTask }) => loadingTask.destroy())
  const document = file.arrayBuffer().then(
    (data) =>
      getDocument({
        data,
        // Letters are drawn as shapes: fonts would need a document.
        disableFontFace: true,
        isEvalSupported: false,
        useSystemFonts: false,
        useWorkerFetch: false,
        useWasm: false,
        verbosity: 0,
        CanvasFactory: OffscreenCanvases,
        FilterFactory: NoFilters,
      }).promise,
  )
  opened = { file, document }
  return document
}

interface PlacedText {
  str: string
  transform: number[]
  width: number
  height: number
  hasEOL: boolean
}

const fold = (words: string) => words.replace(/[\s\u00AD]+/gu, '')

/** The pieces of text that hold the words, spaces aside; none if they do not stand there. */
function selectPieces(pieces: readonly PlacedText[], words: string): PlacedText[] {
  const wanted = fold(words)
  const text = pieces.map(({ str }) => fold(str)).join('')
  const from = wanted === '' ? -1 : text.indexOf(wanted)
  let at = 0
  return pieces.filter(({ str }) => {
    const start = at
    at += fold(str).length
    return from >= 0 && at > from && start < from + wanted.length && at > start
  })
}

/** Draws a page, with a frame round the words if they are found. */
export async function drawPage({ file, page, width, words }: PageToDraw): Promise<DrawnPage> {
  const sheet = await (await open(file)).getPage(page)
  const scale = width / sheet.getViewport({ scale: 1 }).width
  const viewport = sheet.getViewport({ scale })
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('No canvas')
  // pdf.js’s types know canvases of documents only.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  const target = context as unknown as CanvasRenderingContext2D
  await sheet.render({ canvas: null, canvasContext: target, viewport }).promise
  const { items } = await sheet.getTextContent()
  const pieces = items.filter((item): item is typeof item & PlacedText => 'str' in item)
  const boxes = selectPieces(pieces, words).map(({ transform, width: w, height: h }) => {
    const [x = 0, y = 0] = transform.slice(4)
    return viewport.convertToViewportRectangle([x, y - 0.25 * h, x + w, y + h])
  })
  const text = pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')
  let top: number | undefined
  if (boxes.length > 0) {
    const xs = boxes.flatMap(([x1, , x2]) => [Number(x1), Number(x2)])
    const ys = boxes.flatMap(([, y1, , y2]) => [Number(y1), Number(y2)])
    const [left, right, high, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const room = 4 * scale
    context.setTransform(1, 0, 0, 1, 0, 0)
    Object.assign(context, { strokeStyle: INK, fillStyle: TINT, lineWidth: 1.8 * scale })
    const frame = [left - room, high - room, right - left + 2 * room, low - high + 2 * room] as const
    context.fillRect(...frame)
    context.strokeRect(...frame)
    top = Math.max(0, (high - room) / viewport.height)
  }
  return { picture: canvas.transferToImageBitmap(), words: text, ...(top !== undefined && { top }) }
}
