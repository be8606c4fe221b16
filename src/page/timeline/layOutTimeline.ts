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

/**
 * The lanes over which a joint grade's box stands: its areas' own, where they are
 * neighbours and the box would not cover a lane's name. Else each lane has its own box.
 */
function findSpan(mark: TimelineMark, lanes: readonly AreaLane[], drawing: Drawing): number[] {
  const positions = lanes.flatMap(({ area }, position) =>
    mark.row.areas.some(({ id }) => id === area.id) ? [position] : [],
  )
  const first = positions[0] ?? 0
  if (positions.length < 2 || positions.some((position, n) => position !== first + n)) return []
  const covered = positions.slice(1).map((position) => lanes[position]?.area.name ?? '')
  const names = covered.map((name) => estimateTextWidth(name, { size: NAME_SIZE, bold: true }))
  const box = mark.at * drawing.plot - 60
  return drawing.nameHeight > 0 && Math.max(...names) > box ? [] : positions
}

function placeLane(position: number, lanes: readonly AreaLane[], context: Context) {
  const { drawing, eras, laneHeight } = context
  const lane = lanes[position]
  if (lane === undefined) return []
  const pitch = laneHeight + drawing.nameHeight
  const joint = lane.jointMarks.map((mark) => {
    const span = findSpan(mark, lanes, drawing)
    const spanned = span.flatMap((at) => lanes[at]?.marks ?? [])
    const height = span.length === 0 ? laneHeight - 6 : (span.length - 1) * pitch + laneHeight - 8
    // Drawn in the last of its lanes, so that it lies over the others.
    const drawnHere = span.length === 0 || span.at(-1) === position
    const placed = placeJointGrade(mark, {
      ...{ drawing, eras, height },
      others: [...lane.marks, ...spanned, ...lane.jointMarks.filter((other) => other !== mark)].map(
        ({ at }) => at,
      ),
      y: span.length === 0 ? laneHeight / 2 : laneHeight / 2 - ((span.length - 1) * pitch) / 2,
      alone: span.length === 0 ? lane.area : undefined,
    })
    return { placed, drawnHere }
  })
  const grades = placeGrades(lane.marks, {
    ...{ drawing, eras },
    joint: joint.map(({ placed }) => placed),
  })
  return [...joint.flatMap(({ placed, drawnHere }) => (drawnHere ? [placed] : [])), ...grades].sort(
    (a, b) => a.mark.at - b.mark.at,
  )
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
