import { useContext, useLayoutEffect, useRef } from 'react'
import { MarkShape } from '../MarkShape'
import type { PlacedMark } from '../placedMark'
import { LiveReadingContext } from './liveReading'

interface LiveMarkProps {
  placed: PlacedMark
  x: number
  y: number
  /** Of the plot, in px. */
  width: number
}

/** A mark that can have the focus, with its row's sentence as its name. */
export function LiveMark({ placed, x, y, width }: LiveMarkProps) {
  const { stop, focused, onDrawn } = useContext(LiveReadingContext)
  const { row } = placed.mark
  const mark = useRef<SVGGElement>(null)
  const isStop = row.key === stop
  useLayoutEffect(onDrawn, [onDrawn])
  useLayoutEffect(() => {
    if (isStop && focused) mark.current?.focus()
  }, [isStop, focused])
  return (
    <svg className="timeline-mark" x={x} y={y} overflow="visible">
      <g
        ref={mark}
        role="img"
        aria-label={row.sentence}
        tabIndex={isStop ? 0 : -1}
        data-mark={row.key}
      >
        <MarkShape placed={placed} stretch={(share) => share * width} />
      </g>
    </svg>
  )
}
