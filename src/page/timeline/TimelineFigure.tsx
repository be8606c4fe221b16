import { useCallback, useEffect, useMemo, useRef, useState, type SyntheticEvent } from 'react'
import type { Timeline } from '../../record/timeline/timeline'
import { useSurroundings } from '../surroundings'
import { useToday } from '../useToday'
import { LiveReadingContext } from './live/liveReading'
import { StaticLanes } from './StaticLanes'
import { TimelineHead } from './TimelineHead'
import { LiveBoundary, TimelineLive } from './TimelineLive'
import { TimelineReading } from './TimelineReading'
import { TodayContext } from './today'
import { TimelineToday } from './TimelineToday'
import { useLiveChart, type LoadLiveChart } from './useLiveChart'
import { useReading } from './useReading'
import { buildWalk } from './walk'

function findMark({ target }: SyntheticEvent): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest('[data-mark]')?.getAttribute('data-mark') ?? undefined
}

/** Shows in the static picture which mark is read: it is not drawn anew for that. */
function useReadSign(figure: { current: HTMLElement | null }, key: string | undefined) {
  useEffect(() => {
    for (const mark of figure.current?.querySelectorAll('svg[data-mark]') ?? [])
      mark.toggleAttribute('data-read', mark.getAttribute('data-mark') === key)
  }, [figure, key])
}

interface TimelineFigureProps {
  timeline: Timeline
  /** The chosen area: the live chart draws its lane alone. */
  area: string | undefined
  loadChart?: LoadLiveChart
}

/** The chart and what is read from it: a static picture until somebody reaches for it. */
export function TimelineFigure({ timeline, area, loadChart }: TimelineFigureProps) {
  const walk = useMemo(() => buildWalk(timeline, area), [timeline, area])
  const { row, stop, focused, readMark, walkOn, leave, blur } = useReading(walk)
  const { Chart, reach } = useLiveChart(loadChart)
  const [drawn, setDrawn] = useState(false)
  const figure = useRef<HTMLDivElement>(null)
  const group = useRef<HTMLDivElement>(null)
  const now = useToday()
  const { dated } = useSurroundings()
  const today = dated === true ? undefined : now
  const onDrawn = useCallback(() => setDrawn(true), [])
  const onFailed = useCallback(() => setDrawn(false), [])
  const reading = useMemo(() => ({ stop, focused, onDrawn }), [stop, focused, onDrawn])
  useReadSign(figure, row?.key)
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
        tabIndex={drawn ? -1 : 0}
      >
        <TodayContext value={today}>
          <TimelineHead timeline={timeline} />
          <div className={`timeline__lanes${drawn ? ' timeline__lanes--live' : ''}`}>
            <StaticLanes timeline={timeline} />
            {Chart !== undefined && (
              <LiveReadingContext value={reading}>
                <LiveBoundary onFailed={onFailed}>
                  <TimelineLive timeline={timeline} area={area} Chart={Chart} />
                </LiveBoundary>
              </LiveReadingContext>
            )}
          </div>
          <TimelineToday timeline={timeline} />
        </TodayContext>
      </div>
      <TimelineReading row={row} live={!drawn} />
    </div>
  )
}
