import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { countExpected } from './expected'
import { launchBrowser } from './launch'
import { holdBack, openHeard, waitForScript } from './listen'
import { serveFolder, type ServedFolder } from './serve'
import { countShown, findArea, openEverything } from './shown'

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

describe('a page that something changed before it came alive, a translator say', () => {
  it('is drawn anew, whole', async () => {
    let letScriptCome: () => void = () => undefined
    const { page, context, said } = await openHeard(browser, `${site.address}/`, {
      prepare: async (opened) => {
        letScriptCome = await holdBack(opened, /\/element\/page-/u)
      },
    })
    await page.evaluate(() => document.querySelector('h1')?.replaceChildren('Autre chose'))
    letScriptCome()
    await waitForScript(page)
    await expect.poll(async () => (await countShown(page)).ratings).toBeGreaterThan(0)
    await openEverything(page)
    await expect.poll(() => countShown(page)).toEqual(countExpected({}))
    await findArea(page, 'Adoption').check()
    await expect.poll(() => countShown(page)).toEqual(countExpected({ area: 'adoption' }))
    expect(said).toEqual([expect.stringMatching(/^page error: .*React error #418/u)])
    await context.close()
  })
})
