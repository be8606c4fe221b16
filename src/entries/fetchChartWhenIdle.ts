/** How long a page must be left alone before something is fetched that nobody asked for. */
const PATIENCE_MS = 2000

/**
 * Fetches the code of the live chart, without running it, once the page has loaded and has
 * nothing to do. Not a link in the page: that would share a slow line with what is needed.
 */
export function fetchChartWhenIdle() {
  const address = document
    .querySelector('meta[name="inspection-record-chart"]')
    ?.getAttribute('content')
  if (address === null || address === undefined || typeof requestIdleCallback !== 'function') return
  setTimeout(() => {
    requestIdleCallback(() => {
      const link = document.createElement('link')
      link.rel = 'prefetch'
      link.as = 'script'
      link.href = address
      document.head.append(link)
    })
  }, PATIENCE_MS)
}
