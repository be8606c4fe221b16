import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { copyWithoutRecord, DIST, FRAMEWORKS_FILE, readBuilt, RECORD_FILE } from './built'
import { expectNoProblems, launchBrowser, openPage } from './launch'
import { serveFolder, type Fault } from './serve'
import { openEverything, readShownTexts } from './shown'

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

const ANSWER = /^Outstanding overall when last inspected/u
const ENGLAND_FILE = '/records/england.json'
const CAUSED = [/Failed to load resource/u, /failed request: /u]
const RENAMED: Fault = {
  body: readBuilt(RECORD_FILE)
    .replaceAll('Hampshire', 'Northshire')
    .replaceAll('The experiences', 'An experience'),
}

async function open(folder: string, faults: Record<string, Fault> = {}) {
  const site = await serveFolder(folder, { faults })
  const opened = await openPage(browser, `${site.address}/`)
  opened.page.setDefaultTimeout(20_000)
  const close = async () => {
    await opened.context.close()
    await site.close()
  }
  return { site, ...opened, close }
}

const findNotice = (page: Page) => page.getByRole('alert')
const findRetry = (page: Page) => findNotice(page).getByRole('button', { name: 'Try again' })

describe.concurrent('reading the record', () => {
  it.each([RECORD_FILE, FRAMEWORKS_FILE])(
    'says that it is slow, then shows it: %s',
    async (file) => {
      const { page, problems, close } = await open(empty, { [file]: { delay: 6000 } })
      expect(await page.getByRole('status').innerText()).toBe('Fetching the inspection record…')
      await page.getByText(/^Still fetching .*: the connection seems slow/u).waitFor()
      expect(await page.getByRole('status').innerText()).toContain(file.slice(1))
      await page.getByText(ANSWER).waitFor()
      expectNoProblems(problems)
      await close()
    },
  )

  it('waits for a slow server behind the record that is on screen', async () => {
    const { site, page, problems, close } = await open(DIST, { [RECORD_FILE]: { delay: 5000 } })
    await vi.waitFor(() => expect(site.requests).toContain(RECORD_FILE), { timeout: 10_000 })
    await page.waitForTimeout(4500)
    expect(await page.getByText(ANSWER).isVisible()).toBe(true)
    expect(await page.getByText(/Fetching|Still fetching/u).count()).toBe(0)
    expectNoProblems(problems)
    await close()
  })

  it('tries again by itself after a passing fault', async () => {
    const { site, page, problems, close } = await open(empty, { [RECORD_FILE]: { status: 503 } })
    await vi.waitFor(() => expect(site.requests).toContain(RECORD_FILE), { timeout: 10_000 })
    site.clearFaults()
    await page.getByText(ANSWER).waitFor()
    expect(await findNotice(page).count()).toBe(0)
    expectNoProblems(problems, CAUSED)
    await close()
  })

  it.each([
    ['a page without a record of its own', () => empty],
    ['a page built with its record', () => DIST],
  ])('says that there is no network, and recovers: %s', async (_, folder) => {
    const { site, page, context, problems, close } = await open(folder(), {
      [RECORD_FILE]: { status: 404 },
    })
    await findRetry(page).waitFor()
    site.clearFaults()
    await context.setOffline(true)
    await findRetry(page).click()
    await page.getByText(/^records\/.*\.json could not be fetched/u).waitFor()
    expect(await findNotice(page).innerText()).toContain('Check your connection, then try again.')
    await context.setOffline(false)
    await findRetry(page).click()
    await findNotice(page).waitFor({ state: 'detached' })
    await page.getByText(ANSWER).waitFor()
    expectNoProblems(problems, CAUSED)
    await close()
  })

  it.each([
    ['a page without a record of its own', () => empty],
    ['a page built with its record', () => DIST],
  ])('recovers where a part of the page itself did not arrive: %s', async (_, folder) => {
    // A file that differs, if only in white space, is read anew.
    const changed = { body: `${readBuilt(RECORD_FILE)}\n` }
    const site = await serveFolder(folder(), { faults: { [RECORD_FILE]: changed } })
    let isBroken = true
    const { page, context, problems } = await openPage(browser, `${site.address}/`, {
      prepare: async (prepared) => {
        await prepared.route(/readRecordTexts/u, (route) =>
          isBroken ? route.abort('connectionfailed') : route.continue(),
        )
      },
    })
    await findRetry(page).waitFor()
    expect(await findNotice(page).innerText()).toMatch(/own code did not arrive/u)
    isBroken = false
    await findRetry(page).click()
    await findNotice(page).waitFor({ state: 'detached', timeout: 15_000 })
    await page.getByText(ANSWER).waitFor()
    expectNoProblems(problems, CAUSED)
    await context.close()
    await site.close()
  })

  it('replaces the whole page where the file on the server says otherwise', async () => {
    const built = await open(DIST, { [RECORD_FILE]: RENAMED })
    const read = await open(empty, { [RECORD_FILE]: RENAMED })
    for (const { page } of [built, read]) {
      await page.getByRole('heading', { level: 1, name: /^Northshire: /u }).waitFor()
      expect(await page.title()).toBe('Northshire: children’s services inspections')
      // A page built without a record knows of nothing beside it, and asks for nothing.
      const context = page.getByRole('region', { name: 'In context' })
      await context.waitFor()
      await openEverything(page)
      await context.evaluate((section) => {
        section.setAttribute('hidden', '')
      })
    }
    const texts = await readShownTexts(built.page)
    expect(texts).toEqual(await readShownTexts(read.page))
    expect(texts.join('\n')).not.toContain('Hampshire')
    for (const { problems, close } of [built, read]) {
      expectNoProblems(problems)
      await close()
    }
  })

  it.each([
    [
      'follows what stands beside it',
      '"asAt": "2025-03-31"',
      '"asAt": "2025-04-30"',
      'as at 30 April 2025',
    ],
    [
      'stands, and says what was left out, where that is faulty',
      '"inspections": 153',
      '"inspections": 154',
      'Left out of this section: records/england.json does not hold',
    ],
  ])('%s', async (_, before, after, words) => {
    const body = readBuilt(ENGLAND_FILE).replace(before, after)
    expect(body).not.toBe(readBuilt(ENGLAND_FILE))
    const { page, problems, close } = await open(DIST, { [ENGLAND_FILE]: { body } })
    const section = page.getByRole('region', { name: 'In context' })
    await section.getByText(words).first().waitFor()
    expect(await page.getByText(ANSWER).isVisible()).toBe(true)
    expect(await section.getByText('The neighbours as a table').isVisible()).toBe(true)
    expectNoProblems(problems)
    await close()
  })
})
