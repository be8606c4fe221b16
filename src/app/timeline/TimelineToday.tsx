import { memo } from 'react'
import { formatMonth } from '../../record/dates'
import type { Timeline } from '../../record/views/timeline/timeline'
import { DRAWINGS } from './drawings'
import { fitTimeline } from './fitAxis'
import { formatShare } from './StaticLane'
import { placeToday } from '../../record/views/timeline/axis'
import { useToday } from '../useToday'

/** From here on the words keep to the end of the axis. */
const NEAR_END = 0.8

function TodayTick({ at, className }: { at: number | undefined; className: string }) {
  if (at === undefined) return null
  const x = formatShare(at)
  return (
    <svg className={className} width="100%" height="4" overflow="visible">
      <line className="timeline-lane__today" x1={x} x2={x} y1="0" y2="4" />
    </svg>
  )
}

/** What the line of today is, under it, in space that is kept for it. */
export const TimelineToday = memo(function TimelineToday({ timeline }: { timeline: Timeline }) {
  const today = useToday()
  const at = placeToday(timeline.axis, today)
  return (
    <div className="timeline__plot timeline__plot--foot">
      {today !== undefined && at !== undefined && (
        <svg
          className="timeline-foot"
          width="100%"
          height="18"
          overflow="visible"
          aria-hidden="true"
        >
          {DRAWINGS.map((drawing) => (
            <TodayTick
              key={drawing.name}
              className={`timeline-lane timeline-lane--${drawing.name}`}
              at={placeToday(fitTimeline(timeline, drawing).axis, today)}
            />
          ))}
          <text
            className="timeline-head__today"
            x={at > NEAR_END ? '100%' : formatShare(at)}
            y="15"
            textAnchor={at > NEAR_END ? 'end' : 'middle'}
          >
            {`Today, ${formatMonth(today.slice(0, 7))}`}
          </text>
        </svg>
      )}
    </div>
  )
})
