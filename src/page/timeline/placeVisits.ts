import type { TimelineMark } from '../../record/timeline/marks'
import type { Drawing } from './drawings'
import type { PlacedMark } from './placedMark'

export const VISIT_RADIUS = 6
const TARGET = 12
const TRACK = 26
const EDGE = 4
/** More visits at once than this lie on each other. */
const MOST_TRACKS = 6

/** Where a visit's mark begins and ends at the drawing's least width, in px. */
function findExtent({ at, covers }: TimelineMark, plot: number) {
  const ends = covers ?? { from: at, to: at }
  return {
    from: Math.min(ends.from * plot, at * plot - VISIT_RADIUS),
    to: Math.max(ends.to * plot, at * plot + VISIT_RADIUS),
  }
}

/**
 * Places visits in as many tracks as are needed, so that two of the same year lie one
 * above the other and each can be read.
 */
export function placeVisits(
  visits: readonly TimelineMark[],
  { plot }: Drawing,
): { height: number; marks: PlacedMark[] } {
  const ends: number[] = []
  const marks = visits.map((mark): PlacedMark => {
    const { from, to } = findExtent(mark, plot)
    const free = ends.findIndex((end) => end + 2 <= from)
    const track = free === -1 ? Math.min(ends.length, MOST_TRACKS - 1) : free
    ends[track] = to
    return {
      ...{ mark, aside: 0, y: TRACK * (track + 0.5) + EDGE, lines: [], joint: false, spans: false },
      target: { x: -TARGET, y: -TARGET, width: 2 * TARGET, height: 2 * TARGET },
    }
  })
  return { height: TRACK * Math.max(1, ends.length) + 2 * EDGE, marks }
}
