import type { Stretch } from '../../record/views/timeline/axis'
import type { TimelineMark } from '../../record/views/timeline/marks'
import type { AreaLane } from '../../record/views/timeline/timeline'
import type { Drawing } from './drawings'
import { placeJointGrade } from './placeJointGrade'
import type { PlacedMark } from './placedMark'
import { estimateTextWidth } from './textWidth'

/** The size of a lane's name where it stands above the lane. */
const NAME_SIZE = 14

/** What the marks of every lane are placed by. */
export interface LanesContext {
  drawing: Drawing
  eras: readonly Stretch[]
  crowded: ReadonlySet<TimelineMark>
  laneHeight: number
}

/** The lanes over which a joint grade's box may stand: its areas' own, where they are neighbours. */
export function findSpan(mark: TimelineMark, lanes: readonly AreaLane[]): number[] {
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
export function placeJoint(
  mark: TimelineMark,
  position: number,
  lanes: readonly AreaLane[],
  { drawing, eras, crowded, laneHeight }: LanesContext,
): PlacedMark {
  const span = findSpan(mark, lanes)
  const spanned = span.flatMap((at) => lanes[at] ?? [])
  const others = (among: readonly AreaLane[]) =>
    among.flatMap((lane) => [...lane.marks, ...lane.jointMarks]).filter((other) => other !== mark)
  const more = (spanned.length - 1) * (laneHeight + drawing.nameHeight)
  const together = placeJointGrade(mark, {
    ...{ drawing, eras, crowded, alone: undefined, others: others(spanned) },
    height: laneHeight + more - 8,
    y: (laneHeight - more) / 2,
  })
  const covered = spanned.slice(1).map(({ area }) => area.name)
  if (span.length > 0 && !coversName(together, covered, drawing)) return together
  const lane = lanes[position]
  return placeJointGrade(mark, {
    ...{ drawing, eras, crowded, alone: lane?.area },
    ...{ others: lane === undefined ? [] : others([lane]) },
    height: laneHeight - (drawing.beside ? 6 : 2),
    y: laneHeight / 2,
  })
}
