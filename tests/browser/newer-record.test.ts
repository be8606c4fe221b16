import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { countExpected } from './expected'
import { launchBrowser } from './launch'
import { holdBack, openHeard, waitForScript } from './listen'
import { NEW_TITLE, OLD_TITLE, readStates, watchRecord, writeNewerRecord } from './recordChanges'
import { serveFolder, type ServedFolder } from './serve'
import { countShown, findArea, findWords } from './shown'

const OLD = 'old old old old old old'
const NEW = 'new new new new new new'
/** The newer record changes none of these; the table of grades is folded. */
const { quotes, actions } = countExpected({ area: 'care-leavers' })
const countOfCareLeavers = { quotes, actions }
const SECTIONS = /\/assets\/Sections-/u

let browser: Browser
let site: ServedFolder
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST, {
    faults: { '/records/hampshire.json': { body: writeNewerRecord() } },
  })
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

async function openWatched(prepare?: (page: Page) => Promise<unknown>) {
  return openHeard(browser, `${site.address}/`, {
    prepare: async (page) => {
      await watchRecord(page)
      await prepare?.(page)
    },
  })
}

describe('a newer record on the server', () => {
  it('replaces the page as a whole, unasked', async () => {
    const { page, context, said } = await openWatched()
    await expect.poll(() => readStates(page)).toEqual([OLD, NEW])
    expect(await page.title()).toBe('Ashshire: children’s services inspections')
    expect(said).toEqual([])
    await context.close()
  })

  it('replaces it as a whole while somebody uses it', async () => {
    let letRecordCome: () => void = () => undefined
    const { page, context, said } = await openWatched(async (opened) => {
      letRecordCome = await holdBack(opened, /\/records\/hampshire\.json/u)
    })
    await waitForScript(page)
    await findWords(page).fill('e')
    await findArea(page, 'Help and protection').check()
    await page.getByRole('application', { name: /^Chart: /u }).hover()
    await expect.poll(async () => (await countShown(page)).actions).toBeGreaterThan(0)
    letRecordCome()
    await findArea(page, 'All areas').check()
    await findWords(page).fill('')
    await expect.poll(async () => (await readStates(page)).at(-1)).toBe(NEW)
    expect((await readStates(page)).filter((state) => /old.*new|new.*old/u.test(state))).toEqual([])
    expect(await page.getByRole('img', { name: /^Overall: Inadequate/u }).count()).toBe(1)
    expect(said).toEqual([])
    await context.close()
  })

  it('waits, and the page with it, for the code that can draw it', async () => {
    let letSectionsCome: () => void = () => undefined
    const { page, context, said } = await openWatched(async (opened) => {
      letSectionsCome = await holdBack(opened, SECTIONS)
    })
    await waitForScript(page)
    await page.waitForResponse(/records\/hampshire/u).catch(() => undefined)
    await findArea(page, 'Care leavers').check()
    await findArea(page, 'All areas').check()
    await page.waitForTimeout(500)
    expect(await readStates(page)).toEqual([OLD])
    expect(await page.title()).toMatch(/^Hampshire/u)
    letSectionsCome()
    await expect.poll(() => readStates(page)).toEqual([OLD, NEW])
    expect(said).toEqual([])
    await context.close()
  })

  it('is not shown in part where that code cannot be had, and as a whole once it can', async () => {
    const { page, context, said } = await openWatched((opened) =>
      opened.route(SECTIONS, (route) => route.fulfill({ status: 404, body: 'no' })),
    )
    await waitForScript(page)
    await page.waitForLoadState('networkidle')
    await findArea(page, 'Care leavers').check()
    await expect.poll(() => countShown(page)).toMatchObject(countOfCareLeavers)
    await findArea(page, 'All areas').check()
    await page.waitForTimeout(500)
    expect(await readStates(page)).toEqual([OLD])
    expect(await page.getByText(OLD_TITLE).first().isVisible()).toBe(true)
    await findWords(page).fill('fostering')
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('everything is shown')
    expect(await readStates(page)).toEqual([OLD])
    await page.unroute(SECTIONS)
    await page.getByRole('button', { name: 'Try again' }).click()
    await findWords(page).fill('')
    await expect.poll(async () => (await readStates(page)).at(-1)).toBe(NEW)
    expect(await page.getByText(NEW_TITLE).first().isVisible()).toBe(true)
    expect((await readStates(page)).filter((state) => /old.*new|new.*old/u.test(state))).toEqual([])
    expect(said.filter((line) => !line.includes('Failed to load resource'))).toEqual([])
    await context.close()
  })
})
