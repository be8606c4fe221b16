/* What the browser itself reports of a page, from its first moment on. */

/** A span of the main thread or a shift, with when it began, in milliseconds. */
export interface Reported {
  at: number
  value: number
}

export const longTasks: Reported[] = []
export const shifts: Reported[] = []
export const interactions: Reported[] = []
let largest: number | undefined

/** When the largest contentful paint so far was, in milliseconds. */
export function readLargestPaint(): number | undefined {
  return largest
}

function readNumber(entry: PerformanceEntry, name: string): number {
  const value: unknown = Reflect.get(entry, name)
  return typeof value === 'number' ? value : 0
}

function listen(type: string, take: (entry: PerformanceEntry) => void, more = {}) {
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(take))
  observer.observe({ type, buffered: true, ...more })
}

listen('longtask', ({ startTime, duration }) => longTasks.push({ at: startTime, value: duration }))
listen('largest-contentful-paint', ({ startTime }) => {
  largest = startTime
})
listen('layout-shift', (entry) => {
  if (Reflect.get(entry, 'hadRecentInput') === true) return
  shifts.push({ at: entry.startTime, value: readNumber(entry, 'value') })
})
listen(
  'event',
  (entry) => {
    if (readNumber(entry, 'interactionId') === 0) return
    interactions.push({ at: entry.startTime, value: entry.duration })
  },
  { durationThreshold: 16 },
)
