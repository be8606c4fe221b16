import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { countChanged } from '../pixels'

/** What has the focus, and how it stands on screen. */
export interface Stop {
  /** What kind of thing it is: its tag, type and classes. Two of a kind look alike. */
  kind: string
  name: string
  /** True where what had the focus before stands earlier in the document. */
  after: boolean
  /** True where the walk has come round to its first stop. */
  again: boolean
  /** In px of the window: the element, or the label that shows its focus. */
  box: { x: number; y: number; width: number; height: number }
  /** How long its edge is, in px; of its longest line where it runs over several. */
  edge: number
  /** Share of its box at which something else lies over it, or that is out of the window. */
  hidden: number
}

/** Reads what has the focus once the page stands; nothing once the keys have left it. */
export function readStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(async () => {
    // Something may just have come in above it.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const element = document.activeElement
    if (element === null || element === document.body) return undefined
    const before = Reflect.get(globalThis, 'stopBefore') as Element | undefined
    Reflect.set(globalThis, 'stopBefore', element)
    const first = Reflect.get(globalThis, 'firstStop') as Element | undefined
    if (first === undefined) Reflect.set(globalThis, 'firstStop', element)
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const shown = getComputedStyle(element).opacity === '0' ? (label ?? element) : element
    const { x, y, width, height } = shown.getBoundingClientRect()
    // A link that runs over several lines is a box for each: what is seen is looked for in the widest.
    const edges = [...shown.getClientRects()]
    const widest = edges.reduce((best, part) => (part.width > best.width ? part : best))
    const points = [0.05, 0.35, 0.65, 0.95].flatMap((across) =>
      [0.1, 0.5, 0.9].map((down) =>
        document.elementFromPoint(
          widest.x + across * widest.width,
          widest.y + down * widest.height,
        ),
      ),
    )
    const covered = points.filter(
      (over) =>
        over === null || !(shown.contains(over) || over.contains(shown) || over === element),
    )
    const follows = Node.DOCUMENT_POSITION_FOLLOWING
    const name = label?.innerText ?? element.getAttribute('aria-label') ?? element.textContent
    return {
      kind: `${element.tagName.toLowerCase()}${element.getAttribute('type') ?? ''}.${shown.getAttribute('class') ?? ''}`,
      name: name.replace(/\s+/gu, ' ').trim().slice(0, 120),
      again: first === element,
      after: before === undefined || (before.compareDocumentPosition(element) & follows) !== 0,
      box: { x, y, width, height },
      // Line boxes that touch have one outline around them both: the longest is sure.
      edge: Math.max(...edges.map((part) => 2 * (part.width + part.height))),
      hidden: covered.length / points.length,
    }
  })
}

/** Walks by a key until it leads nowhere new, at most `most` times, and looks at each stop on the way. */
export async function walk(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  most: number,
  look?: (stop: Stop) => Promise<void>,
): Promise<Stop[]> {
  const stops: Stop[] = []
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'firstStop'))
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key)
    const stop = await readStop(page)
    // Browsers lead on from the last stop to their own parts, or round to the first again.
    if (stop === undefined || stop.again) break
    await look?.(stop)
    stops.push(stop)
  }
  return stops
}

/**
 * Expects the focus on a stop to be seen as WCAG 2.2 (2.4.13) measures it: by as many pixels that
 * change by 3 to 1 as a line of 2 px around the box has.
 */
export async function expectSeen(page: Page, { box, edge, kind, name }: Stop): Promise<void> {
  const window = page.viewportSize() ?? { width: 0, height: 0 }
  const [left, top] = [Math.max(0, Math.floor(box.x - 8)), Math.max(0, Math.floor(box.y - 8))]
  const clip = {
    x: left,
    y: top,
    width: Math.min(window.width, Math.ceil(box.x + box.width + 8)) - left,
    height: Math.min(window.height, Math.ceil(box.y + box.height + 8)) - top,
  }
  // A caret that blinks would be a change too.
  const options = { clip, caret: 'hide', animations: 'disabled' } as const
  const focused = await page.screenshot(options)
  const held = await page.evaluateHandle(() => {
    const element = document.activeElement as HTMLElement | null
    element?.blur()
    return element
  })
  const without = await page.screenshot(options)
  await held.evaluate((element) => element?.focus({ preventScroll: true, focusVisible: true }))
  const changed = await countChanged(page, focused, without, 3)
  expect(changed, `${kind} “${name}”`).toBeGreaterThanOrEqual(Math.round(2 * edge))
}
