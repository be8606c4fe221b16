import type { Stretch } from '../../record/timeline/axis'
import type { TimelineMark } from '../../record/timeline/marks'
import type { AreaLane, Timeline } from '../../record/timeline/timeline'
import type { Drawing } from './drawings'
import { placeGaps, type PlacedGap } from './placeGaps'
import { LINE_HEIGHT, placeGrades } from './placeGrades'
import { placeJointGrade } from './placeJointGrade'
import type { PlacedMark } from './placedMark'
import { placeVisits } from './placeVisits'
import { concerns } from './walk'
import { estimateTextWidth } from './textWidth'

export const VISITS_LANE = 'visits'
/** The size of a lane's name where it stands above the lane. */
const NAME_SIZE = 14
/** Lines that a joint grade may take in the lane of one area. */
const LINES_ALONE = 4

export interface PlacedLane {
  /** An area's id, or `visits`. */
  id: string
  /** Px from the top of the first lane's name to the top of this lane. */
  top: number
  height: number
  /** One per run of frameworks that judge the area; the rules divide them. */
  bands: Stretch[]
  gaps: PlacedGap[]
  marks: PlacedMark[]
}

/** The timeline in one drawing, for one choice of area: static picture and live chart share it. */
export interface TimelineLayout {
  drawing: Drawing
  lanes: PlacedLane[]
  height: number
  /** Where the framework changes, as shares of the plot. */
  rules: number[]
}

function joinBands(bands: readonly Stretch[]): Stretch[] {
  return bands.reduce<Stretch[]>((joined, { from, to }) => {
    const last = joined.at(-1)
    if (last?.to !== from) return [...joined, { from, to }]
    return [...joined.slice(0, -1), { from: last.from, to }]
  }, [])
}

/** The lanes over which a joint grade's box may stand: its areas' own, where they are neighbours. */
function findSpan(mark: TimelineMark, lanes: readonly AreaLane[]): number[] {
  const positions = lanes.flatMap(({ area }, position) =>
    mark.row.areas.some(({ id }) => id === area.id) ? [position] : [],
  )
  const first = positions[0] ?? 0
  const neighbours = positions.every((position, n) => position === first + n)
  return positions.length === mark.row.areas.length && neighbours ? positions : []
}

function coversName({ mark, target }: PlacedMark, names: readonly string[], drawing: Drawing) {
  const left = mark.at * drawing.plot + target.x
  const style = { size: NAME_SIZE, bold: true }
  return drawing.nameHeight > 0 && names.some((name) => estimateTextWidth(name, style) > left)
}

/** One box over all its lanes, or one of its own in each where that cannot be. */
function placeJoint(
  mark: TimelineMark,
  position: number,
  lanes: readonly AreaLane[],
  { drawing, eras, laneHeight }: Context,
): PlacedMark {
  const span = findSpan(mark, lanes)
  const spanned = span.flatMap((at) => lanes[at] ?? [])
  const others = (among: readonly AreaLane[]) =>
    among.flatMap((lane) => [...lane.marks, ...lane.jointMarks]).filter((other) => other !== mark)
  const more = (spanned.length - 1) * (laneHeight + drawing.nameHeight)
  const together = placeJointGrade(mark, {
    ...{ drawing, eras, alone: undefined, others: others(spanned) },
    height: laneHeight + more - 8,
    y: (laneHeight - more) / 2,
  })
  const covered = spanned.slice(1).map(({ area }) => area.name)
  if (span.length > 0 && !coversName(together, covered, drawing)) return together
  const lane = lanes[position]
  return placeJointGrade(mark, {
    ...{ drawing, eras, alone: lane?.area, others: lane === undefined ? [] : others([lane]) },
    height: laneHeight - (drawing.beside ? 6 : 2),
    y: laneHeight / 2,
  })
}

function placeLane(position: number, lanes: readonly AreaLane[], context: Context) {
  const { drawing, eras } = context
  const lane = lanes[position]
  if (lane === undefined) return []
  const joint = lane.jointMarks.map((mark) => placeJoint(mark, position, lanes, context))
  // A box over several lanes is drawn in the last of them, so that it lies over the others.
  const drawnHere = joint.filter(
    ({ mark, spans }) => !spans || findSpan(mark, lanes).at(-1) === position,
  )
  const grades = placeGrades(lane.marks, {
    ...{ drawing, eras },
    joint,
  })
  return [...drawnHere, ...grades].sort((a, b) => a.mark.at - b.mark.at)
}

interface Context {
  drawing: Drawing
  eras: readonly Stretch[]
  laneHeight: number
}

function findLaneHeight(lanes: readonly AreaLane[], context: Context, alone: boolean): number {
  const { drawing } = context
  if (drawing.beside) return drawing.laneHeight
  const lines = lanes.flatMap((_, position) =>
    placeLane(position, lanes, context)
      .filter(({ joint }) => !joint)
      .map((mark) => mark.lines.length),
  )
  const needed = alone && lanes.some((lane) => lane.jointMarks.length > 0) ? LINES_ALONE : 1
  return drawing.laneHeight + (Math.max(needed, ...lines) - 1) * LINE_HEIGHT
}

/** Lays out every lane, or that of one area, and the visits; `area` is an area's id. */
export function layOutTimeline(
  timeline: Timeline,
  drawing: Drawing,
  area?: string,
): TimelineLayout {
  const { eras } = timeline.axis
  const lanes = timeline.lanes.filter((lane) => area === undefined || lane.area.id === area)
  const base = { drawing, eras, laneHeight: drawing.laneHeight }
  const laneHeight = findLaneHeight(lanes, base, area !== undefined)
  const context = { ...base, laneHeight }
  const placed = lanes.map((lane, position): PlacedLane => ({
    id: lane.area.id,
    top: (laneHeight + drawing.nameHeight) * position + drawing.nameHeight,
    height: laneHeight,
    bands: joinBands(lane.bands),
    gaps: placeGaps(lane.gaps, drawing),
    marks: placeLane(position, lanes, context),
  }))
  const end = (laneHeight + drawing.nameHeight) * lanes.length
  const visits = placeVisits(timeline.visits, drawing)
  const seen = visits.marks.filter(({ mark }) => area === undefined || concerns(mark, area))
  const top = end + drawing.nameHeight
  const visitsLane = { id: VISITS_LANE, top, height: visits.height, marks: seen }
  return {
    drawing,
    lanes: seen.length === 0 ? placed : [...placed, { ...visitsLane, bands: [], gaps: [] }],
    height: seen.length === 0 ? end : top + visits.height,
    rules: eras.map(({ from }) => from).filter((from) => from > 0),
  }
}
