import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, readBuilt } from './built'
import { ENGINES } from './hosts/engines'
import { serveFolder, type ServedFolder } from './serve'
import { findArea } from './shown'

/** The parts whose code has run so far, or at least been read. */
const listRead = (page: Page) =>
  page.evaluate(() => Object.keys(Reflect.get(globalThis, 'inspectionRecordParts') as object))

const reachForChart = (page: Page) => page.getByRole('application', { name: /^Chart: /u }).hover()

describe.each(ENGINES)('a document of one file, in $name', ({ obstacle, launch }) => {
  let browser: Browser | undefined
  let site: ServedFolder
  beforeAll(async () => {
    site = await serveFolder(DIST)
    if (obstacle === undefined) browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await site.close()
  })

  async function open(address: string) {
    if (browser === undefined) throw new Error('There is no such browser here')
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => said.push(`page error: ${error.message}`))
    await page.goto(address)
    await page.locator('.page[data-area]').waitFor()
    return { page, context, said }
  }

  it.skipIf(obstacle !== undefined).each(['embed.html', 'inspection-record.html'])(
    'has %s’s code read when it is needed: the chart’s once somebody reaches for it',
    async (file) => {
      const { page, context, said } = await open(`${site.address}/${file}`)
      expect(await listRead(page)).toContain(
        `./${file === 'embed.html' ? 'embed' : 'standalone'}.js`,
      )
      expect(await listRead(page)).not.toContain('./TimelineChart.js')
      expect(await listRead(page)).not.toContain('./TakeAwayPanel.js')
      await reachForChart(page)
      await page.locator('g[data-mark]').first().waitFor()
      expect(await listRead(page)).toContain('./TimelineChart.js')
      expect(await listRead(page)).not.toContain('./TakeAwayPanel.js')
      expect(said).toEqual([])
      await context.close()
    },
  )

  it.skipIf(obstacle !== undefined)(
    'does not run a part that was tampered with: its picture of the chart stays, and all else works',
    async () => {
      const html = readBuilt('/embed.html')
      const part = 'data-part="./TimelineChart.js">'
      const body = html.replace(part, () => `${part}globalThis.tampered=true;`)
      expect(body).not.toBe(html)
      site.setFault('/embed.html', { status: 200, contentType: 'text/html; charset=utf-8', body })
      const { page, context, said } = await open(`${site.address}/embed.html`)
      await reachForChart(page)
      await expect.poll(() => said).not.toEqual([])
      expect(said.filter((words) => !words.includes('script-src'))).toEqual([])
      expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false)
      expect(await page.locator('g[data-mark]').count()).toBe(0)
      expect(await page.locator('svg[data-mark]').first().isVisible()).toBe(true)
      await page.goto(`${site.address}/embed.html?sections=filter,ratings,timeline`)
      await findArea(page, 'Care leavers').check()
      await expect.poll(() => page.locator('.page').getAttribute('data-area')).toBe('care-leavers')
      await context.close()
      site.clearFaults()
    },
  )
})
