import type { Stretch } from '../../record/views/timeline/axis'
import type { TimelineMark } from '../../record/views/timeline/marks'
import { BOX_CLEARANCE, boxPadding } from './boxPadding'
import { halfMark, TICK_WIDTH } from './chip'
import type { Drawing } from './drawings'
import { estimateTextWidth } from './textWidth'

/** Between a mark's words and the next mark or its words. */
const CLEARANCE = 6
/** Between a rule and what stands beside it. */
export const FROM_RULE = 3

/** Px of the plot at its least width. */
export interface Extent {
  from: number
  to: number
}

/** A grade of a lane at the drawing's least width. */
export interface LaneItem {
  mark: TimelineMark
  word: string
  /** True where it is drawn as a tick. */
  crowded: boolean
  /** Px that its chip stands aside from its day. */
  aside: number
  /** Half its chip. */
  half: number
  /** Where its chip stands. */
  at: number
  /** The years of its framework. */
  era: Extent
  /** The room for its words, between the neighbours. */
  room: Extent
}

interface Lane {
  drawing: Drawing
  eras: readonly Stretch[]
  /** Joint grades' boxes, which stand where they stand. */
  boxes: readonly (Extent & { mark: TimelineMark })[]
  crowded: ReadonlySet<TimelineMark>
}

/** Moves a chip aside, at most by half its width, so that it stands on one side of a rule. */
export function findAside(
  { at, row }: TimelineMark,
  eras: readonly Stretch[],
  drawing: Drawing,
): number {
  const { plot } = drawing
  const era = eras.find(({ from, to }) => at >= from && at < to)
  if (era === undefined) return 0
  const isBoxed = row.areas.length > 1 && row.kind === 'judgement'
  const margin = isBoxed ? boxPadding(drawing) + BOX_CLEARANCE : FROM_RULE
  const half = halfMark(row) + margin
  const left = Math.max(0, half - (at - era.from) * plot)
  const right = Math.max(0, half - (era.to - at) * plot)
  return left > 0 && right > 0 ? 0 : Math.min(half, left) - Math.min(half, right)
}

/** Where a word under its mark would stand if there were no neighbours. */
function wish({ at, era, word }: LaneItem, font: number): Extent {
  const width = estimateTextWidth(word, { size: font, bold: true })
  const from = at - width / 2
  if (width > era.to - era.from) return { from, to: from + width }
  const inside = Math.min(Math.max(from, era.from), era.to - width)
  return { from: inside, to: inside + width }
}

/** Where the room between two neighbours ends for the left one, and begins for the right one. */
function divide(left: LaneItem, right: LaneItem, { beside, font }: Drawing): Extent {
  if (beside) return { from: right.at - right.half - CLEARANCE, to: left.at + left.half }
  const end = wish(left, font).to
  const start = wish(right, font).from
  if (end + CLEARANCE <= start) return { from: start - CLEARANCE, to: end + CLEARANCE }
  const middle = (left.at + right.at) / 2
  return { from: middle - CLEARANCE / 2, to: middle + CLEARANCE / 2 }
}

function findRoom(
  item: LaneItem,
  [before, after]: readonly [LaneItem | undefined, LaneItem | undefined],
  { drawing, boxes }: Lane,
): Extent {
  return {
    from: Math.max(
      before === undefined ? 0 : divide(before, item, drawing).to,
      ...boxes.filter((box) => box.mark.at < item.mark.at).map((box) => box.to + CLEARANCE),
    ),
    to: Math.min(
      after === undefined ? drawing.plot : divide(item, after, drawing).from,
      ...boxes.filter((box) => box.mark.at >= item.mark.at).map((box) => box.from - CLEARANCE),
    ),
  }
}

/** The grades of a lane, earliest first, each with the room that its words have. */
export function findRooms(marks: readonly TimelineMark[], lane: Lane): LaneItem[] {
  const { drawing, eras } = lane
  const whole = { from: 0, to: drawing.plot }
  const items = marks.map((mark): LaneItem => {
    const crowded = lane.crowded.has(mark)
    const aside = crowded ? 0 : findAside(mark, eras, drawing)
    const half = crowded ? TICK_WIDTH / 2 : halfMark(mark.row)
    const era = eras.find(({ from, to }) => mark.at >= from && mark.at < to)
    return {
      ...{ mark, word: mark.row.grade?.word ?? 'not known', crowded, aside, half, room: whole },
      at: mark.at * drawing.plot + aside,
      era: {
        from: (era?.from ?? 0) * drawing.plot + FROM_RULE,
        to: (era?.to ?? 1) * drawing.plot - FROM_RULE,
      },
    }
  })
  return items.map((item, position) => ({
    ...item,
    room: findRoom(item, [items[position - 1], items[position + 1]], lane),
  }))
}
