import type { Stretch } from '../../record/views/timeline/axis'
import type { AreaLane, Timeline } from '../../record/views/timeline/timeline'
import type { Drawing } from './drawings'
import { placeGaps, type PlacedGap } from './placeGaps'
import { LINE_HEIGHT, placeGrades } from './placeGrades'
import { findSpan, placeJoint, type LanesContext } from './placeJoint'
import type { PlacedMark } from './placedMark'
import { placeVisits } from './placeVisits'
import { findCrowded } from './chip'
import { fitTimeline } from './fitAxis'
import { belongsToArea } from '../../record/areas'

export const VISITS_LANE = 'visits'
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
  /** A day as a share of the plot; below 0 or above 1 outside it. */
  place: (day: string) => number
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

function placeLane(position: number, lanes: readonly AreaLane[], context: LanesContext) {
  const { drawing, eras, crowded } = context
  const lane = lanes[position]
  if (lane === undefined) return []
  const joint = lane.jointMarks.map((mark) => placeJoint(mark, position, lanes, context))
  // A box over several lanes is drawn in the last of them, so that it lies over the others.
  const drawnHere = joint.filter(
    ({ mark, spans }) => !spans || findSpan(mark, lanes).at(-1) === position,
  )
  const grades = placeGrades(lane.marks, {
    ...{ drawing, eras, joint, crowded },
  })
  return [...drawnHere, ...grades].sort((a, b) => a.mark.at - b.mark.at)
}

function findLaneHeight(lanes: readonly AreaLane[], context: LanesContext, alone: boolean): number {
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
export function layOutTimeline(whole: Timeline, drawing: Drawing, area?: string): TimelineLayout {
  const timeline = fitTimeline(whole, drawing)
  const { eras, place } = timeline.axis
  const lanes = timeline.lanes.filter((lane) => area === undefined || lane.area.id === area)
  const crowded = new Set(
    lanes.flatMap((lane) => [...findCrowded([...lane.marks, ...lane.jointMarks], drawing)]),
  )
  const base = { drawing, eras, crowded, laneHeight: drawing.laneHeight }
  const laneHeight = findLaneHeight(lanes, base, area !== undefined)
  const context = { ...base, laneHeight }
  const placed = lanes.map((lane, position): PlacedLane => ({
    id: lane.area.id,
    top: (laneHeight + drawing.nameHeight) * position + drawing.nameHeight,
    height: laneHeight,
    bands: joinBands(lane.bands),
    gaps: placeGaps(lane.gaps, eras, context),
    marks: placeLane(position, lanes, context),
  }))
  const end = (laneHeight + drawing.nameHeight) * lanes.length
  const visits = placeVisits(timeline.visits, eras, drawing)
  const seen = visits.marks.filter(
    ({ mark }) => area === undefined || belongsToArea(mark.row, area),
  )
  const top = end + drawing.nameHeight
  const visitsLane = { id: VISITS_LANE, top, height: visits.height, marks: seen }
  return {
    drawing,
    place,
    lanes: seen.length === 0 ? placed : [...placed, { ...visitsLane, bands: [], gaps: [] }],
    height: seen.length === 0 ? end : top + visits.height,
    rules: eras.map(({ from }) => from).filter((from) => from > 0),
  }
}
