import type { TimelineMark } from '../../record/views/timeline/marks'
import type { Timeline } from '../../record/views/timeline/timeline'
import { belongsToArea } from '../../record/areas'

/** The marks that are seen, lane by lane in time. A joint grade stands in each of its lanes. */
export type Walk = TimelineMark[][]

/** The walk through every lane, or through that of one area, and the visits. */
export function buildWalk(timeline: Timeline, area: string | undefined): Walk {
  const lanes = timeline.lanes
    .filter((lane) => area === undefined || lane.area.id === area)
    .map((lane) => [...lane.marks, ...lane.jointMarks].sort((a, b) => a.at - b.at))
  return [
    ...lanes,
    timeline.visits.filter((mark) => area === undefined || belongsToArea(mark.row, area)),
  ]
}

/** Every mark once, in the order in which the arrow keys walk. */
export function listStops(walk: Walk): TimelineMark[] {
  return [...new Set(walk.flat())]
}

function findInNeighbour(walk: Walk, from: TimelineMark, step: 1 | -1): TimelineMark {
  const own = walk.flatMap((lane, position) => (lane.includes(from) ? [position] : []))
  const start = step === 1 ? Math.max(...own) : Math.min(...own)
  const lanes = step === 1 ? walk.slice(start + 1) : walk.slice(0, start).reverse()
  const neighbour = lanes.find((lane) => lane.length > 0) ?? []
  const distance = (mark: TimelineMark) => Math.abs(mark.at - from.at)
  return (
    neighbour.reduce<TimelineMark | undefined>(
      (nearest, mark) =>
        nearest === undefined || distance(mark) < distance(nearest) ? mark : nearest,
      undefined,
    ) ?? from
  )
}

/**
 * Where a key leads from the mark with the key `from`: Left and Right through all marks,
 * Home and End to the first and last, Up and Down to the nearest of the neighbouring
 * lane. Nothing where the key is none of these or there is no mark.
 */
export function findNextStop(walk: Walk, from: string | undefined, key: string) {
  const stops = listStops(walk)
  const position = stops.findIndex(({ row }) => row.key === from)
  const current = stops[position]
  const first = stops[0]
  switch (key) {
    case 'Home':
      return first
    case 'End':
      return stops.at(-1)
    case 'ArrowRight':
      return current === undefined ? first : (stops[position + 1] ?? current)
    case 'ArrowLeft':
      return current === undefined ? stops.at(-1) : (stops[position - 1] ?? current)
    case 'ArrowDown':
      return current === undefined ? first : findInNeighbour(walk, current, 1)
    case 'ArrowUp':
      return current === undefined ? stops.at(-1) : findInNeighbour(walk, current, -1)
    default:
      return undefined
  }
}
