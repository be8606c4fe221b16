import { loadExport } from '../../data/loadExport'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Timeline } from '../../record/views/timeline/timeline'
import { chooseDrawing } from './drawings'
import { layOutTimeline } from './layOutTimeline'
import { lazyComponent } from '../components/lazyComponent'
import { LazyPanel } from '../components/LazyPanel'

interface Size {
  /** Of the chart's container, which chooses the drawing. */
  container: number
  plot: number
}

function measure(element: HTMLElement): Size {
  return {
    container: element.closest('.timeline')?.getBoundingClientRect().width ?? 0,
    plot: element.getBoundingClientRect().width,
  }
}

const Chart = lazyComponent(() => loadExport(() => import('./live/TimelineChart'), 'TimelineChart'))

interface TimelineLiveProps {
  timeline: Timeline
  area: string | undefined
  /** Called once the chart's marks are there. */
  onDrawn: () => void
  /** Called where it cannot be had or drawn: the static picture stays. */
  onFailed: () => void
}

/** The live chart over the plots, as wide as they are. */
export function TimelineLive({ timeline, area, onDrawn, onFailed }: TimelineLiveProps) {
  const overlay = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    const element = overlay.current
    if (element === null) return undefined
    const update = () => {
      const next = measure(element)
      setSize((before) =>
        before?.plot === next.plot && before.container === next.container ? before : next,
      )
    }
    update()
    const observer = new ResizeObserver(update)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  const drawing = size === undefined ? undefined : chooseDrawing(size.container)
  const layout = useMemo(
    () => (drawing === undefined ? undefined : layOutTimeline(timeline, drawing, area)),
    [timeline, drawing, area],
  )
  return (
    <div className="timeline__live" ref={overlay}>
      {layout !== undefined && size !== undefined && (
        <LazyPanel
          panel={Chart}
          props={{ layout, width: size.plot, onDrawn }}
          instead={null}
          onFailed={onFailed}
        />
      )}
    </div>
  )
}
