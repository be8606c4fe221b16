import type { BrowserContext, Page } from 'playwright-core'

/** What the host page saw of itself while the record came in. */
export interface Watched {
  /** The sum of the browser's own layout shifts; nothing where it does not count them. */
  shifts: number | undefined
  /** Every place, in pixels from the top, at which what follows the record has stood. */
  places: number[]
  /** How many messages with a height came, by frame in the order of the page. */
  messages: number[]
}

/** Runs in the host page, from its first moment on. Reads nothing and says nothing in the frames. */
function watchThisPage() {
  if (window.parent !== window) return
  const seen: Watched = { shifts: undefined, places: [], messages: [] }
  Reflect.set(window, 'watched', seen)
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    seen.shifts = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shifts = (seen.shifts ?? 0) + Number(Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  }
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('inspectionRecord' in data)) return
    const frames = [...document.querySelectorAll('iframe')]
    const at = frames.findIndex(({ contentWindow }) => contentWindow === source)
    seen.messages[at] = (seen.messages[at] ?? 0) + 1
  })
  const look = () => {
    const after = document.querySelector('.after')
    if (after !== null) {
      const place = Math.round(after.getBoundingClientRect().top + window.scrollY)
      if (!seen.places.includes(place)) seen.places.push(place)
    }
    requestAnimationFrame(look)
  }
  look()
}

/** The same as the text of a script, for a host page that brings it along. */
export const WATCH = `(${watchThisPage.toString()})()`

export async function watchHost(context: BrowserContext): Promise<void> {
  await context.addInitScript(watchThisPage)
}

export function readWatched(page: Page): Promise<Watched> {
  return page.evaluate(() => Reflect.get(window, 'watched') as Watched)
}

/**
 * As a browser does that blocks what other sites want to store: in a frame every door throws.
 * `everywhere` is for readers who let no site store anything.
 */
export async function blockStorage(context: BrowserContext, everywhere: boolean): Promise<void> {
  await context.addInitScript((hostToo) => {
    if (!hostToo && window.parent === window) return
    const refuse = () => {
      throw new DOMException('The document may not store anything', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse, configurable: true })
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse })
  }, everywhere)
}
