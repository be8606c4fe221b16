import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeList } from '../../unit/importing/madeLists'
import { DIST } from '../built'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript } from '../listen'
import { findField, findTyped, hand, openDialog } from '../ownData/ownFiles'
import { serveFolder, type ServedFolder } from '../serve'
import { openFolds } from './forms'
import { measureTargets } from './targets'

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

const PLACES: Record<string, (page: Page) => Promise<unknown>> = {
  'the page as it comes': () => Promise.resolve(),
  'the page, all open': openFolds,
  'the embed builder': async (page) => {
    await page.getByRole('button', { name: 'Embed this' }).filter({ visible: true }).first().click()
    await page.getByRole('button', { name: 'Copy the code' }).waitFor()
    await openFolds(page)
  },
  'the dialog for own files': async (page) => {
    await openDialog(page)
    await findField(page).setInputFiles(hand(makeList()))
    await findTyped(page).waitFor()
  },
}

describe.each([1366, 768, 360])('at %i px', (width) => {
  it.each(Object.entries(PLACES))(
    'every target of %s is of 24 px, or stands in a sentence, or has its room',
    async (_, reach) => {
      const { page, context } = await openHeard(browser, `${site.address}/#sources`, {
        viewport: { width, height: 768 },
      })
      await waitForScript(page)
      await page.waitForLoadState('networkidle')
      await reach(page)
      const { measured, small } = await measureTargets(page)
      expect(measured).toBeGreaterThan(5)
      expect(small.filter(({ exception }) => exception === undefined)).toEqual([])
      // What is meant to be hit, and not read in a sentence, has its size without any exception.
      expect(small.filter(({ what }) => /^(?:button|input|select|textarea)/u.test(what))).toEqual(
        [],
      )
      await context.close()
    },
  )
})

describe('a mark of the timeline', () => {
  it('that is smaller has its equal: a row of the table says the same', async () => {
    const { page, context } = await openHeard(browser, `${site.address}/`)
    await waitForScript(page)
    await page.getByText('The timeline as a table').click()
    const marks = await page
      .locator('svg[data-mark]')
      .evaluateAll((elements) => [
        ...new Set(elements.map((element) => element.getAttribute('data-mark'))),
      ])
    const rows = page
      .getByRole('table', { name: /^Every judgement and visit/u })
      .locator('tbody tr')
    expect(marks.length).toBeGreaterThan(10)
    expect(await rows.count()).toBe(marks.length)
    await context.close()
  })
})
