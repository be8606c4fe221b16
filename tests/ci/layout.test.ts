import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { it } from '../browser/fixtures'
import { serveFolder } from '../browser/serve'
import { readShifts, recordShifts } from '../browser/shifts'
import { AREAS, findChart, openEverything } from '../browser/shown'

describe.each([1366, 360])('%d px wide', (width) => {
  it('nothing shifts, from loading to the live chart', async ({ open }) => {
    // As on a real server: what arrives in one piece hides what shifts between two.
    const packed = await serveFolder(inject('site'), { gzip: true })
    for (const search of [
      '',
      '?theme=dark&sections=ratings,timeline',
      '?area=children-in-care&sections=timeline',
    ]) {
      const { page } = await open(`${packed.address}/${search}`, {
        viewport: { width, height: 700 },
        prepare: (opened) => opened.addInitScript(recordShifts),
      })
      await page.waitForLoadState('networkidle')
      await findChart(page).hover()
      await findChart(page).getByRole('img').first().waitFor()
      expect(await readShifts(page), search).toEqual([])
    }
    await packed.close()
  })
})

it.for([1366, 768, 360, 320])(
  'at %i px nothing needs a sideways scroll',
  async (width, { open }) => {
    const { page } = await open('/', { viewport: { width, height: 768 } })
    const sideways = () => document.documentElement.scrollWidth - innerWidth
    expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0)
    await openEverything(page)
    expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0)
  },
)

/** A mark of the timeline as it is drawn. */
interface DrawnMark {
  key: string
  /** Left, top, right and bottom of each shape in turn, in px. */
  box: number[]
  paint: string[]
}

/** The marks of the picture or of the live chart, each at its place, in the order of their places. */
function readMarks(page: Page, kind: 'still' | 'live'): Promise<DrawnMark[]> {
  return page.evaluate((wanted) => {
    const marks = [
      ...document.querySelectorAll(wanted === 'live' ? 'g[data-mark]' : 'svg[data-mark]'),
    ]
    return marks
      .filter((mark) => mark.checkVisibility())
      .map((mark) => {
        const shapes = [...mark.querySelectorAll('rect, circle, path, text')]
        const sides = (shape: Element) => {
          const { left, top, right, bottom } = shape.getBoundingClientRect()
          return [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY]
        }
        const colours = (shape: Element) => {
          const { fill, stroke, strokeWidth, opacity, font } = getComputedStyle(shape)
          return [shape.tagName, shape.textContent, fill, stroke, strokeWidth, opacity, font].join(
            ' ',
          )
        }
        const key = mark.getAttribute('data-mark') ?? ''
        return { key, box: shapes.flatMap(sides), paint: shapes.map(colours) }
      })
      .sort((a, b) => a.key.localeCompare(b.key) || (a.box[1] ?? 0) - (b.box[1] ?? 0))
  }, kind)
}

it.for([1366, 768, 360])(
  'at %i px the live chart takes the place of the picture mark by mark, light and dark',
  async (width, { open }) => {
    const { page } = await open('/', { viewport: { width, height: 900 } })
    await findChart(page).hover({ position: { x: 2, y: 2 } })
    await findChart(page).getByRole('img').first().waitFor()
    await page.mouse.move(0, 0)
    for (const id of ['all', ...AREAS.map((area) => area.id)]) {
      await page.locator(`#area-${id}`).evaluate((radio: HTMLInputElement) => radio.click())
      await page.locator(`.page[data-area="${id}"]`).waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const [live, still] = [await readMarks(page, 'live'), await readMarks(page, 'still')]
        expect(live.length, id).toBeGreaterThan(0)
        const looks = (marks: DrawnMark[]) => marks.map(({ key, paint }) => [key, paint])
        expect(looks(live)).toEqual(looks(still))
        const apart = live.flatMap(({ box }, at) =>
          box.map((side, edge) => Math.abs(side - (still[at]?.box[edge] ?? Infinity))),
        )
        expect(Math.max(...apart), id).toBeLessThanOrEqual(0.5)
      }
    }
  },
)
