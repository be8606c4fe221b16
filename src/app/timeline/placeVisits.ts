import type { Stretch } from '../../record/views/timeline/axis'
import type { TimelineMark } from '../../record/views/timeline/marks'
import type { Drawing } from './drawings'
import type { Extent } from './findRooms'
import type { PlacedLine, PlacedMark } from './placedMark'
import { estimateTextWidth } from './textWidth'

export const VISIT_RADIUS = 6
const TARGET = 12
const TRACK = 26
const EDGE = 4
/** More visits at once than this lie on each other. */
const MAX_TRACKS = 6
const BESIDE = 5
/** Between a visit's words and what is next to them. */
const CLEARANCE = 6

/** Where a visit's mark begins and ends at the drawing's least width, in px. */
function findExtent({ at, covers }: TimelineMark, plot: number): Extent {
  const ends = covers ?? { from: at, to: at }
  return {
    from: Math.min(ends.from * plot, at * plot - VISIT_RADIUS),
    to: Math.max(ends.to * plot, at * plot + VISIT_RADIUS),
  }
}

interface Track {
  drawing: Drawing
  /** Px that are taken, by marks and by words. */
  taken: Extent[]
  /** Px of the rules, which words do not cross. */
  rules: number[]
}

/** The fullest words that have room after the mark, else before it; after a pill, which grows with the width, px from its end. */
function placeBrief(mark: TimelineMark, own: Extent, { drawing, taken, rules }: Track) {
  const { row, at, covers } = mark
  if (!drawing.beside || row.kind !== 'visit') return undefined
  const x = (covers?.to ?? at) * drawing.plot
  const isFree = ({ from, to }: Extent) =>
    from >= 0 &&
    to <= drawing.plot &&
    rules.every((rule) => rule <= from || rule >= to) &&
    taken.every((other) => other === own || other.from - CLEARANCE >= to || other.to <= from)
  for (const text of row.brief) {
    const width = estimateTextWidth(text, { size: drawing.font })
    const after = { from: own.to + BESIDE, to: own.to + BESIDE + width }
    const before = { from: own.from - BESIDE - width, to: own.from - BESIDE }
    const line = (start: number, anchor: 'start' | 'end'): PlacedLine => ({
      ...{ text, x: start, y: 4, anchor, note: true },
    })
    if (isFree(after)) return { extent: after, line: line(after.from - x, 'start') }
    if (covers === undefined && isFree(before))
      return { extent: before, line: line(before.to - x, 'end') }
  }
  return undefined
}

/**
 * Places visits in as many tracks as are needed, so that two of the same year lie one
 * above the other and each can be read.
 */
export function placeVisits(
  visits: readonly TimelineMark[],
  eras: readonly Stretch[],
  drawing: Drawing,
): { height: number; marks: PlacedMark[] } {
  const { plot } = drawing
  const tracks: Extent[][] = []
  const onTracks = visits.map((mark) => {
    const own = findExtent(mark, plot)
    const free = tracks.findIndex((taken) => (taken.at(-1)?.to ?? 0) + 2 <= own.from)
    const track = free === -1 ? Math.min(tracks.length, MAX_TRACKS - 1) : free
    const taken = tracks[track] ?? []
    tracks[track] = taken
    taken.push(own)
    return { mark, own, track, taken }
  })
  const rules = eras.map(({ from }) => from * plot)
  const marks = onTracks.map(({ mark, own, track, taken }): PlacedMark => {
    const brief = placeBrief(mark, own, { drawing, taken, rules })
    if (brief !== undefined) taken.push(brief.extent)
    return {
      ...{ mark, aside: 0, y: TRACK * (track + 0.5) + EDGE, joint: false, crowded: false },
      ...{ spans: false, lines: brief === undefined ? [] : [brief.line] },
      target: { x: -TARGET, y: -TARGET, width: 2 * TARGET, height: 2 * TARGET },
    }
  })
  return { height: TRACK * Math.max(1, tracks.length) + 2 * EDGE, marks }
}
