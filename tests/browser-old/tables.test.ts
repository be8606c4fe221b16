import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { launchBrowser, openPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'
import { openEverything } from './shown'

/*
 * On a narrow screen the cells of a table stand below each other (`display: block`). Browsers once took
 * that as a sign that it is no table; roles written by hand would be invalid HTML.
 */
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

describe('tables', () => {
  it.each([1366, 360])('are tables to a screen reader at %i px, cell by cell', async (width) => {
    const viewport = { width, height: 768 }
    const { page, context } = await openPage(browser, `${site.address}/#sources`, { viewport })
    // With a place in the address all sections are laid out at once, and none is left for later.
    await openEverything(page)
    const drawn = await page.evaluate(() => {
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
          .length
      return {
        table: shown('table'),
        row: shown('tr'),
        rowheader: shown('tbody th'),
        cell: shown('td'),
      }
    })
    const session = await context.newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const count = (role: string) =>
      nodes.filter((node) => !node.ignored && node.role?.value === role).length
    expect(drawn.table).toBeGreaterThan(3)
    expect({
      table: count('table'),
      row: count('row'),
      rowheader: count('rowheader'),
      cell: count('cell') + count('gridcell'),
    }).toEqual(drawn)
    await context.close()
  })
})
