import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, readDistFrameworks } from '../built/dist'
import { launchBrowser } from './launch'
import { holdBack, openHeard, waitForScript } from './listen'
import { readMarks, type DrawnMark } from './marks'
import { serveFolder, type ServedFolder } from './serve'
import { countShown, findArea, findWords } from './shown'

const CHART = /\/element\/TimelineChart-/u
const AREAS = readDistFrameworks().areas

let browser: Browser
let site: ServedFolder
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

const findChart = (page: Page) => page.getByRole('application', { name: /^Chart: /u })
const findReading = (page: Page) => page.getByRole('status', { name: 'The mark that is read' })
const findLiveMarks = (page: Page) => findChart(page).getByRole('img')

/** The middle of one mark of the picture, in sight. */
async function placeOfMark(page: Page): Promise<[x: number, y: number]> {
  await findChart(page).scrollIntoViewIfNeeded()
  const mark = findChart(page).locator('svg[data-mark]').filter({ visible: true }).nth(4)
  const box = await mark.locator('rect').nth(1).boundingBox()
  if (box === null) throw new Error('The mark is not drawn')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

function expectSame(live: readonly DrawnMark[], still: readonly DrawnMark[]) {
  expect(live.length).toBeGreaterThan(0)
  expect(live.map(({ key, paint }) => [key, paint])).toEqual(
    still.map(({ key, paint }) => [key, paint]),
  )
  const apart = live.map(({ box }, at) =>
    Math.max(...box.map((side, edge) => Math.abs(side - (still[at]?.box[edge] ?? Infinity)))),
  )
  expect(Math.max(...apart)).toBeLessThanOrEqual(0.5)
}

describe.each([1366, 768, 360])('the live chart, %d px wide', (width) => {
  it('takes the place of the picture, mark by mark, for every area, light and dark', async () => {
    const { page, context, said } = await openHeard(browser, `${site.address}/`, {
      viewport: { width, height: 900 },
    })
    await waitForScript(page)
    const picture = await readMarks(page, 'still')
    await findChart(page).hover({ position: { x: 2, y: 2 } })
    await findLiveMarks(page).first().waitFor()
    await page.mouse.move(0, 0)
    // What was drawn stands where it stood, under what takes its place.
    expect(await readMarks(page, 'still')).toEqual(picture)
    for (const { id, name } of [{ id: 'all', name: 'All areas' }, ...AREAS]) {
      await page.locator(`#area-${id}`).evaluate((radio: HTMLInputElement) => radio.click())
      await page.locator(`.page[data-area="${id}"]`).waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const live = await readMarks(page, 'live')
        expectSame(live, await readMarks(page, 'still'))
        expect(live.length, name).toBeGreaterThan(0)
      }
    }
    expect(said).toEqual([])
    await context.close()
  })
})

describe('reaching for the chart', () => {
  it('loses no click made before the live chart is here', async () => {
    let letChartCome: () => void = () => undefined
    const { page, context, said } = await openHeard(browser, `${site.address}/`, {
      prepare: async (opened) => {
        letChartCome = await holdBack(opened, CHART)
      },
    })
    await waitForScript(page)
    await page.mouse.click(...(await placeOfMark(page)))
    await expect.poll(() => findReading(page).innerText()).toMatch(/ · .*published/su)
    const read = await findReading(page).innerText()
    letChartCome()
    await findLiveMarks(page).first().waitFor()
    expect(await findReading(page).innerText()).toBe(read)
    expect(said).toEqual([])
    await context.close()
  })

  it('loses no click made before the page’s script is there, by a finger', async () => {
    let letScriptCome: () => void = () => undefined
    const { page, context, said } = await openHeard(browser, `${site.address}/`, {
      hasTouch: true,
      prepare: async (opened) => {
        letScriptCome = await holdBack(opened, /\/element\/page-/u)
      },
    })
    await page.touchscreen.tap(...(await placeOfMark(page)))
    letScriptCome()
    await expect.poll(() => findReading(page).innerText()).toMatch(/ · .*published/su)
    expect(said).toEqual([])
    await context.close()
  })

  it('leaves the picture as it is where the chart’s code cannot be had', async () => {
    const { page, context, said } = await openHeard(browser, `${site.address}/`, {
      prepare: (opened) => opened.route(CHART, (route) => route.abort()),
    })
    await waitForScript(page)
    const places = async () =>
      (await readMarks(page, 'still')).map(({ key, box }) => ({ key, box }))
    const before = await places()
    await findChart(page).hover({ position: { x: 2, y: 2 } })
    await findChart(page).focus()
    await page.keyboard.press('End')
    await expect.poll(() => findReading(page).innerText()).toMatch(/^No grade · /u)
    await page.keyboard.press('Home')
    await expect.poll(() => findReading(page).innerText()).toMatch(/· Overall · 18 February/u)
    expect(await places()).toEqual(before)
    expect(await findLiveMarks(page).count()).toBe(0)
    expect(await page.getByRole('alert').count()).toBe(0)
    await findArea(page, 'Care leavers').check()
    await findWords(page).fill('nothing of the kind')
    await expect.poll(async () => (await countShown(page)).actions).toBe(0)
    expect(said.filter((line) => !line.includes('Failed to load resource'))).toEqual([])
    await context.close()
  })
})
