import { useCallback, useLayoutEffect, useMemo, useRef, useState, type SyntheticEvent } from 'react'
import type { Timeline } from '../../record/views/timeline/timeline'
import { useHost } from '../hostContext'
import { StaticLanes } from './StaticLanes'
import { TimelineHead } from './TimelineHead'
import { TimelineLive } from './TimelineLive'
import { TimelineReading } from './TimelineReading'
import { TimelineToday } from './TimelineToday'
import { useReading } from './useReading'
import { buildWalk } from './walk'

function findMark({ target }: SyntheticEvent): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest('[data-mark]')?.getAttribute('data-mark') ?? undefined
}

interface MarkState {
  /** The key of the mark that is read. */
  key: string | undefined
  /** The one that Tab reaches. */
  stop: string | undefined
  /** True where the keys lead: the mark takes the focus. */
  focused: boolean
}

/** Shows in picture and chart which mark is read: neither is drawn anew for that. */
function useMarkState(figure: { current: HTMLElement | null }, { key, stop, focused }: MarkState) {
  useLayoutEffect(() => {
    for (const mark of figure.current?.querySelectorAll('svg[data-mark]') ?? [])
      mark.toggleAttribute('data-read', mark.getAttribute('data-mark') === key)
    for (const mark of figure.current?.querySelectorAll<SVGElement>('g[data-mark]') ?? []) {
      const isStop = mark.getAttribute('data-mark') === stop
      mark.tabIndex = isStop ? 0 : -1
      if (isStop && focused) mark.focus()
    }
  })
}

interface TimelineFigureProps {
  timeline: Timeline
  /** The chosen area: the live chart draws its lane alone. */
  area: string | undefined
}

/** The chart and what is read from it: a static picture until somebody reaches for it. */
export function TimelineFigure({ timeline, area }: TimelineFigureProps) {
  const walk = useMemo(() => buildWalk(timeline, area), [timeline, area])
  const { row, stop, focused, readMark, walkOn, leave, blur } = useReading(walk)
  const { place } = useHost()
  const [wanted, setWanted] = useState(false)
  // Counted: each new mark has to be told whether Tab reaches it.
  const [drawn, setDrawn] = useState(0)
  const figure = useRef<HTMLDivElement>(null)
  const group = useRef<HTMLDivElement>(null)
  // To mount the chart is half a second of work on a slow machine: not before somebody reaches for
  // it. A frame is one file without it; without an observer nobody tells it how wide it is.
  const reach = () => {
    if (place !== 'frame' && typeof ResizeObserver !== 'undefined') setWanted(true)
  }
  const isDrawn = drawn > 0
  const onDrawn = useCallback(() => setDrawn((count) => count + 1), [])
  const onFailed = useCallback(() => setDrawn(0), [])
  useMarkState(figure, { key: row?.key, stop, focused })
  const read = (event: SyntheticEvent, how: 'pointed' | 'chosen') => {
    const key = findMark(event)
    if (key !== undefined) readMark(key, how)
  }
  return (
    <div
      className="timeline__figure"
      ref={figure}
      role="presentation"
      onPointerEnter={reach}
      onTouchStart={reach}
      onPointerOver={(event) => read(event, 'pointed')}
      onClick={(event) => read(event, 'chosen')}
      onFocus={(event) => {
        reach()
        read(event, 'chosen')
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) blur()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          group.current?.focus()
          leave()
        } else walkOn(event)
      }}
    >
      <div
        className="timeline__grid"
        ref={group}
        // Screen readers keep arrow keys to themselves in a group; in an application they hand them on.
        role="application"
        aria-label="Chart: grades by area and year"
        tabIndex={isDrawn ? -1 : 0}
      >
        <TimelineHead timeline={timeline} />
        <div className={`timeline__lanes${isDrawn ? ' timeline__lanes--live' : ''}`}>
          <StaticLanes timeline={timeline} />
          {wanted && <TimelineLive {...{ timeline, area, onDrawn, onFailed }} />}
        </div>
        <TimelineToday timeline={timeline} />
      </div>
      <TimelineReading row={row} live={!isDrawn} />
    </div>
  )
}
