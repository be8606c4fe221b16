import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage } from '../launch'
import { buildSiteOfTwo } from '../otherRecord'
import { serveFolder, type ServedFolder } from '../serve'
import { clearPrints, joinWords, printPage } from './paper'

let browser: Browser
let two: Awaited<ReturnType<typeof buildSiteOfTwo>>
let served: ServedFolder

beforeAll(async () => {
  browser = await launchBrowser()
  two = await buildSiteOfTwo(['--all'])
  served = await serveFolder(two.dist)
})
afterAll(async () => {
  await browser.close()
  await served.close()
  two.remove()
  clearPrints()
})

// Its answer has three lines and its chart the tallest lanes: the most that a first sheet has to hold.
it.each([true, false])(
  'another authority’s page has its first sheet whole, with script: %s',
  async (javaScriptEnabled) => {
    const address = `${served.address}/authority-northshire.html`
    const { page, context } = await openPage(browser, address, { javaScriptEnabled })
    await page.waitForLoadState('networkidle')
    const { sheets } = await printPage(page)
    await context.close()
    const [first, second] = sheets.map(joinWords)
    expect(first).toMatch(/^Northshire: children’s services inspections Good overall/u)
    expect(first).toContain('Years are not all equally wide.')
    expect(first).toContain(`Sheet 1 of ${String(sheets.length)}`)
    expect(second).toMatch(/^What inspectors found/u)
    for (const { words, width } of sheets)
      expect(words.filter(({ left, right }) => left < 25 || right > width - 25)).toEqual([])
  },
)
