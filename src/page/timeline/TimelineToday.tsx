import { formatMonth } from '../../record/dates'
import type { TimelineAxis } from '../../record/timeline/axis'
import { formatShare } from './StaticLane'

interface TimelineTodayProps {
  axis: TimelineAxis
  /** Nothing at build time: what is written then must be true on any day. */
  today: string | undefined
}

function findToday({ axis, today }: TimelineTodayProps) {
  const at = today === undefined ? -1 : axis.place(today)
  return today === undefined || at < 0 || at > 1
    ? undefined
    : { at, words: formatMonth(today.slice(0, 7)) }
}

/** Today as a line over the lanes. */
export function TodayLine(props: TimelineTodayProps) {
  const today = findToday(props)
  if (today === undefined) return null
  const x = formatShare(today.at)
  return (
    <svg className="timeline__today" aria-hidden="true" focusable="false">
      <line className="timeline-lane__today" x1={x} x2={x} y1="0" y2="100%" />
    </svg>
  )
}

/** What the line is, under it, in space that is kept for it. */
export function TodayWords(props: TimelineTodayProps) {
  const today = findToday(props)
  const atEnd = today !== undefined && today.at > 0.8
  return (
    <div className="timeline__plot timeline__plot--foot">
      {today !== undefined && (
        <svg className="timeline-foot" width="100%" height="22" overflow="visible">
          <text
            className="timeline-head__today"
            x={atEnd ? '100%' : formatShare(today.at)}
            y="20"
            textAnchor={atEnd ? 'end' : 'middle'}
          >
            Today, {today.words}
          </text>
        </svg>
      )}
    </div>
  )
}
