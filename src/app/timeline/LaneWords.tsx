import type { PlacedGap } from './placeGaps'

interface LaneWordsProps {
  gaps: readonly PlacedGap[]
  /** A share of the axis as a place in the drawing: "49%" or px. */
  place: (share: number) => string | number
  /** Px down to the lane. */
  y?: number
}

/** Why there is no band: the words that stand in its place. */
export function LaneWords({ gaps, place, y = 0 }: LaneWordsProps) {
  return gaps.map(({ at, anchor, lines }) => (
    <svg key={at} x={place(at)} y={y} overflow="visible">
      {lines.map((line) => (
        <text
          key={line.y}
          className="timeline-lane__absence"
          x={line.x}
          y={line.y}
          textAnchor={anchor}
        >
          {line.text}
        </text>
      ))}
    </svg>
  ))
}
