import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript, type HeardPage } from '../listen'
import { serveFolder, type ServedFolder } from '../serve'
import { openFolds } from './forms'
import { measureIndicator, readStop, walk, type Stop } from './focus'

let browser: Browser
let site: ServedFolder
/** An empty page that compares pictures. */
let reader: Page
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
  reader = await browser.newPage()
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

const ELEMENT = `<!doctype html><html lang="en-GB"><title>A host</title><link rel="icon" href="data:,">
<main><h1>Our intranet</h1>
<inspection-record sections="filter,ratings,timeline,actions,quotes"></inspection-record></main>
<footer role="contentinfo"><a href="#">The end of the host</a></footer>
<script type="module" src="./inspection-record.js"></script></html>`

/** A stop is three answers of the browser, and there are hundreds. */
const WALK = { timeout: 240_000 }

const CASES = [
  { what: 'the page', name: '/', width: 1366, height: 768 },
  { what: 'the page', name: '/', width: 320, height: 256 },
  {
    what: 'the frame’s page',
    name: '/embed.html?sections=filter,ratings,timeline',
    width: 640,
    height: 600,
  },
  { what: 'the element', name: '/host.html', width: 1000, height: 700 },
]

async function open(name: string, width: number, height: number): Promise<HeardPage> {
  site.setFault('/host.html', {
    ...{ status: 200, contentType: 'text/html; charset=utf-8', body: ELEMENT },
  })
  const heard = await openHeard(browser, `${site.address}${name}`, {
    viewport: { width, height },
    // Where a stop is, is read at once: a scroll must be over by then.
    reducedMotion: 'reduce',
  })
  if (name === '/host.html') await heard.page.getByRole('search').waitFor()
  else await waitForScript(heard.page)
  await heard.page.waitForLoadState('networkidle')
  // On a page of its own the sections below are laid out one by one.
  if (name === '/')
    await expect
      .poll(() => heard.page.evaluate(() => document.documentElement.dataset['laid']))
      .toContain('sources')
  return heard
}

/** Has the chart's marks come, as it does for who reaches for it: until then the chart is a stop instead. */
async function drawChart(page: Page): Promise<void> {
  await page.getByRole('application', { name: /^Chart: /u }).hover()
  await page.locator('g[data-mark][tabindex="0"]').waitFor()
  await page.mouse.move(0, 0)
  await page.evaluate(() => globalThis.scrollTo(0, 0))
}

/** What of a walk is wrong: steps back in the document, and stops that something lies over. */
function listFaults(stops: readonly Stop[], height: number, forward: boolean): string[] {
  return stops.flatMap(({ name, kind, after, box, hidden }, at) => [
    ...(at > 0 && after !== forward ? [`out of order: ${kind} “${name}”`] : []),
    ...(hidden > 0 && box.height < height / 3
      ? [`hidden by ${hidden.toFixed(2)}: ${kind} “${name}”`]
      : []),
  ])
}

function listNames(stops: readonly Stop[]): string[] {
  return stops.map(({ kind, name }) => `${kind} “${name}”`)
}

describe.each(CASES)('by keys alone, $what at $width px', ({ name, width, height }) => {
  it(
    'is walked in its order, there and back, and nothing lies over what has the focus',
    WALK,
    async () => {
      const { page, context } = await open(name, width, height)
      await openFolds(page)
      await drawChart(page)
      const stops = await walk(page, 'Tab', 1500)
      expect(stops.length).toBeGreaterThan(20)
      expect(stops.length).toBeLessThan(1500)
      expect(listFaults(stops, height, true)).toEqual([])
      const back = await walk(page, 'Shift+Tab', 1500)
      expect(listFaults(back, height, false)).toEqual([])
      // Nothing keeps the keys: the same stops lead out at the top as at the end.
      expect(listNames(back.toReversed())).toEqual(listNames(stops))
      await context.close()
    },
  )

  it(
    'shows each kind of stop its focus, by 3 to 1 and as much as a line of 2 px around it',
    WALK,
    async () => {
      const { page, context } = await open(name, width, height)
      await openFolds(page)
      const faint: string[] = []
      const kinds = new Set<string>()
      for (;;) {
        await page.keyboard.press('Tab')
        const stop = await readStop(page)
        if (stop === undefined) break
        if (kinds.has(stop.kind) || stop.box.height > height) continue
        kinds.add(stop.kind)
        const { changed, wanted } = await measureIndicator(page, reader, stop)
        if (changed < wanted) faint.push(`${stop.kind} “${stop.name}”: ${changed} of ${wanted}`)
      }
      expect(faint).toEqual([])
      expect(kinds.size).toBeGreaterThan(4)
      await context.close()
    },
  )
})
