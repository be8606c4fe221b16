import type { Piece, PiecesOfPage, Tag } from './readPieces'

/** One line of a page, or one cell’s part of it. */
export interface Line {
  page: number
  text: string
  x: number
  y: number
  /** Where its first piece ends: a number that is a piece of its own has its own end. */
  first: string
  /** Points of most of its letters. */
  size: number
  tag?: Tag
}

export interface ReportText {
  pages: number
  /** Points of most of the text. */
  bodySize: number
  /** In reading order, without headers, footers, page numbers and footnotes. */
  lines: Line[]
}

interface OpenLine {
  pieces: Piece[]
  right: number
}

/** The value that weighs most. */
function selectHeaviest(values: Iterable<{ value: number; weight: number }>): number {
  const weights = new Map<number, number>()
  for (const { value, weight } of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

const round = (size: number) => Math.round(size * 10) / 10

/** Joins two lines: no space after a hyphen or slash between letters, except as in "short- and long-term". */
export function joinLines(above: string, below: string): string {
  const isBroken = /\p{L}[-‑/]$/u.test(above) && /^\p{L}/u.test(below)
  const isKept = /^(?:and|or|to)\b/u.test(below)
  return `${above}${above === '' || (isBroken && !isKept) ? '' : ' '}${below}`
}

export function joinTexts(lines: readonly { text: string }[]): string {
  return lines.reduce((text, line) => joinLines(text, line.text), '')
}

/** Spaces of all kinds become one; soft hyphens go. */
function foldSpaces(text: string): string {
  return text
    .replace(/\u00AD/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A line ends where y moves by more than 0.6 of the size, x jumps back, or another cell begins. */
function splitLines(pieces: readonly Piece[]): OpenLine[] {
  const lines: OpenLine[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const last = line?.pieces.at(-1)
    if (piece.text.trim() === '') {
      if (line !== undefined) line.pieces.push(piece)
      continue
    }
    const isSame =
      line !== undefined &&
      last !== undefined &&
      Math.abs(piece.y - last.y) <= 0.6 * Math.max(piece.size, last.size) &&
      piece.x >= line.right - piece.size &&
      piece.tag?.cell === line.pieces[0]?.tag?.cell
    if (isSame) line.pieces.push(piece)
    else lines.push({ pieces: [piece], right: 0 })
    const open = lines.at(-1)
    if (open !== undefined) open.right = piece.x + piece.width
  }
  return lines
}

/** A small raised number is the mark of a footnote. */
function isFootnoteMark({ text, size, y }: Piece, line: { size: number; y: number }): boolean {
  return /^\s*[\d,]{1,4}\s*$/u.test(text) && size < 0.85 * line.size && y > line.y + 0.5
}

function buildLine(page: number, { pieces }: OpenLine): Line & { isNote: boolean } {
  const worded = pieces.filter(({ text }) => text.trim() !== '')
  const size = selectHeaviest(
    worded.map((piece) => ({ value: round(piece.size), weight: piece.text.length })),
  )
  const main = worded.find((piece) => round(piece.size) === size) ?? worded[0]
  const at = { size, y: main?.y ?? 0 }
  let text = ''
  let right = Infinity
  for (const piece of pieces) {
    if (piece.x - right > 0.14 * piece.size) text += ' '
    right = piece.x + piece.width
    text += isFootnoteMark(piece, at) ? piece.text.replace(/\S+/u, '') : piece.text
  }
  const [first] = worded
  const tag = main?.tag
  return {
    page,
    text: foldSpaces(text),
    x: first?.x ?? 0,
    y: at.y,
    first: first?.text.trim() ?? '',
    size,
    isNote: first !== undefined && isFootnoteMark(first, at),
    ...(tag !== undefined && { tag }),
  }
}

/**
 * Puts a page’s lines in order. A list may be written after the text below it: lines that go down make a run,
 * and runs are sorted where they do not overlap. Lines are never sorted by height alone, since grades stand
 * beside names of two lines.
 */
function orderRuns<T extends Line>(lines: readonly T[]): T[] {
  const runs: { top: number; bottom: number; lines: T[] }[] = []
  let last = -Infinity
  for (const line of lines) {
    const run = runs.at(-1)
    if (run !== undefined && line.y <= last + 0.5 * line.size) {
      run.lines.push(line)
      run.bottom = Math.min(run.bottom, line.y)
      run.top = Math.max(run.top, line.y)
    } else runs.push({ top: line.y, bottom: line.y, lines: [line] })
    last = line.y
  }
  const groups: typeof runs = []
  for (const run of runs) {
    const merged = { ...run, lines: [...run.lines] }
    for (;;) {
      const at = groups.findIndex(({ top, bottom }) => bottom <= merged.top && merged.bottom <= top)
      const group = groups[at]
      if (group === undefined) break
      groups.splice(at, 1)
      merged.top = Math.max(group.top, merged.top)
      merged.bottom = Math.min(group.bottom, merged.bottom)
      merged.lines.unshift(...group.lines)
    }
    groups.push(merged)
  }
  return groups.sort((a, b) => b.top - a.top).flatMap((group) => group.lines)
}

/** Footnotes stand below the text in smaller letters and begin with a number; they run on to the end. */
function dropFootnotes<T extends Line & { isNote: boolean }>(
  lines: readonly T[],
  { height, bodySize }: { height: number; bodySize: number },
): T[] {
  let isInNote = false
  return lines.filter((line) => {
    const isSmall = line.size < bodySize - 0.9 && line.y < height / 2
    isInNote = isSmall && (isInNote || line.isNote || /^\d/u.test(line.text))
    return !isInNote
  })
}

/** Lines that stand at one place on 40 % of the pages; their numbers may differ. */
function listRepeated(pages: readonly (readonly Line[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(lines.map(keyOfPlace))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const most = Math.max(3, 0.4 * pages.length)
  return new Set([...counts].flatMap(([key, count]) => (count >= most ? [key] : [])))
}

function keyOfPlace({ y, text }: Line): string {
  return `${String(Math.round(y))} ${text.replace(/\d+/gu, '0')}`
}

/** Builds the lines of a report from its pieces of text. */
export function buildText(pages: readonly PiecesOfPage[]): ReportText {
  const built = pages.map(({ pieces }, index) =>
    splitLines(pieces)
      .map((line) => buildLine(index + 1, line))
      .filter(({ text }) => text !== ''),
  )
  const bodySize = selectHeaviest(
    built.flat().map(({ size, text }) => ({ value: size, weight: text.length })),
  )
  const repeated = listRepeated(built)
  const lines = built.flatMap((page, index) => {
    const height = pages[index]?.height ?? 0
    const isNumber = ({ text, y }: Line) =>
      /^\d{1,3}$/u.test(text) && (y < 0.1 * height || y > 0.93 * height)
    const kept = page.filter((line) => !repeated.has(keyOfPlace(line)) && !isNumber(line))
    return dropFootnotes(orderRuns(kept), { height, bodySize })
  })
  return { pages: pages.length, bodySize, lines }
}
