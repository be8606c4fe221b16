import type { Stretch } from '../../record/timeline/axis'
import type { TimelineMark } from '../../record/timeline/marks'
import { CHIP_HEIGHT, halfChip } from './chip'
import type { Drawing } from './drawings'
import type { PlacedLine, PlacedMark } from './placedMark'
import { estimateTextWidth, wrapText } from './textWidth'

/** Between a mark's words and the next mark or its words. */
const CLEARANCE = 6
const BESIDE = 6
export const LINE_HEIGHT = 14
/** From the middle of a mark to the line under it. */
export const UNDER = 26
const MOST_LINES = 2

/** The room that a mark has at the drawing's least width, in px of the plot. */
export interface Room {
  /** Where the chip stands. */
  at: number
  from: number
  to: number
}

/** Moves a chip aside, at most by half its width, so that it stands on one side of a rule. */
export function findAside(
  { at, row }: TimelineMark,
  eras: readonly Stretch[],
  { plot }: Drawing,
): number {
  const era = eras.find(({ from, to }) => at >= from && at < to)
  if (era === undefined || row.grade === undefined) return 0
  const half = halfChip(row.grade) + 3
  const left = Math.max(0, half - (at - era.from) * plot)
  const right = Math.max(0, half - (era.to - at) * plot)
  return left > 0 && right > 0 ? 0 : Math.min(half, left) - Math.min(half, right)
}

function placeBeside(word: string, half: number, room: Room, font: number): PlacedLine[] {
  const start = half + BESIDE
  const lines = wrapText(word, room.to - room.at - start, { size: font, bold: true })
  if (lines === undefined || lines.length > MOST_LINES) return []
  const first = lines.length === 1 ? 5 : -2
  return lines.map((text, line) => ({
    ...{ text, x: start, y: first + line * LINE_HEIGHT, anchor: 'start', note: false },
  }))
}

/** Under its mark, within the era where it fits there, else within the room between the neighbours. */
function placeUnder(word: string, era: Stretch, room: Room, font: number): PlacedLine[] {
  const style = { size: font, bold: true }
  const lines = wrapText(word, room.to - room.from, style)
  if (lines === undefined || lines.length > MOST_LINES) return []
  const width = Math.max(...lines.map((line) => estimateTextWidth(line, style)))
  const inEra = { from: Math.max(room.from, era.from), to: Math.min(room.to, era.to) }
  const limits = width <= inEra.to - inEra.from ? inEra : room
  const place = (): Pick<PlacedLine, 'x' | 'anchor'> => {
    if (room.at - width / 2 < limits.from) return { x: limits.from - room.at, anchor: 'start' }
    if (room.at + width / 2 > limits.to) return { x: limits.to - room.at, anchor: 'end' }
    return { x: 0, anchor: 'middle' }
  }
  const placed = place()
  return lines.map((text, line) => ({
    ...{ text, ...placed, y: UNDER + line * LINE_HEIGHT, note: false },
  }))
}

interface LaneOfMarks {
  drawing: Drawing
  eras: readonly Stretch[]
  /** Joint grades that stand in this lane, with their boxes. */
  joint: readonly PlacedMark[]
}

/**
 * Places the grades of one lane. A word is left out where it would meet a neighbour at
 * the least width that the drawing has; the mark, its reading and its row stay.
 */
export function placeGrades(
  marks: readonly TimelineMark[],
  { drawing, eras, joint }: LaneOfMarks,
): PlacedMark[] {
  const { plot, font, beside, middle } = drawing
  const items = marks.flatMap((mark) => {
    const { grade } = mark.row
    if (grade === undefined) return []
    const aside = findAside(mark, eras, drawing)
    const half = halfChip(grade)
    return [{ mark, grade, aside, half, at: mark.at * plot + aside }]
  })
  const boxes = joint.map(({ mark, target }) => {
    const from = mark.at * plot + target.x
    return { from, to: from + target.width }
  })
  const share = beside ? 0 : 0.5
  return items.map(({ mark, grade, aside, half, at }, position) => {
    const next = items[position + 1]
    const previous = items[position - 1]
    const room: Room = {
      at,
      from: Math.max(
        0,
        previous === undefined ? 0 : at - (at - previous.at) * share + CLEARANCE / 2,
        ...boxes.filter((box) => box.to <= at).map((box) => box.to + CLEARANCE),
      ),
      to: Math.min(
        plot,
        next === undefined
          ? plot
          : beside
            ? next.at - next.half - CLEARANCE
            : at + (next.at - at) * share - CLEARANCE / 2,
        ...boxes.filter((box) => box.from >= at).map((box) => box.from - CLEARANCE),
      ),
    }
    const rules = eras.find((stretch) => mark.at >= stretch.from && mark.at < stretch.to)
    const era = {
      from: (rules?.from ?? 0) * plot + 4,
      to: (rules?.to ?? 1) * plot - 4,
    }
    const lines = beside
      ? placeBeside(grade.word, half, room, font)
      : placeUnder(grade.word, era, room, font)
    return {
      ...{ mark, aside, y: middle, joint: false },
      lines: lines.map((line) => ({ ...line, x: line.x + aside })),
      target: placeTarget(half, aside, lines, drawing),
    }
  })
}

function placeTarget(half: number, aside: number, lines: PlacedLine[], drawing: Drawing) {
  const width = Math.max(
    0,
    ...lines.map(({ text }) => estimateTextWidth(text, { size: drawing.font, bold: true })),
  )
  const tall = CHIP_HEIGHT + 6
  if (drawing.beside)
    return { x: aside - half - 3, y: -tall / 2, width: 2 * half + width + BESIDE + 6, height: tall }
  const under = lines.length * LINE_HEIGHT
  return { x: aside - half - 3, y: -tall / 2, width: 2 * half + 6, height: tall + under }
}
