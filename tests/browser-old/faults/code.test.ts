import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyWithoutRecord, DIST } from '../built'
import { findRatings, listenToElements, readTold } from '../elementHost'
import { launchBrowser } from '../launch'
import { serveFolder } from '../serve'
import { eventually } from '../shown'
import { fillSentence, readSentence } from './sentences'

const RECORD = '/records/hampshire.json'
const LIMIT = 31_000

let browser: Browser
let empty: string
beforeAll(async () => {
  browser = await launchBrowser()
  empty = copyWithoutRecord()
})
afterAll(async () => {
  await browser.close()
  rmSync(empty, { recursive: true })
})

/** Opens an address of a site whose files of these names never answer, or are not there. */
async function open(
  folder: string,
  { host, gone, held }: { host?: string; gone?: RegExp; held?: RegExp },
) {
  const site = await serveFolder(folder)
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.clock.install()
  await listenToElements(page)
  const said: string[] = []
  page.on('pageerror', (error) => said.push(error.message))
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) said.push(message.text())
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const arrived: string[] = []
  page.on('requestfinished', (request) => arrived.push(new URL(request.url()).pathname))
  if (held !== undefined) await page.route(held, () => undefined)
  if (gone !== undefined) await page.route(gone, (route) => route.fulfill({ status: 404 }))
  const body = `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,"><main>${host ?? ''}</main><script type="module" src="/inspection-record.js"></script>`
  site.setFault('/host.html', { status: 200, contentType: 'text/html; charset=utf-8', body })
  await page.goto(`${site.address}/${host === undefined ? '' : 'host.html'}`)
  const count = (name: RegExp) => asked.filter((pathname) => name.test(pathname)).length
  /** The limit of time is then that of code alone. */
  const waitForFiles = () =>
    eventually(() => arrived).toEqual(expect.arrayContaining([RECORD, '/records/frameworks.json']))
  const close = async () => {
    await context.close()
    await site.close()
  }
  return { page, site, said, count, waitForFiles, close }
}

const ELEMENT = '<inspection-record id="it"></inspection-record>'
const findAlert = (page: Page) => page.getByRole('alert')
const readAlert = async (page: Page) =>
  (await findAlert(page).innerText()).replaceAll(/\s+/gu, ' ').trim()

describe('code of our own that cannot be had', () => {
  it.each<[string, { held?: RegExp; gone?: RegExp }]>([
    ['that draws a record never comes', { held: /\/SourcesSection-/u }],
    ['that draws a record is not there', { gone: /\/SourcesSection-/u }],
    ['that reads a record never comes', { held: /\/readRecordTexts-/u }],
    ['that reads a record is not there', { gone: /\/readRecordTexts-/u }],
  ])('%s: a page that has nothing else says so, and recovers', async (_, fault) => {
    const name = fault.held ?? fault.gone
    const { page, said, count, waitForFiles, close } = await open(empty, fault)
    await eventually(() => count(name ?? /./u)).toBe(1)
    await waitForFiles()
    if (fault.held !== undefined) await page.clock.fastForward(LIMIT)
    expect(await readAlert(page)).toContain(fillSentence('no-code', RECORD.slice(1)))
    expect(await page.getByRole('status').count()).toBe(0)
    if (fault.gone !== undefined) {
      await page.unrouteAll()
      await findAlert(page).getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('region', { name: 'Ratings' }).waitFor()
    }
    expect(said).toEqual([])
    await close()
  })

  it('never comes for an element: it says so, and its host hears of it', async () => {
    const { page, site, said, count, waitForFiles, close } = await open(DIST, {
      host: ELEMENT,
      held: /\/readRecordTexts-/u,
    })
    await eventually(() => count(/\/readRecordTexts-/u)).toBe(1)
    await waitForFiles()
    await page.clock.fastForward(LIMIT)
    const message = fillSentence('no-code', `${site.address}${RECORD}`)
    expect(await readAlert(page)).toContain(message)
    expect(await readTold(page)).toEqual([`#it error ${JSON.stringify({ message })}`])
    expect(site.requests.filter((asked) => asked === RECORD)).toHaveLength(1)
    expect(said).toEqual([])
    await close()
  })

  it('leaves an element a word where its script cannot be loaded at all', async () => {
    const { page, said, close } = await open(DIST, { host: ELEMENT, gone: /\/element\/app-/u })
    await page.getByText(readSentence('not-loaded')).waitFor()
    const message = readSentence('not-loaded')
    expect(await readTold(page)).toEqual([`#it error ${JSON.stringify({ message })}`])
    expect(said).toEqual([])
    await close()
  })
})

describe('an element that shows a record', () => {
  it('says in the place of a section that its code is not there, and keeps the others', async () => {
    const { page, said, close } = await open(DIST, { host: ELEMENT, gone: /\/ContextSection-/u })
    const element = page.locator('#it')
    await findRatings(element).waitFor()
    await element.evaluate((node) => {
      node.setAttribute('sections', 'ratings,context')
    })
    await element.getByRole('alert').waitFor()
    expect(await element.getByRole('alert').innerText()).toMatch(
      /^This section could not be drawn/u,
    )
    await findRatings(element).waitFor()
    expect(await readTold(page)).toEqual(['#it ready'])
    expect(said.filter((words) => !words.includes('ContextSection'))).toEqual([])
    await close()
  })

  it('asks no oftener in a crowd: ten of them share three tries', async () => {
    const site = await serveFolder(DIST, { faults: { [RECORD]: { status: 503 } } })
    const context = await browser.newContext({ viewport: { width: 1366, height: 5000 } })
    const page = await context.newPage()
    await page.clock.install()
    await listenToElements(page)
    const body = `<!doctype html><title>A host</title><link rel="icon" href="data:,">${ELEMENT.repeat(10)}<script type="module" src="/inspection-record.js"></script>`
    site.setFault('/host.html', { status: 200, contentType: 'text/html; charset=utf-8', body })
    const countAsked = () => site.requests.filter((asked) => asked === RECORD).length
    await page.goto(`${site.address}/host.html`)
    for (const [earlier, pause] of [1000, 2000].entries()) {
      await eventually(countAsked).toBeGreaterThan(earlier)
      await page.waitForTimeout(50)
      await page.clock.fastForward(pause)
    }
    await eventually(async () => (await readTold(page)).length).toBe(10)
    await page.clock.fastForward(600_000)
    await page.waitForTimeout(100)
    expect(countAsked()).toBe(3)
    await context.close()
    await site.close()
  })
})

describe('what stands beside a record', () => {
  it('holds nothing up for longer than its own limit where the record is waited for', async () => {
    const { page, said, count, close } = await open(DIST, {
      host: '<inspection-record id="it" sections="ratings,context"></inspection-record>',
      held: /\/records\/england/u,
    })
    await eventually(() => count(/\/records\/england/u)).toBe(1)
    await page.clock.fastForward(11_000)
    const element = page.locator('#it')
    await findRatings(element).waitFor()
    const words = (await element.getByRole('region', { name: 'In context' }).innerText()).trim()
    expect(words).toMatch(
      /Left out of this section: .*\/records\/england\.json had not arrived after 10 seconds/u,
    )
    expect(said).toEqual([])
    await close()
  })
})
