import type { Page } from 'playwright-core'

/** What a live region was given to say. */
export interface Announcement {
  words: string
  how: 'status' | 'alert'
  /**
   * True where the region was in the page and rendered before it had these words: one that
   * comes together with its words is not read out by every screen reader (but for an alert).
   */
  waited: boolean
}

/** Listens, from before the page's first byte on, to everything that live regions say. */
export async function listenToRegions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: Announcement[] = []
    Reflect.set(globalThis, 'announced', said)
    const last = new WeakMap<Element, string>()
    const regions = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
    const read = () => {
      for (const region of document.querySelectorAll<HTMLElement>(regions)) {
        if (region.getAttribute('aria-live') === 'off' || !region.checkVisibility()) continue
        const words = region.innerText.replace(/\s+/gu, ' ').trim()
        const before = last.get(region)
        if (words !== '' && words !== before)
          said.push({
            words,
            how: region.getAttribute('role') === 'alert' ? 'alert' : 'status',
            waited: before !== undefined,
          })
        last.set(region, words)
      }
    }
    new MutationObserver(read).observe(document, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
    })
  })
}

export const readAnnouncements = (page: Page): Promise<Announcement[]> =>
  page.evaluate(() => Reflect.get(globalThis, 'announced') as Announcement[])
