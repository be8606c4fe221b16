import { Component, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Timeline } from '../../record/timeline/timeline'
import { chooseDrawing } from './drawings'
import { layOutTimeline } from './layOutTimeline'
import type { LiveChart } from './useLiveChart'

/** A live chart that cannot be drawn leaves the static picture as it is. */
export class LiveBoundary extends Component<{ children: ReactNode; onFailed: () => void }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onFailed()
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}

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

interface TimelineLiveProps {
  timeline: Timeline
  area: string | undefined
  Chart: LiveChart
}

/** The live chart over the plots, as wide as they are. */
export function TimelineLive({ timeline, area, Chart }: TimelineLiveProps) {
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
      {layout !== undefined && size !== undefined && <Chart layout={layout} width={size.plot} />}
    </div>
  )
}
