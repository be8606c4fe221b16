import { useLayoutEffect } from 'react'
import { MarkShape } from '../MarkShape'
import type { PlacedMark } from '../placedMark'

interface LiveMarkProps {
  placed: PlacedMark
  x: number
  y: number
  /** Of the plot, in px. */
  width: number
  onDrawn: () => void
}

/** A mark that can have the focus, with its row's sentence as its name; the figure says which one has it. */
export function LiveMark({ placed, x, y, width, onDrawn }: LiveMarkProps) {
  const { row } = placed.mark
  useLayoutEffect(onDrawn, [onDrawn])
  return (
    <svg className="timeline-mark" x={x} y={y} overflow="visible">
      <g role="img" aria-label={row.sentence} tabIndex={-1} data-mark={row.key}>
        <MarkShape placed={placed} stretch={(share) => share * width} />
      </g>
    </svg>
  )
}
