import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { launchBrowser } from './launch'
import { holdBack, openHeard, waitForScript } from './listen'
import { readStates, watchRecord, writeNewerRecord } from './recordChanges'
import { serveFolder, type ServedFolder } from './serve'
import { countShown, findArea, findWords } from './shown'

const OLD = 'old old old old old old'
const NEW = 'new new new new new new'

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
})
