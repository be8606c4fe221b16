import { isAnnounced, isChosen, isInSight, isLaidOut, painted } from './look'
import { interactions, longTasks, readLargestPaint, shifts, type Reported } from './reports'

/*
 * What runs inside the measured page, before anything of the page itself: it listens to
 * what the browser reports and looks once per frame for what cannot be reported.
 */

export interface LoadReading {
  firstPaint: number | undefined
  largestPaint: number | undefined
  chartShown: number | undefined
  longTasks: Reported[]
  shifts: Reported[]
}

/** Where to click, in the viewport: the choice itself, or what unfolds it. */
export interface ClickPlace {
  x: number
  y: number
  unfolds: boolean
}

/** How far apart two places are that are tried one after another, in pixels. */
const STEP = 20

let chartShown: number | undefined
let lastClick: number | undefined
let chartReached: number | undefined

document.addEventListener(
  'click',
  ({ timeStamp, isTrusted, detail }) => {
    // A label passes its click on to its control, without a count of its own.
    if (isTrusted && detail > 0) lastClick = timeStamp
  },
  true,
)
document.addEventListener(
  'pointerover',
  ({ target, timeStamp }) => {
    if (target instanceof Element && target.closest('#timeline [role="group"]') !== null)
      chartReached ??= timeStamp
  },
  true,
)
void painted(() => isInSight('#timeline svg[data-mark]')).then((at) => {
  chartShown = at
})

const bench = {
  readLoad(): LoadReading {
    const [firstPaint] = performance.getEntriesByName('first-contentful-paint')
    return {
      firstPaint: firstPaint?.startTime,
      largestPaint: readLargestPaint(),
      chartShown,
      longTasks,
      shifts,
    }
  },

  /** The end of the last long task. */
  lastBusy: () => Math.max(0, ...longTasks.map(({ at, value }) => at + value)),

  now: () => performance.now(),

  /** Brings the choice of an area into sight; nothing while it is not there. */
  findChoice(area: string): ClickPlace | undefined {
    const label = document.querySelector(`label[for="area-${area}"]`)
    if (label === null) return undefined
    const unfolds = !label.checkVisibility()
    const target = unfolds ? label.closest('details')?.querySelector('summary') : label
    if (target === null || target === undefined || !isLaidOut(target)) return undefined
    target.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    const { left, top, width, height } = target.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2, unfolds }
  },

  /** When the choice of an area was first seen to have effect. */
  seeChosen: (area: string) => painted(() => isChosen(area)),

  /** How long after the click on it all that speaks of an area agreed, painted. */
  async seeAgreement(area: string) {
    const at = await painted(() => isChosen(area) && isAnnounced(area))
    return at - (lastClick ?? Number.NaN)
  },

  /** How long the slowest interaction since then took to its next paint; 16 where none took longer. */
  readLatency(since: number): number {
    const slow = interactions.filter(({ at }) => at >= since).map(({ value }) => value)
    return Math.max(16, ...slow)
  },

  /** A place of the chart in sight that nothing covers: an unfolded filter bar may, on a phone. */
  findChart(): { x: number; y: number } | undefined {
    const chart = document.querySelector('#timeline [role="group"]')
    if (chart === null) return undefined
    chart.scrollIntoView({ block: 'end', behavior: 'instant' })
    const { left, width } = chart.getBoundingClientRect()
    const x = left + width / 2
    const heights = Array.from({ length: Math.ceil(innerHeight / STEP) }, (_, step) => step * STEP)
    const y = heights.findLast((at) => chart.contains(document.elementFromPoint(x, at)))
    return y === undefined ? undefined : { x, y }
  },

  /** How long after somebody reached for it the live chart stood there, painted. */
  async seeLiveChart() {
    const at = await painted(() => isInSight('#timeline .recharts-surface'))
    return { reached: chartReached ?? Number.NaN, took: at - (chartReached ?? Number.NaN) }
  },
}

export type Bench = typeof bench

declare global {
  interface Window {
    bench: Bench
  }
}

window.bench = bench
