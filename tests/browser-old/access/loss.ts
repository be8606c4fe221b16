import type { Frame, Page } from 'playwright-core'

/** What a reader loses where words are larger, or wider apart, or the window is narrower. */
export interface Loss {
  /** How far the page is pushed sideways, in px. */
  sideways: number
  /** Words that are cut off by the edge of what holds them, or stick out of the window. */
  cut: string[]
  /** Words that lie over other words. */
  overlapping: string[]
}

/** Measures what is lost, in the page or in a dialog that is open. */
export function measureLoss(record: Page | Frame): Promise<Loss> {
  return record.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot !== null) roots.push(element.shadowRoot)
    const dialog = document.querySelector('dialog:modal')
    const window = document.documentElement.clientWidth
    interface Line {
      words: string
      holder: Element
      box: DOMRect
    }
    const lines: Line[] = []
    const cut: string[] = []
    const name = (element: Element, words: string) =>
      `${element.getAttribute('class') ?? element.tagName} “${words.slice(0, 60)}”`
    /** The nearest ancestor that shows only what is inside it, and whether that can be scrolled. */
    const findEdge = (element: Element): { box: DOMRect; scrolls: boolean } | undefined => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at)
        const scrolls = /auto|scroll/u.test(overflowX + overflowY)
        if (scrolls || /hidden|clip/u.test(overflowX + overflowY))
          return { box: at.getBoundingClientRect(), scrolls }
      }
      return undefined
    }
    for (const root of roots) {
      const walker = document.createTreeWalker(dialog ?? root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement
        const words = node.textContent?.replace(/\s+/gu, ' ').trim() ?? ''
        if (element === null || words === '') continue
        if (element.closest('script, style, option, .visually-hidden, .skip-link, textarea, thead'))
          continue
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const boxes = [...range.getClientRects()].filter(
          ({ width, height }) => width > 1 && height > 1,
        )
        const edge = findEdge(element)
        for (const box of boxes) {
          const beyond =
            edge !== undefined &&
            (box.right > edge.box.right + 2 ||
              box.left < edge.box.left - 2 ||
              box.bottom > edge.box.bottom + 4)
          // What is scrolled out of sight is neither lost nor over anything.
          if (edge?.scrolls === true && (beyond || box.top < edge.box.top - 4)) continue
          if (beyond || box.right > window + 1 || box.left < -1) cut.push(name(element, words))
          lines.push({ words, holder: element, box })
        }
      }
    }
    const overlapping = new Set<string>()
    lines.sort((a, b) => a.box.top - b.box.top)
    for (const [at, line] of lines.entries())
      for (let next = at + 1; next < lines.length; next += 1) {
        const other = lines[next]
        if (other === undefined || other.box.top >= line.box.bottom) break
        if (other.holder === line.holder) continue
        const wide =
          Math.min(line.box.right, other.box.right) - Math.max(line.box.left, other.box.left)
        const high =
          Math.min(line.box.bottom, other.box.bottom) - Math.max(line.box.top, other.box.top)
        // Boxes of words are higher than letters are.
        const least = Math.min(line.box.height, other.box.height)
        if (wide > 3 && high > least * 0.45)
          overlapping.add(`${name(line.holder, line.words)} and ${name(other.holder, other.words)}`)
      }
    const { scrollWidth, clientWidth } = document.documentElement
    return {
      sideways: scrollWidth - clientWidth,
      cut: [...new Set(cut)],
      overlapping: [...overlapping],
    }
  })
}
