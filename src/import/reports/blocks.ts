import { joinLines, joinTexts, type Line, type ReportText } from './pdf/lines'
import {
  ALWAYS_HEADING,
  LAST_PAGE,
  MAY_STATE_JUDGEMENT,
  STATED_JUDGEMENT,
  findListKind,
} from './patterns'

/** Text that belongs together: a heading, a numbered paragraph, a bullet or a paragraph without either. */
export interface Block {
  kind: 'heading' | 'number' | 'bullet' | 'text'
  /** One line, without its number or bullet. */
  text: string
  page: number
  toPage: number
  x: number
  size: number
  /** Of a heading: its tag’s, 1 to 6; 0 without a tag. */
  level: number
  number?: number
  inTable: boolean
  /** Where each page’s part begins in the text. */
  parts: { at: number; page: number }[]
}

const NUMBER = /^(\d{1,3})(\.|\))?(?: |$)/u
const BULLET = /^([§■◼▪▫●•·○–−\uE000-\uF8FF-]|o(?= )) ?/u
/** The heading of a list at the end of the paragraph above it, where a line break was lost. */
const HEADING_AT_END = /^(.+[.!?’”)]) (What needs to (?:improve|be improved) ?[?:]?\d?)$/iu

/** Lines of a table of contents: tagged so, or on a page headed "Contents" up to the last that ends in a number. */
function dropContents(lines: readonly Line[]): Line[] {
  const heads = lines.filter(({ text, page }) => /^contents(?: page)?$/iu.test(text) && page <= 6)
  const dropped = new Set<Line>()
  for (const head of heads) {
    const below = lines.slice(lines.indexOf(head)).filter(({ page }) => page === head.page)
    const end = below.findLastIndex(({ text }) => /\D[ .]\d{1,3}$/u.test(text))
    for (const line of below.slice(0, end + 1)) dropped.add(line)
  }
  return lines.filter((line) => !dropped.has(line) && line.tag?.isContents !== true)
}

function splitHeadingAtEnd(line: Line): Line[] {
  const [, above, heading] = HEADING_AT_END.exec(line.text) ?? []
  if (above === undefined || heading === undefined) return [line]
  return [
    { ...line, text: above },
    { ...line, text: heading, first: heading },
  ]
}

/** The left margin of each page, where at least two lines begin: pages may have different margins. */
function findMargins(lines: readonly Line[]): Map<number, number> {
  const margins = new Map<number, number>()
  for (const page of new Set(lines.map((line) => line.page))) {
    const begins = lines.flatMap((line) => (line.page === page ? [Math.round(line.x)] : []))
    const usual = begins.filter((x, at) => begins.indexOf(x) < at)
    margins.set(page, Math.min(...(usual.length > 0 ? usual : begins)))
  }
  return margins
}

/** How many lines from `at` on, at most four, state a judgement with its grade; 0 if they do not. */
function countStating(lines: readonly Line[], at: number, margin: number): number {
  const first = lines[at]
  if (first === undefined || first.x > margin + 8 || !MAY_STATE_JUDGEMENT.test(first.text)) return 0
  for (let count = 1; count <= 4; count += 1) {
    const stated = lines.slice(at, at + count).filter(({ page }) => page === first.page)
    if (STATED_JUDGEMENT.test(joinTexts(stated))) return count
  }
  return 0
}

interface Numbering {
  last: number
  /** Where numbers stand. */
  column: number | undefined
}

/**
 * The number with which a line begins a paragraph. It follows the last one and stands in the column of
 * numbers; "age of / 18." inside a paragraph does not. Another number counts only as a piece of its own there.
 */
function readNumber({ text, x, first, page }: Line, { last, column }: Numbering) {
  const [whole = '', digits, stop] = NUMBER.exec(text) ?? []
  if (digits === undefined || page === 1) return undefined
  const number = Number(digits)
  const isOwn = first === `${digits}${stop ?? ''}`
  const isInColumn = column !== undefined && Math.abs(x - column) <= 4
  const rest = text.slice(whole.length)
  const isNext = number === last + 1
  const begins =
    stop === undefined
      ? isNext && isInColumn && /^[\p{Lu}‘“]/u.test(rest)
      : (isNext && (isOwn || isInColumn || column === undefined)) ||
        (number === 1 && isOwn && (column === undefined || isInColumn)) ||
        (isOwn && isInColumn && number > last && number <= last + 5)
  return begins ? { number, rest } : undefined
}

