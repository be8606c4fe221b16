import type { Page } from 'playwright-core'

/**
 * Notes every shift of the layout from the first paint on, with what moved; runs in the page. A shift below
 * 0.001 is left out: it is less than a pixel of one line, which nobody sees.
 */
export function recordShifts() {
  const least = 0.001
  const shifts: string[] = []
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // The standard library's types do not know what a layout shift reports.
      const { value, sources } = entry as unknown as { value: number; sources: { node?: Node }[] }
      if (value < least) continue
      const moved = sources.map(({ node }) => node?.textContent?.slice(0, 40))
      shifts.push(`${value.toFixed(5)} at ${Math.round(entry.startTime)} ms: ${moved.join('; ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

export const readShifts = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    return Reflect.get(globalThis, 'shifts') as string[]
  })
