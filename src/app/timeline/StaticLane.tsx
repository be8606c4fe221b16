import { formatAreaIds } from '../../record/areas'
import { LaneWords } from './LaneWords'
import type { PlacedLane, TimelineLayout } from './layOutTimeline'
import { MarkShape } from './MarkShape'
import type { PlacedMark } from './placedMark'
import { placeToday } from '../../record/views/timeline/axis'
import { useToday } from '../useToday'

const THOUSANDTHS = 1000

/** A share as "49.012%": a thousandth of a per cent is a hundredth of a px. */
export function formatShare(share: number): string {
  return `${String(Math.round(share * 100 * THOUSANDTHS) / THOUSANDTHS)}%`
}

function StaticMark({ placed }: { placed: PlacedMark }) {
  const { row, at } = placed.mark
  return (
    <svg
      className="timeline-mark"
      x={formatShare(at)}
      y={placed.y}
      overflow="visible"
      data-mark={row.key}
      data-areas={row.kind === 'visit' ? formatAreaIds(row.areas) : undefined}
    >
      <MarkShape placed={placed} stretch={formatShare} />
    </svg>
  )
}

/** Today in a lane: under its words and marks, and in the page only once script runs. */
function LaneToday({ layout, height }: { layout: TimelineLayout; height: number }) {
  const today = placeToday(layout, useToday())
  if (today === undefined) return null
  const x = formatShare(today)
  return <line className="timeline-lane__today" x1={x} x2={x} y1="0" y2={height} />
}

/** One lane as a drawing that stretches with its width: years in per cent, marks in px. */
export function StaticLane({ layout, lane }: { layout: TimelineLayout; lane: PlacedLane }) {
  const { bands, gaps, height, marks } = lane
  return (
    <svg
      className={`timeline-lane timeline-lane--${layout.drawing.name}`}
      width="100%"
      height={height}
      overflow="visible"
      aria-hidden="true"
      focusable="false"
    >
      {bands.map(({ from, to }) => (
        <rect
          key={from}
          className="timeline-lane__band"
          x={formatShare(from)}
          y="1"
          width={formatShare(to - from)}
          height={height - 2}
        />
      ))}
      {layout.rules.map(formatShare).map((x) => (
        <g key={x}>
          <line className="timeline-lane__break" x1={x} x2={x} y1="0" y2={height} />
          <line className="timeline-lane__tick" x1={x} x2={x} y1="0" y2={height} />
        </g>
      ))}
      <LaneToday layout={layout} height={height} />
      <LaneWords gaps={gaps} place={formatShare} />
      {marks.map((placed) => (
        <StaticMark key={placed.mark.row.key} placed={placed} />
      ))}
    </svg>
  )
}
