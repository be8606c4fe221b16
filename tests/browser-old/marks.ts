import type { Page } from 'playwright-core'

/** A mark of the timeline as it is drawn: where each of its shapes is, and in which colours. */
export interface DrawnMark {
  key: string
  /** Left, top, right and bottom of each shape in turn, in px. */
  box: number[]
  paint: string[]
}

/** The marks of the picture or of the live chart, each at its place, in the order of their places. */
export function readMarks(page: Page, kind: 'still' | 'live'): Promise<DrawnMark[]> {
  return page.evaluate((wanted) => {
    const marks = [
      ...document.querySelectorAll(wanted === 'live' ? 'g[data-mark]' : 'svg[data-mark]'),
    ]
    const scroll = { x: globalThis.scrollX, y: globalThis.scrollY }
    return marks
      .filter((mark) => mark.checkVisibility())
      .map((mark) => {
        const shapes = [...mark.querySelectorAll('rect, circle, path, text')]
        const sides = (shape: Element) => {
          const { left, top, right, bottom } = shape.getBoundingClientRect()
          return [left + scroll.x, top + scroll.y, right + scroll.x, bottom + scroll.y]
        }
        const colours = (shape: Element) => {
          const { fill, stroke, strokeWidth, opacity, font } = getComputedStyle(shape)
          return `${shape.tagName} ${shape.textContent} ${[fill, stroke, strokeWidth, opacity, font].join(' ')}`
        }
        return {
          key: mark.getAttribute('data-mark') ?? '',
          box: shapes.flatMap(sides),
          paint: shapes.map(colours),
        }
      })
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : (a.box[1] ?? 0) - (b.box[1] ?? 0)))
  }, kind)
}
