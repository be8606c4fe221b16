import type { PDFDocumentProxy, PDFWorker, getDocument } from 'pdfjs-dist'
import type { FileFault } from './checkFile'
import { MAX_PAGES, MAX_PIECES } from '../../limits'

/**
 * pdfjs-dist, imported by the caller: in Node its legacy build; in a browser with `worker`, since pdf.js’s own
 * worker answers to `onmessage` of the worker in which it is imported.
 */
export interface PdfLibrary {
  version: string
  getDocument: typeof getDocument
  worker?: PDFWorker
}

/** What the tags of a PDF say of a piece of text. Elements are numbered in a page. */
export interface Tag {
  /** 1 to 6 in a heading, otherwise 0. */
  heading: number
  /** Part of a table of contents. */
  isContents: boolean
  /** The innermost element of text: a paragraph, heading or cell. */
  element: number
  table?: number
  row?: number
  cell?: number
}

/** Text that was set at one go. Lengths are points, from the lower left corner. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  size: number
  tag?: Tag
}

export interface PiecesOfPage {
  height: number
  /** In the order of the page’s content, without what is marked as header, footer or decoration. */
  pieces: Piece[]
}

type TextContent = Awaited<
  ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>
>
interface TreeNode {
  role?: string
  children?: TreeNode[]
  type?: string
  id?: string
}

const TEXT_ROLE = /^(?:H\d?|P|TD|TH|LI|LBody|TOCI|Caption|Title)$/u

/** The tags of a page, by the ids of its marked content. */
function listTags(tree: TreeNode | null): Map<string, Tag> {
  const tags = new Map<string, Tag>()
  let count = 0
  const walk = (node: TreeNode, above: Tag) => {
    if (node.type === 'content' && node.id !== undefined) tags.set(node.id, above)
    const { role = '', children = [] } = node
    count += 1
    const tag: Tag = {
      ...above,
      ...(TEXT_ROLE.test(role) && { element: count }),
      ...(/^H\d?$/u.test(role) && { heading: Number(role.slice(1)) || 1 }),
      ...(role.startsWith('TOC') && { isContents: true }),
      ...(role === 'Table' && { table: count }),
      ...(role === 'TR' && { row: count }),
      ...((role === 'TD' || role === 'TH') && { cell: count }),
    }
    for (const child of children) walk(child, tag)
  }
  if (tree !== null) walk(tree, { heading: 0, isContents: false, element: 0 })
  return tags
}

function listPieces({ items }: TextContent, tags: ReadonlyMap<string, Tag>): Piece[] {
  const pieces: Piece[] = []
  const open: { id: string | undefined; isArtifact: boolean }[] = []
  for (const item of items) {
    if (!('str' in item)) {
      const around = open.at(-1)
      if (item.type === 'endMarkedContent') open.pop()
      else
        open.push({
          id: item.id || around?.id,
          isArtifact: ('tag' in item && item.tag === 'Artifact') || around?.isArtifact === true,
        })
      continue
    }
    const inside = open.at(-1)
    if (item.str === '' || inside?.isArtifact === true) continue
    const transform: unknown[] = item.transform
    const [a = 0, b = 0, , , x = 0, y = 0] = transform.map(Number)
    const tag = tags.get(inside?.id ?? '')
    pieces.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(a, b),
      ...(tag !== undefined && { tag }),
    })
  }
  return pieces
}

/** Reads all pages’ pieces of text. The bytes are copied: the library takes what it is given. */
export async function readPieces(
  bytes: Uint8Array,
  { getDocument: open, worker }: PdfLibrary,
): Promise<PiecesOfPage[] | FileFault> {
  const task = open({
    data: bytes.slice(),
    stopAtErrors: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: 0,
    ...(worker !== undefined && { worker }),
  })
  try {
    const document = await task.promise
    if (document.numPages > MAX_PAGES) return 'too-large'
    const pages: PiecesOfPage[] = []
    let count = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const content = await page.getTextContent({ includeMarkedContent: true })
      count += content.items.length
      if (count > MAX_PIECES) return 'too-large'
      const tags = listTags(await page.getStructTree())
      pages.push({ height: page.view[3] ?? 0, pieces: listPieces(content, tags) })
      page.cleanup()
    }
    return pages
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return name === 'PasswordException' ? 'encrypted' : 'damaged'
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
