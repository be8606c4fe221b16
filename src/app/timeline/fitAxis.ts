import type { Stretch, TimelineAxis } from '../../record/views/timeline/axis'
import type { TimelineMark } from '../../record/views/timeline/marks'
import type { Timeline } from '../../record/views/timeline/timeline'
import type { Drawing } from './drawings'
import { findEraNeeds } from './findEraNeeds'
import { nameYearBefore } from './layOutHead'
import { estimateTextWidth } from './textWidth'

/** A stretch of the years, and how wide it is drawn, in px at the least width of the drawing. */
interface Piece extends Stretch {
  width: number
}

/** The years before the first framework take no more than this share of the drawing. */
const MAX_BEFORE = 0.16
const YEAR_MARGIN = 3

/** A year before the first framework has a place where something stands in it; the others have none. */
function gatherYearsBefore(
  { axis, visits }: Timeline,
  drawing: Drawing,
): { pieces: Piece[]; years: TimelineAxis['years'] } {
  const end = axis.before?.to ?? 0
  const long = 1 / axis.years.length
  const years = axis.years.filter(
    (year) =>
      year.at + long / 2 <= end && visits.some(({ at }) => Math.abs(at - year.at) <= long / 2),
  )
  const wish =
    estimateTextWidth(nameYearBefore({ year: 2000 }, drawing), { size: drawing.font }) + YEAR_MARGIN
  const width = Math.min(wish, (drawing.plot * MAX_BEFORE) / Math.max(1, years.length))
  const pieces = years.flatMap(({ at }, position): Piece[] => [
    {
      from: position === 0 ? 0 : (years[position - 1]?.at ?? 0) + long / 2,
      to: at - long / 2,
      width: 0,
    },
    { from: at - long / 2, to: at + long / 2, width },
  ])
  return {
    years,
    pieces: [...pieces, { from: pieces.at(-1)?.to ?? 0, to: end, width: years.length * 2 }],
  }
}

/** Widths by length in years, but none less than it needs as long as there is room for all. */
function share(eras: readonly Stretch[], needs: readonly number[], room: number): number[] {
  const all = needs.reduce((sum, need) => sum + need, 0)
  if (all >= room) return needs.map((need) => (room * need) / all)
  const widths = eras.map(({ from, to }) => to - from)
  const held = new Set<number>()
  for (;;) {
    const isFree = (_: unknown, position: number) => !held.has(position)
    const left = room - [...held].reduce((sum, position) => sum + (needs[position] ?? 0), 0)
    const scale = left / widths.filter(isFree).reduce((sum, width) => sum + width, 0)
    const short = widths.findIndex(
      (width, position) => !held.has(position) && width * scale < (needs[position] ?? 0),
    )
    if (short === -1)
      return widths.map((width, position) =>
        held.has(position) ? (needs[position] ?? 0) : width * scale,
      )
    held.add(short)
  }
}

/** Where a share of the even axis stands once every piece has its width. */
function buildPlacing(pieces: readonly Piece[], plot: number): (share: number) => number {
  return (at) => {
    let start = 0
    for (const { from, to, width } of pieces) {
      if (at >= from && at < to) return (start + ((at - from) / (to - from)) * width) / plot
      start += width
    }
    return at
  }
}

function moveAxis(axis: TimelineAxis, move: (at: number) => number): TimelineAxis {
  const stretch = <Moved extends Stretch>(moved: Moved): Moved => ({
    ...moved,
    from: move(moved.from),
    to: move(moved.to),
  })
  return {
    years: axis.years.map((year) => ({ ...year, at: move(year.at) })),
    eras: axis.eras.map(stretch),
    before: axis.before === undefined ? undefined : stretch(axis.before),
    place: (day) => move(axis.place(day)),
  }
}

/**
 * The timeline as a drawing of little width shows it: the years before the first framework
 * are gathered to those in which something stands, and each framework is as wide as its
 * words need. Within a framework the years stay even; nothing is compared across its rule.
 */
export function fitTimeline(timeline: Timeline, drawing: Drawing): Timeline {
  const { axis } = timeline
  if (drawing.beside || axis.eras.length === 0) return timeline
  const before = gatherYearsBefore(timeline, drawing)
  const taken = before.pieces.reduce((sum, { width }) => sum + width, 0)
  const widths = share(axis.eras, findEraNeeds(timeline, drawing), drawing.plot - taken)
  const eras = axis.eras.map((era, position): Piece => ({
    ...{ from: era.from, to: era.to, width: widths[position] ?? 0 },
  }))
  const move = buildPlacing([...before.pieces, ...eras], drawing.plot)
  const stretch = <Moved extends Stretch>(moved: Moved): Moved => ({
    ...moved,
    from: move(moved.from),
    to: move(moved.to),
  })
  // A joint grade stands in several lanes and stays one mark.
  const moved = new Map<TimelineMark, TimelineMark>()
  const moveMark = (mark: TimelineMark): TimelineMark => {
    const covers = mark.covers === undefined ? undefined : stretch(mark.covers)
    const known = moved.get(mark) ?? { row: mark.row, at: move(mark.at), covers }
    moved.set(mark, known)
    return known
  }
  const years = axis.years.filter(({ at }) => at >= (axis.before?.to ?? 0))
  return {
    ...timeline,
    axis: moveAxis({ ...axis, years: [...before.years, ...years] }, move),
    lanes: timeline.lanes.map((lane) => ({
      ...lane,
      bands: lane.bands.map(stretch),
      gaps: lane.gaps.map(stretch),
      marks: lane.marks.map(moveMark),
      jointMarks: lane.jointMarks.map(moveMark),
    })),
    visits: timeline.visits.map(moveMark),
  }
}
