import type { Frame, Page } from 'playwright-core'

/** Words on screen: their colour and that of what lies right under them, as "rgb(…)". */
export interface Written {
  words: string
  colour: string
  ground: string
}

/** Every visible text of a page, its fields and its drawings, with the colours that it is read in. */
export function readWritten(record: Page | Frame): Promise<Written[]> {
  return record.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot !== null) roots.push(element.shadowRoot)
    const solid = (colour: string) => !/^rgba\(.*, 0\)$|^none$|^transparent$/u.test(colour)
    /** What an element paints itself with, where it does. */
    const paint = (element: Element): string | undefined => {
      const { fill, backgroundColor } = getComputedStyle(element)
      const drawn = element instanceof SVGGeometryElement
      const colour = drawn ? fill : backgroundColor
      return (drawn || element instanceof HTMLElement) && solid(colour) ? colour : undefined
    }
    const findUnder = (element: Element): string => {
      for (let at: Element | null = element; at !== null;) {
        const root: Node = at.getRootNode()
        const above: Element | null =
          at.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
        const colour = paint(at)
        if (colour !== undefined) return above === null ? colour : blend(colour, above)
        at = above
      }
      return getComputedStyle(document.documentElement).backgroundColor
    }
    /** A colour that lets something through, over what is under it. */
    const blend = (colour: string, above: Element): string => {
      const [red, green, blue, alpha] = [...colour.matchAll(/[\d.]+/gu)].map(Number)
      if (alpha === undefined) return colour
      const under = [...findUnder(above).matchAll(/[\d.]+/gu)].map(Number)
      const mixed = [red, green, blue].map((part = 0, at) =>
        Math.round(part * alpha + (under[at] ?? 0) * (1 - alpha)),
      )
      return `rgb(${mixed.join(', ')})`
    }
    /** Of a drawing what lies over what is known on screen alone. */
    const findDrawnUnder = (text: SVGElement, root: Document | ShadowRoot): string | undefined => {
      text.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y, width, height } = text.getBoundingClientRect()
      const under = root
        .elementsFromPoint(x + width / 2, y + height / 2)
        .find((element) => !text.contains(element) && paint(element) !== undefined)
      return under && paint(under)
    }
    const modal = document.querySelector('dialog:modal')
    const written: Written[] = []
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement
        const words = node.textContent?.replace(/\s+/gu, ' ').trim() ?? ''
        if (element === null || words === '' || element.matches('script, style, option')) continue
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
        if (element.closest('.visually-hidden, .skip-link') !== null) continue
        // What stands behind a dialog is out of reach, and dimmed.
        if (modal !== null && !modal.contains(element)) continue
        const { width, height } = element.getBoundingClientRect()
        if (width < 2 || height < 2) continue
        const { color, fill } = getComputedStyle(element)
        if (element instanceof SVGElement) {
          const ground = findDrawnUnder(element, root)
          if (ground !== undefined) written.push({ words, colour: fill, ground })
        } else written.push({ words, colour: color, ground: findUnder(element) })
      }
      for (const field of root.querySelectorAll(
        'input:not([type=radio], [type=checkbox], [type=file]), select, textarea',
      )) {
        if (field.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          written.push({
            words: `the field ${field.getAttribute('class') ?? ''}`,
            colour: getComputedStyle(field).color,
            ground: findUnder(field),
          })
      }
    }
    return written
  })
}

/** Each pair of colours once, with the first words that are written in it. */
export function listPairs(written: readonly Written[]): Map<string, string> {
  const pairs = new Map<string, string>()
  for (const { words, colour, ground } of written) {
    const pair = `${formatHex(colour)} on ${formatHex(ground)}`
    if (!pairs.has(pair)) pairs.set(pair, words.slice(0, 80))
  }
  return pairs
}

/** "rgb(20, 33, 42)" as "#14212a". @throws Error where it is no colour without transparency. */
function formatHex(colour: string): string {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(colour)
  if (parts === null) throw new Error(`"${colour}" is no solid colour`)
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`
}
