import type { Page } from 'playwright-core'

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
  /** Shares of its box at which something else lies over it, or that are out of the window. */
  hidden: number
}

/**
 * Reads what has the focus; nothing once the keys have left the page. Looks into shadow
 * roots. `before` is remembered in the page between two calls.
 */
export function readStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const find = (root: Document | ShadowRoot): Element | null => {
      const inner = root.activeElement?.shadowRoot
      return inner ? find(inner) : root.activeElement
    }
    const element = find(document)
    if (element === null || element === document.body) return undefined
    const before: unknown = Reflect.get(globalThis, 'stopBefore')
    Reflect.set(globalThis, 'stopBefore', element)
    const first: unknown = Reflect.get(globalThis, 'firstStop')
    if (first === undefined) Reflect.set(globalThis, 'firstStop', element)
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const hiddenInput = getComputedStyle(element).opacity === '0'
    const shown = hiddenInput && label !== undefined ? label : element
    const { x, y, width, height } = shown.getBoundingClientRect()
    // A link that runs over several lines is a box for each: what is seen is looked for in the widest.
    const edges = [...shown.getClientRects()]
    const widest = edges.reduce((best, part) => (part.width > best.width ? part : best))
    const points = [0.05, 0.35, 0.65, 0.95].flatMap((across) =>
      [0.1, 0.5, 0.9].map(
        (down) => [widest.x + across * widest.width, widest.y + down * widest.height] as const,
      ),
    )
    const root = element.getRootNode() as Document | ShadowRoot
    const covered = points.filter(([left, top]) => {
      const over = root.elementFromPoint(left, top)
      if (over === null) return true
      return !(over === shown || shown.contains(over) || over.contains(shown) || over === element)
    })
    /** Whether one comes after another as they are read, through shadow roots. */
    const follows = (one: Element, other: Element): boolean => {
      const [a, b] = [one, other].map((part) => {
        const hosts = [part]
        for (
          let root = part.getRootNode();
          root instanceof ShadowRoot;
          root = root.host.getRootNode()
        )
          hosts.unshift(root.host)
        return hosts
      })
      const at = a?.findIndex((part, level) => part !== b?.[level]) ?? -1
      const [from, to] = [a?.[at], b?.[at]]
      if (from === undefined || to === undefined) return at !== -1
      return (from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    }
    const name = label?.innerText ?? element.getAttribute('aria-label') ?? element.textContent
    return {
      kind: `${element.tagName.toLowerCase()}${element.getAttribute('type') ?? ''}.${shown.getAttribute('class') ?? ''}`,
      name: name.replace(/\s+/gu, ' ').trim().slice(0, 120),
      again: first === element,
      after: !(before instanceof Element) || follows(before, element),
      box: { x, y, width, height },
      // Line boxes that touch have one outline around them both: the longest is sure.
      edge: Math.max(...edges.map((part) => 2 * (part.width + part.height))),
      hidden: covered.length / points.length,
    }
  })
}

/** Walks by a key until it leads nowhere new, at most `most` times. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
  const stops: Stop[] = []
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'firstStop'))
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key)
    const stop = await readStop(page)
    // Browsers lead on from the last stop to their own parts, or round to the first again.
    if (stop === undefined || stop.again) break
    stops.push(stop.hidden > 0 ? { ...stop, hidden: await readHiddenLater(page) } : stop)
  }
  return stops
}

/** What lies over the stop once the page has been drawn anew: something may just have come in above it. */
async function readHiddenLater(page: Page): Promise<number> {
  await page.evaluate(
    () =>
      new Promise((drawn) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(drawn)
        })
      }),
  )
  return (await readStop(page))?.hidden ?? 0
}

/** How the pixels around something change when it has the focus. */
export interface Indicator {
  /** Pixels whose contrast between both states is at least 3 to 1. */
  changed: number
  /** What WCAG 2.2 (2.4.13) measures an indicator by: the pixels of a line of 2 px around the box. */
  wanted: number
}

/** Compares two pictures of the same place, in the page itself: a browser can read PNG. */
function compare(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
          const context = canvas.getContext('2d')
          context?.drawImage(bitmap, 0, 0)
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data
        }),
      )
      if (a === undefined || a.length !== b?.length)
        throw new Error('The two pictures are not of one place')
      const luminance = (data: Uint8ClampedArray, at: number) => {
        const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => {
          const share = (data[at + part] ?? 0) / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      let changed = 0
      for (let at = 0; at < a.length; at += 4) {
        const [darker = 0, lighter = 0] = [luminance(a, at), luminance(b, at)].sort((x, y) => x - y)
        if ((lighter + 0.05) / (darker + 0.05) >= 3) changed += 1
      }
      return changed
    },
    [one.toString('base64'), other.toString('base64')],
  )
}

/** Measures the indicator of what has the focus, by its pixels with and without it. */
export async function measureIndicator(page: Page, stop: Stop): Promise<Indicator> {
  const { x, y, width, height } = stop.box
  const window = page.viewportSize() ?? { width: 0, height: 0 }
  const left = Math.max(0, Math.floor(x - 8))
  const top = Math.max(0, Math.floor(y - 8))
  const clip = {
    x: left,
    y: top,
    width: Math.min(window.width, Math.ceil(x + width + 8)) - left,
    height: Math.min(window.height, Math.ceil(y + height + 8)) - top,
  }
  // A caret that blinks would be a change too.
  const options = { clip, caret: 'hide', animations: 'disabled' } as const
  const focused = await page.screenshot(options)
  const held = await page.evaluateHandle(() => {
    const find = (root: Document | ShadowRoot): Element | null => {
      const inner = root.activeElement?.shadowRoot
      return inner ? find(inner) : root.activeElement
    }
    const element = find(document)
    if (element instanceof HTMLElement || element instanceof SVGElement) element.blur()
    return element
  })
  const without = await page.screenshot(options)
  await held.evaluate((element) => {
    if (element instanceof HTMLElement || element instanceof SVGElement)
      element.focus({ preventScroll: true, focusVisible: true })
  })
  return {
    changed: await compare(page, focused, without),
    wanted: Math.round(2 * stop.edge),
  }
}
