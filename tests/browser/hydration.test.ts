import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { launchBrowser } from './launch'
import { listFiles, openHeard, waitForScript } from './listen'
import { serveFolder, type ServedFolder } from './serve'
import { countShown, findStatus, findWords, openEverything, readShownTexts } from './shown'

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

/** What is fetched before anybody reaches for the page: it, its script, what is idle, the record. */
const UNASKED = [
  '/',
  '/assets/TimelineChart-*.js',
  '/assets/index-*.js',
  '/assets/paper-*.css',
  '/assets/react-*.js',
  '/assets/rolldown-runtime-*.js',
  '/records/england.json',
  '/records/frameworks.json',
  '/records/hampshire.json',
  '/records/neighbours/hampshire.json',
]
const SECTIONS = /\/assets\/Sections-/u

async function openSettled(options = {}) {
  const heard = await openHeard(browser, `${site.address}/`, options)
  await waitForScript(heard.page)
  await heard.page.waitForLoadState('networkidle')
  return heard
}

const findChart = (page: Page) => page.getByRole('application', { name: /^Chart: /u })
const findReading = (page: Page) => page.getByRole('status', { name: 'The mark that is read' })

describe('the built page, coming alive', () => {
  it('logs nothing, fetches nothing that nobody asked for, and says what it said before', async () => {
    const still = await openHeard(browser, `${site.address}/`, { javaScriptEnabled: false })
    const texts = await readShownTexts(still.page)
    await still.context.close()
    const { page, context, said, asked } = await openSettled()
    // The chart's code comes last, when the page has been left alone for a while.
    await expect.poll(() => listFiles(asked)).toEqual(UNASKED)
    const alive = await readShownTexts(page)
    const gone = texts.filter((text) => !alive.some((line) => line.includes(text)))
    expect(gone).toEqual([])
    expect(said).toEqual([])
    await context.close()
  })

  it.each([
    ['the pointer', {}, (page: Page) => page.mouse.move(400, 300)],
    ['a key', {}, (page: Page) => page.keyboard.press('Tab')],
    ['a finger', { hasTouch: true }, (page: Page) => page.touchscreen.tap(5, 300)],
    ['words', {}, (page: Page) => findWords(page).fill('PRIVATE fostering')],
  ])('brings its sections to life for %s', async (_, options, reach) => {
    const { page, context, said, asked } = await openSettled(options)
    expect(asked.some((address) => address.includes('/assets/Sections-'))).toBe(false)
    await reach(page)
    await expect
      .poll(() => asked.filter((address) => address.includes('/assets/Sections-')).length)
      .toBe(1)
    await findWords(page).fill('private FOSTERING')
    await expect.poll(async () => (await countShown(page)).actions).toBe(1)
    expect(await findStatus(page).textContent()).toContain('1 action')
    expect(said).toEqual([])
    await context.close()
  })

  it('reads marks by arrow keys, from the first one pressed', async () => {
    const { page, context, said } = await openSettled()
    await findChart(page).focus()
    await page.keyboard.press('Home')
    await expect.poll(() => findReading(page).innerText()).toMatch(/Overall · 18 February/u)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => findReading(page).innerText()).toMatch(/Overall · 29 April/u)
    expect(said).toEqual([])
    await context.close()
  })

  it('keeps open what was opened before it came alive', async () => {
    const { page, context, said } = await openSettled()
    await openEverything(page)
    const opened = await page.locator('details[open]').count()
    await page.mouse.move(400, 300)
    await page.waitForResponse(SECTIONS).catch(() => undefined)
    await findWords(page).fill('zzz')
    await findWords(page).fill('')
    await expect.poll(async () => (await countShown(page)).actions).toBeGreaterThan(5)
    expect(await page.locator('details[open]').count()).toBe(opened)
    expect(said).toEqual([])
    await context.close()
  })
})
