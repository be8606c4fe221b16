import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { launchBrowser } from './launch'
import { holdBack, listFiles, openHeard, waitForScript } from './listen'
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

/** Of the page: it, its scripts and those of sections far below, the record. */
const UNASKED = [
  '/',
  '/element/ContextSection-*.js',
  '/element/SourcesSection-*.js',
  '/element/app-*.js',
  '/element/page-*.js',
  '/element/react-*.js',
  '/element/rolldown-runtime-*.js',
  '/records/england.json',
  '/records/frameworks.json',
  '/records/hampshire.json',
  '/records/neighbours/hampshire.json',
]
/** What page and app share with what comes later is cut as the bundler likes. */
const SHARED = /\/element\/[a-z]\w*-\*\.js$/u

async function openSettled(options = {}) {
  const heard = await openHeard(browser, `${site.address}/`, options)
  await waitForScript(heard.page)
  await heard.page.waitForLoadState('networkidle')
  return heard
}

/** The page as it stands while its own script is on the way. */
async function openEarly() {
  let letScriptCome: () => void = () => undefined
  const heard = await openHeard(browser, `${site.address}/`, {
    prepare: async (page) => {
      letScriptCome = await holdBack(page, /\/element\/page-/u)
    },
  })
  return { ...heard, letScriptCome }
}

const findChart = (page: Page) => page.getByRole('application', { name: /^Chart: /u })
const findReading = (page: Page) => page.getByRole('status', { name: 'The mark that is read' })

describe('the built page, coming alive', () => {
  it('logs nothing, fetches nothing that nobody asked for, and says what it said before', async () => {
    const still = await openHeard(browser, `${site.address}/`, { javaScriptEnabled: false })
    const texts = await readShownTexts(still.page)
    await still.context.close()
    const { page, context, said, asked } = await openSettled()
    const named = () =>
      listFiles(asked).filter((file) => UNASKED.includes(file) || !SHARED.test(file))
    await expect.poll(named).toEqual(UNASKED)
    const alive = await readShownTexts(page)
    const gone = texts.filter((text) => !alive.some((line) => line.includes(text)))
    expect(gone).toEqual([])
    expect(said).toEqual([])
    await context.close()
  })

  it('is searched by words', async () => {
    const { page, context, said } = await openSettled()
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
    const { page, context, said, letScriptCome } = await openEarly()
    await openEverything(page)
    const opened = await page.locator('details[open]').count()
    letScriptCome()
    await waitForScript(page)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('details[open]').count()).toBe(opened)
    expect(said).toEqual([])
    await context.close()
  })

  it.each([
    ['Download', 'group', 'The whole record'],
    ['Embed this', 'dialog', 'Embed this'],
    ['Use your authority’s data', 'dialog', 'Use your authority’s data'],
  ] as const)('does what “%s” was clicked for before it came alive', async (button, role, name) => {
    const { page, context, said, letScriptCome } = await openEarly()
    await page.getByRole('button', { name: button }).first().click()
    letScriptCome()
    await page.getByRole(role, { name }).waitFor()
    // Once: twice, it would have closed again.
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole(role, { name }).count()).toBe(1)
    expect(said).toEqual([])
    await context.close()
  })
})
