import type { Stretch } from '../../record/views/timeline/axis'
import type { TimelineMark } from '../../record/views/timeline/marks'
import { CHIP_HEIGHT } from './chip'
import type { Drawing } from './drawings'
import { findRooms, type Extent, type LaneItem } from './findRooms'
import type { Box, PlacedLine, PlacedMark } from './placedMark'
import { estimateTextWidth, wrapText, type TextStyle } from './textWidth'

const BESIDE = 6
export const LINE_HEIGHT = 14
/** From the middle of a mark to the line under it. */
export const UNDER = 26
const MAX_LINES = 2
const TARGET_MARGIN = 3

/** The lines of a grade's words: within its era if they fit there, else as narrow as they can be. */
function wrapWord(word: string, inEra: Extent, room: Extent, style: TextStyle) {
  const widest = Math.max(...word.split(' ').map((part) => estimateTextWidth(part, style)))
  const lines =
    wrapText(word, inEra.to - inEra.from, style) ??
    wrapText(word, Math.min(widest, room.to - room.from), style)
  return lines !== undefined && lines.length <= MAX_LINES ? lines : undefined
}

function placeBeside({ mark, word, half, at, era, room }: LaneItem, font: number): PlacedLine[] {
  const start = half + BESIDE
  const from = at + start
  const inEra = { from, to: Math.min(era.to, room.to) }
  const style = { size: font, bold: true }
  const width = estimateTextWidth(word, style)
  // Beyond the rule it would read as a grade of the next framework: before the chip it does not.
  if (width > era.to - from && at - start - width >= era.from && room.from <= era.from)
    return [{ text: word, x: -start, y: 5, anchor: 'end', note: mark.row.grade === undefined }]
  const lines = wrapWord(word, inEra, { from, to: room.to }, style)
  if (lines === undefined) return []
  const first = lines.length === 1 ? 5 : -2
  return lines.map((text, line) => ({
    ...{ text, x: start, y: first + line * LINE_HEIGHT, anchor: 'start' },
    note: mark.row.grade === undefined,
  }))
}

/** Under its mark, within the era where it fits there, else within the room between the neighbours. */
function placeUnder({ mark, word, at, era, room }: LaneItem, font: number): PlacedLine[] {
  const style = { size: font, bold: true }
  const inEra = { from: Math.max(room.from, era.from), to: Math.min(room.to, era.to) }
  const lines = wrapWord(word, inEra, room, style)
  if (lines === undefined) return []
  const width = Math.max(...lines.map((line) => estimateTextWidth(line, style)))
  const fits = width <= inEra.to - inEra.from
  const place = (): Pick<PlacedLine, 'x' | 'anchor'> => {
    const limits = fits ? inEra : room
    // Too wide for its era, it stands out as little as it can on either side.
    const middle = fits ? at : (era.from + era.to) / 2
    if (middle - width / 2 < limits.from) return { x: limits.from - at, anchor: 'start' }
    if (middle + width / 2 > limits.to) return { x: limits.to - at, anchor: 'end' }
    return { x: middle - at, anchor: 'middle' }
  }
  const placed = place()
  return lines.map((text, line) => ({
    ...{ text, ...placed, y: UNDER + line * LINE_HEIGHT },
    note: mark.row.grade === undefined,
  }))
}

/** What points at the mark and is framed when it is read: chip and words. */
function placeTarget(half: number, lines: readonly PlacedLine[], drawing: Drawing): Box {
  const height = CHIP_HEIGHT + 2 * TARGET_MARGIN
  const ends = lines.map(({ text, x, anchor }) => {
    const width = estimateTextWidth(text, { size: drawing.font, bold: true })
    const from = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
    return { from: from - TARGET_MARGIN, to: from + width + TARGET_MARGIN }
  })
  const left = Math.min(-half - TARGET_MARGIN, ...ends.map(({ from }) => from))
  const right = Math.max(half + TARGET_MARGIN, ...ends.map(({ to }) => to))
  const under = drawing.beside ? 0 : lines.length * LINE_HEIGHT
  return { x: left, y: -height / 2, width: right - left, height: height + under }
}

interface LaneOfMarks {
  drawing: Drawing
  eras: readonly Stretch[]
  /** Joint grades that stand in this lane, with their boxes. */
  joint: readonly PlacedMark[]
  crowded: ReadonlySet<TimelineMark>
}

/**
 * Places the grades of one lane. A word is left out where it would meet a neighbour at
 * the least width that the drawing has; the mark, its reading and its row stay.
 */
export function placeGrades(
  marks: readonly TimelineMark[],
  { drawing, eras, joint, crowded }: LaneOfMarks,
): PlacedMark[] {
  const boxes = joint.map(({ mark, target }) => {
    const from = mark.at * drawing.plot + target.x
    return { mark, from, to: from + target.width }
  })
  return findRooms(marks, { drawing, eras, boxes, crowded }).map((item) => {
    const { mark, aside, half } = item
    const lines = drawing.beside ? placeBeside(item, drawing.font) : placeUnder(item, drawing.font)
    const target = placeTarget(half, lines, drawing)
    return {
      ...{ mark, aside, y: drawing.middle, joint: false, crowded: item.crowded, spans: false },
      lines: lines.map((line) => ({ ...line, x: line.x + aside })),
      target: { ...target, x: target.x + aside },
    }
  })
}
