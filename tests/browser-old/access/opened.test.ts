import path from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RECORD_FILE } from '../built'
import { launchBrowser } from '../launch'
import { waitForScript } from '../listen'
import { buildSiteOfTwo } from '../otherRecord'
import { serveFolder, type ServedFolder } from '../serve'
import { runAxe } from './axe'
import { measureTargets } from './targets'

let browser: Browser
let served: ServedFolder
let two: Awaited<ReturnType<typeof buildSiteOfTwo>>
let site: string
beforeAll(async () => {
  browser = await launchBrowser()
  two = await buildSiteOfTwo(['--all'])
  served = await serveFolder(path.dirname(two.dist))
  site = `/${path.basename(two.dist)}`
})
afterAll(async () => {
  await served.close()
  two.remove()
  await browser.close()
})

const open = async (page: Page, name: string) => {
  await page.goto(`${served.address}${site}/${name}`)
}

async function openAlive(page: Page, name: string) {
  await open(page, name)
  await waitForScript(page)
  await page.waitForLoadState('networkidle')
}

/** Opens what is taken away, and asks for the table. */
async function takeTable(page: Page | Frame) {
  const place = page.getByRole('region', { name: 'Take it away' })
  await place.getByRole('button', { name: 'Download' }).click()
  await place.getByRole('button', { name: 'Table (CSV)' }).first().click()
}

/** What only some readers meet, and only when they do something, or something goes wrong. */
const PLACES: Record<string, (page: Page) => Promise<unknown>> = {
  'the choice of what is printed': async (page) => {
    await openAlive(page, 'index.html')
    const print = page.locator('.paper-choice__open').filter({ visible: true })
    await print.first().click()
    await page.getByRole('radio', { name: /^Summary/u }).waitFor()
  },
  'what is taken away, once a file was handed over': async (page) => {
    await openAlive(page, 'index.html')
    await takeTable(page)
    await page.getByText(/^Handed to the browser/u).waitFor()
  },
  'what is taken away from a frame, as text': async (page) => {
    const frame = `<iframe title="Record" sandbox="allow-scripts" width="100%" height="3000" src="./embed.html"></iframe>`
    const body = `<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,"><style>iframe { border: 0 }</style><main><h1>A host</h1>${frame}</main></html>`
    served.setFault(`${site}/host.html`, {
      ...{ status: 200, contentType: 'text/html; charset=utf-8', body },
    })
    await open(page, 'host.html')
    const inside = page.frames()[1]
    if (inside === undefined) throw new Error('There is no frame')
    await inside.locator('.page[data-area]').waitFor()
    await takeTable(inside)
    await inside.getByRole('textbox', { name: /may not let it save a file/u }).waitFor()
    await inside.getByText('Print…').click()
    await inside.getByRole('button', { name: 'Print', exact: true }).click()
    await inside.getByText(/does not let it print/u).waitFor()
  },
  'a record that is broken': async (page) => {
    served.setFault(`${site}${RECORD_FILE}`, { body: '{"schemaVersion": 1,' })
    await openAlive(page, 'index.html')
    await page
      .getByText(/hampshire\.json/u)
      .first()
      .waitFor()
  },
  'a record that is not there': async (page) => {
    await open(page, 'index.html?record=nowhere')
    await page.getByRole('alert').waitFor()
  },
  'a record that is on its way': async (page) => {
    served.setFault(`${site}/records/northshire.json`, { delay: 20_000 })
    await open(page, 'index.html?record=northshire')
    await page.getByText('Fetching the inspection record…').waitFor()
  },
  'the list of all authorities': (page) => open(page, 'authorities.html'),
}

describe.each(Object.entries(PLACES))('%s', (_, reach) => {
  it.each([
    [1366, 'light'],
    [1366, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)(
    'at %i px, %s, breaks no rule of axe, is cut nowhere and has targets of 24 px',
    async (width, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 768 }, colorScheme })
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      // The frame, where there is one: it is the last.
      const shown = await reach(page).then(() => page.frames().at(-1) ?? page)
      expect(await runAxe(shown)).toEqual({ broken: [], open: [] })
      expect(
        await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      const { small } = await measureTargets(shown)
      expect(small.filter(({ exception }) => exception === undefined)).toEqual([])
      served.clearFaults()
      await context.close()
    },
  )
})
