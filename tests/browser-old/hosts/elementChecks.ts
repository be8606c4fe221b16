import { spawnSync } from 'node:child_process'
import axe, { type AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright-core'

/** What Debian’s poppler-utils bring. */
const PDF_READER = 'pdftotext'

/** The looks of what is seen in an element, part by part: "h2.title: 22px Arial … 120x30". */
export function readLooks(element: Locator): Promise<string[]> {
  return element.evaluate((node) =>
    [...(node.shadowRoot?.querySelectorAll('.element, .element *') ?? [])]
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const style = getComputedStyle(part)
        const { width, height } = part.getBoundingClientRect()
        const looks = [
          style.display,
          style.color,
          style.backgroundColor,
          style.colorScheme,
          style.fontSize,
          style.fontFamily,
          style.letterSpacing,
          style.wordSpacing,
          style.lineHeight,
          style.whiteSpace,
          style.textAlign,
          style.textTransform,
          style.direction,
          style.cursor,
        ]
        return `${part.localName}.${part.getAttribute('class') ?? ''}: ${looks.join(' ')} ${String(Math.round(width))}x${String(Math.round(height))}`
      }),
  )
}

/** What of an element stands beyond the sides of its column; nothing should. */
export function findBeyond(element: Locator): Promise<string[]> {
  return element.evaluate((node) => {
    const column = node.closest('.column')?.getBoundingClientRect()
    if (column === undefined) throw new Error('The element stands in no column')
    return [...(node.shadowRoot?.querySelectorAll('.element, .element *') ?? [])]
      .filter(
        (part) =>
          part.checkVisibility({ contentVisibilityAuto: true }) &&
          part.closest('.visually-hidden, svg') === null,
      )
      .filter((part) => {
        const { left, right } = part.getBoundingClientRect()
        return right > column.right + 1 || left < column.left - 1
      })
      .map(({ localName, className }) => `${localName}.${className}`)
  })
}

/** The looks of the host's own parts, but for heights, which follow the element's. */
export function readHostLooks(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, h1, section, .after a')].map((part) => {
      const style = getComputedStyle(part)
      return [...style]
        .map((name) => `${name}: ${style.getPropertyValue(name)}`)
        .filter(
          (line) => !/^(?:block-size|height|perspective-origin|transform-origin):/u.test(line),
        )
    }),
  )
}

/** Text of the first element that stands out too little from what is behind it. */
export async function listPale(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate<AxeResults>(
    "axe.run('inspection-record:first-of-type', { runOnly: ['color-contrast'] })",
  )
  if (passes.length === 0) throw new Error('No contrast was measured')
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
}

/** The words of the page on paper; nothing where this machine has nothing to read a PDF with. */
export async function readPaper(page: Page): Promise<string | undefined> {
  const { error, stdout } = spawnSync(PDF_READER, ['-', '-'], { input: await page.pdf() })
  return error === undefined ? stdout.toString().replace(/\s+/gu, ' ') : undefined
}
