import { useContext } from 'react'
import { formatMonth } from '../../record/dates'
import { formatShare } from './StaticLane'
import { TodayContext } from './today'

/** From here on the words keep to the end of the axis. */
const NEAR_END = 0.8

/** What the line of today is, under it, in space that is kept for it. */
export function TimelineToday({ today }: { today: string | undefined }) {
  const at = useContext(TodayContext)
  const shown = today !== undefined && at !== undefined
  return (
    <div className="timeline__plot timeline__plot--foot">
      {shown && (
        <svg
          className="timeline-foot"
          width="100%"
          height="22"
          overflow="visible"
          aria-hidden="true"
        >
          <line
            className="timeline-lane__today"
            x1={formatShare(at)}
            x2={formatShare(at)}
            y1="0"
            y2="6"
          />
          <text
            className="timeline-head__today"
            x={at > NEAR_END ? '100%' : formatShare(at)}
            y="20"
            textAnchor={at > NEAR_END ? 'end' : 'middle'}
          >
            Today, {formatMonth(today.slice(0, 7))}
          </text>
        </svg>
      )}
    </div>
  )
}
