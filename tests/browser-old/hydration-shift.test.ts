import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { launchBrowser } from './launch'
import { openHeard, waitForScript } from './listen'
import { serveFolder, type ServedFolder } from './serve'

let browser: Browser
let site: ServedFolder
beforeAll(async () => {
  browser = await launchBrowser()
  // As on a real server: what arrives in one piece hides what shifts between two.
  site = await serveFolder(DIST, { compress: 'gzip' })
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

/** Every shift of the layout from the first paint on, with what moved. */
function recordShifts() {
  const shifts: string[] = []
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // The standard library's types do not know what a layout shift reports.
      const { value, sources } = entry as unknown as { value: number; sources: { node?: Node }[] }
      const moved = sources.map(({ node }) => {
        const element = node instanceof Element ? node : node?.parentElement
        return `${element?.outerHTML.slice(0, 60)} ${element?.textContent.slice(0, 30)}`
      })
      shifts.push(`${value.toFixed(5)} at ${Math.round(entry.startTime)} ms: ${moved.join('; ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

const readShifts = (page: Page) =>
  page.evaluate(() => Reflect.get(globalThis, 'shifts') as string[] | undefined)

const SEARCHES = [
  '',
  '?area=care-leavers',
  '?theme=dark&sections=ratings,timeline',
  '?area=children-in-care&sections=timeline',
]

describe.each([1366, 360])('%d px wide', (width) => {
  it.each(SEARCHES)('nothing shifts, from loading "%s" to the live chart', async (search) => {
    const { page, context, said } = await openHeard(browser, `${site.address}/${search}`, {
      viewport: { width, height: 700 },
      prepare: (opened) => opened.addInitScript(recordShifts),
    })
    await waitForScript(page)
    await page.waitForLoadState('networkidle')
    const chart = page.getByRole('application', { name: /^Chart: /u })
    await chart.scrollIntoViewIfNeeded()
    await page.mouse.move(5, 300)
    await chart.hover()
    await page
      .getByRole('img', { name: /^Overall|^Children in care|^Care leavers/u })
      .first()
      .waitFor()
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    expect(await readShifts(page)).toEqual([])
    expect(said).toEqual([])
    await context.close()
  })
})

it('would have seen a shift', async () => {
  const { page, context } = await openHeard(browser, `${site.address}/`, {
    prepare: (opened) => opened.addInitScript(recordShifts),
  })
  await waitForScript(page)
  await page.evaluate(() => {
    const block = document.createElement('div')
    block.setAttribute('style', 'height: 100px')
    document.querySelector('main')?.prepend(block)
  })
  await expect.poll(async () => (await readShifts(page))?.length).toBe(1)
  await context.close()
})
