import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeList } from '../../unit/importing/madeLists'
import { DIST } from '../built'
import { launchBrowser } from '../launch'
import { holdBack, openHeard, waitForScript } from '../listen'
import { findField, findTyped, hand, openDialog } from '../ownData/ownFiles'
import { serveFolder, type ServedFolder } from '../serve'
import { findArea, findClear, findWords } from '../shown'
import { listenToRegions, readAnnouncements, type Announcement } from './announcements'
import { findAll, readTree } from './tree'

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

async function open(search = '', prepare?: (page: Page) => Promise<unknown>) {
  const heard = await openHeard(browser, `${site.address}/${search}`, {
    permissions: ['clipboard-read', 'clipboard-write'],
    prepare: async (page) => {
      await listenToRegions(page)
      await prepare?.(page)
    },
  })
  await waitForScript(heard.page)
  await heard.page.waitForLoadState('networkidle')
  return heard
}

/** Waits until something is said that matches, and gives the first of it. */
async function hear(page: Page, words: RegExp): Promise<Announcement> {
  const find = async () => (await readAnnouncements(page)).find((said) => words.test(said.words))
  await expect.poll(find).toBeDefined()
  const heard = await find()
  if (heard === undefined) throw new Error(`Nothing is said like ${String(words)}`)
  return heard
}

const STATUS = { how: 'status', waited: true }

describe('what changes is said by a region that stood there before', () => {
  it('how much a choice leaves, and nothing when all is shown again', async () => {
    const { page, context } = await open()
    expect(
      (await readAnnouncements(page)).filter(({ words }) => words.includes('Adoption')),
    ).toEqual([])
    await findArea(page, 'Adoption').check()
    expect(await hear(page, /^Adoption.*: \d+ .*\d+/u)).toMatchObject(STATUS)
    await findWords(page).fill('no such word anywhere')
    expect(await hear(page, /no such word anywhere/u)).toMatchObject(STATUS)
    await findClear(page).filter({ visible: true }).click()
    await expect
      .poll(async () => findAll(await readTree(context, page), 'status')[0]?.states)
      .toMatchObject({ live: 'polite', atomic: true })
    await context.close()
  })

  it('that a quotation was copied', async () => {
    const { page, context } = await open('?sections=quotes')
    await page
      .getByRole('button', { name: /^Copy with source/u })
      .first()
      .click()
    expect(await hear(page, /^Copied$/u)).toMatchObject(STATUS)
    await context.close()
  })

  it('that a snippet was copied, how high it is, and what is wrong with a width', async () => {
    const { page, context } = await open()
    await page.getByRole('button', { name: 'Embed this' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Embed this' })
    await dialog.getByRole('radio', { name: 'WordPress', exact: true }).check()
    await dialog.getByRole('radio', { name: /^Frame:/u }).check()
    expect(await hear(page, /^Height measured: /u)).toMatchObject(STATUS)
    await dialog.getByRole('button', { name: 'Copy the code' }).click()
    expect(await hear(page, /^Copied$/u)).toMatchObject(STATUS)
    await dialog.getByRole('spinbutton', { name: /^Width/u }).fill('10')
    expect(await hear(page, /^Give the width of the column/u)).toMatchObject(STATUS)
    await context.close()
  })

  it('what was found in a reader’s own files, how many are left by what is typed, and a fault at once', async () => {
    const { page, context } = await open()
    await openDialog(page)
    await findField(page).setInputFiles({ ...hand(makeList()), buffer: Buffer.from('a') })
    expect(await hear(page, /list\.ods(?!…)/u)).toMatchObject({ how: 'alert' })
    await findField(page).setInputFiles(hand(makeList()))
    expect(await hear(page, /^Reading /u)).toMatchObject(STATUS)
    await findTyped(page).waitFor()
    await findTyped(page).fill('north')
    expect(await hear(page, /^\d+ authorit\w+ of \d+$/u)).toMatchObject(STATUS)
    await context.close()
  })
})

describe('while a record is on its way', () => {
  it('the page says so, then that it is slow, and at once where it does not come', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await listenToRegions(page)
    const letCome = await holdBack(page, /records\/northshire\.json/u)
    await page.goto(`${site.address}/?record=northshire`)
    expect(await hear(page, /^Fetching the inspection record…$/u)).toMatchObject(STATUS)
    expect(await hear(page, /^Still fetching .*It goes on by itself\.$/u)).toMatchObject(STATUS)
    // The site has no such record.
    letCome()
    expect(await hear(page, /The server has no file/u)).toMatchObject({ how: 'alert' })
    await context.close()
  })
})