/** Whether a line continues the block above it. `shift`: how much wider the margin of its page is. */
function continues(line: Line, block: Block, above: Line, shift: number): boolean {
  if (Math.abs(line.size - block.size) > 0.7) return false
  const isNewPage = line.page !== above.page
  if (block.kind === 'heading') return false
  const isIndented = line.x > block.x + 3 + shift
  const isSameElement =
    !isNewPage && line.tag !== undefined && line.tag.element === above.tag?.element
  const isClose = !isNewPage && Math.abs(above.y - line.y) < 1.45 * line.size
  const runsOn = !/[.!?:;][’”)]?$/u.test(block.text) && /^[\p{Ll}\d(]/u.test(line.text)
  if (block.kind === 'text')
    return isNewPage ? runsOn && Math.abs(line.x - block.x - shift) < 3 : isClose || isSameElement
  return isIndented
    ? isNewPage || above.y > line.y
    : isSameElement || (runsOn && (isClose || isNewPage))
}

function isSameHeading(line: Line, block: Block, above: Line): boolean {
  if (block.kind !== 'heading' || line.page !== above.page) return false
  if (findListKind(block.text) !== undefined || findListKind(line.text) !== undefined) return false
  const { tag } = line
  const sameRow = tag?.row !== undefined && tag.row === above.tag?.row
  if (tag !== undefined && above.tag !== undefined)
    return tag.element === above.tag.element || (sameRow && tag.cell !== above.tag.cell)
  return Math.abs(line.size - block.size) < 0.5 && Math.abs(above.y - line.y) < 1.7 * line.size
}

/** Builds the blocks of a report, up to the page that says who Ofsted is. A second report may follow it. */
export function buildBlocks({ lines: all, bodySize }: ReportText): Block[] {
  const end = all.findIndex(({ text, page }) => page > 1 && LAST_PAGE.test(text))
  const lines = dropContents(end < 0 ? all : all.slice(0, end)).flatMap(splitHeadingAtEnd)
  const tagged = lines.filter(({ tag }) => (tag?.heading ?? 0) > 0).length
  const useTags = tagged <= 0.2 * lines.length
  const margins = findMargins(lines)
  const numbering: Numbering = { last: 0, column: undefined }
  const blocks: Block[] = []
  let above: Line | undefined
  let stating = 0
  for (const [index, line] of lines.entries()) {
    const block = blocks.at(-1)
    const margin = margins.get(line.page) ?? 0
    const start = (kind: Block['kind'], text: string, more: Partial<Block> = {}) =>
      blocks.push({
        kind,
        text,
        page: line.page,
        toPage: line.page,
        x: line.x,
        size: line.size,
        level: useTags ? (line.tag?.heading ?? 0) : 0,
        inTable: line.tag?.table !== undefined,
        parts: [{ at: 0, page: line.page }],
        ...more,
      })
    const add = (to: Block) => {
      const joined = joinLines(to.text, line.text)
      if (line.page !== to.toPage)
        to.parts.push({ at: joined.length - line.text.length, page: line.page })
      to.text = joined
      to.toPage = line.page
    }
    const numbered = readNumber(line, numbering)
    const begun = countStating(lines, index, margin)
    const isHeading =
      line.size >= bodySize + 1.2 ||
      (useTags && (line.tag?.heading ?? 0) > 0) ||
      (line.x <= margin + 8 && findListKind(line.text) !== undefined) ||
      ALWAYS_HEADING.test(line.text)
    if (stating > 0 && block !== undefined) {
      add(block)
      stating -= 1
    } else if (numbered !== undefined) {
      numbering.last = numbered.number
      numbering.column = line.x
      start('number', numbered.rest, { number: numbered.number })
    } else if (begun > 0) {
      stating = begun - 1
      start('heading', line.text)
    } else if (isHeading) {
      if (block && above && isSameHeading(line, block, above)) add(block)
      else start('heading', line.text)
    } else {
      const [whole = '', sign] = BULLET.exec(line.text) ?? []
      const shift = margin - (margins.get(above?.page ?? 0) ?? 0)
      if (sign !== undefined) start('bullet', line.text.slice(whole.length))
      else if (block && above && continues(line, block, above, shift)) add(block)
      else start('text', line.text)
    }
    above = line
  }
  return blocks
}

/** The page on which a place in a block’s text stands. */
export function findPage({ parts, page }: Block, at: number): number {
  return parts.findLast((part) => part.at <= at)?.page ?? page
}
