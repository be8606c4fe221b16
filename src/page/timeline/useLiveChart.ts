import { useCallback, useRef, useState } from 'react'
import { loadExport } from '../../reading/loadExport'

export type LiveChart = (typeof import('./live/TimelineChart'))['TimelineChart']
export type LoadLiveChart = () => Promise<{ TimelineChart: LiveChart }>

const loadLiveChart: LoadLiveChart = () => import('./live/TimelineChart')

/**
 * The live chart, asked for once, when somebody reaches for it: to mount it is half a
 * second of work on a slow machine. Where it cannot be had the static picture stays, and it is not
 * asked for again.
 */
export function useLiveChart(load: LoadLiveChart = loadLiveChart) {
  const [chart, setChart] = useState<{ Chart: LiveChart }>()
  const asked = useRef(false)
  const reach = useCallback(() => {
    // Without it nobody tells the chart how wide it is.
    if (asked.current || typeof ResizeObserver === 'undefined') return
    asked.current = true
    loadExport(load, 'TimelineChart').then(
      (Chart) => {
        setChart({ Chart })
      },
      () => undefined,
    )
  }, [load])
  return { Chart: chart?.Chart, reach }
}
