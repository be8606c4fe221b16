import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCommand, hasNginxBrotli } from '../../../tools/machine'
import { startApache, startNginx, type RunningServer } from '../../../tools/serving/servers'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript, type HeardPage } from '../listen'
import { serveFolder, type ServedFolder } from '../serve'
import { useSite } from './promises'
import { SUB_PATH } from './publishedSite'

let browser: Browser
let other: ServedFolder
const site = useSite()
beforeAll(async () => {
  browser = await launchBrowser()
  // Another site, which shows ours in its pages.
  other = await serveFolder('tests/browser/hosts')
})
afterAll(async () => {
  await other.close()
  await browser.close()
})

/** Opens a page of the other site with this in it, and listens. */
async function openHost(inside: string, ready: (page: Page) => Promise<void>): Promise<HeardPage> {
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>An intranet page</title></head><body><main><h1>Our inspections</h1>${inside}</main><footer>The end</footer></body></html>`
  other.setFault('/host.html', { status: 200, contentType: 'text/html; charset=utf-8', body })
  const open = await openHeard(browser, `${other.address}/host.html`)
  await ready(open.page)
  return open
}

const SERVERS = [
  {
    name: 'nginx',
    missing: findCommand('nginx') === undefined || !hasNginxBrotli(),
    start: (root: string) => startNginx(root, { brotli: true }),
  },
  {
    name: 'Apache',
    missing: findCommand('apache2') === undefined,
    start: (root: string) => startApache(root),
  },
]

for (const { name, missing, start } of SERVERS)
  describe.skipIf(missing)(`the site at ${SUB_PATH}/ of ${name}, as it was built`, () => {
    let server: RunningServer
    let address = ''
    beforeAll(async () => {
      server = await start(site().root)
      address = `${server.address}${SUB_PATH}`
    })
    afterAll(() => server.close())

    async function close({ context, said, asked }: HeardPage, elsewhere: string[] = []) {
      expect(said).toEqual([])
      const strange = asked.filter(
        (asking) =>
          /^https?:/u.test(asking) &&
          !asking.startsWith(`${address}/`) &&
          !elsewhere.includes(asking),
      )
      expect(strange).toEqual([])
      await context.close()
    }

    it('comes alive, shows what is chosen and its sections', async () => {
      const open = await openHeard(browser, `${address}/?area=care-leavers`)
      const { page } = open
      await waitForScript(page)
      const area = page.getByRole('radio', { name: /^Care leavers/u })
      await expect.poll(() => area.isChecked()).toBe(true)
      await page.getByRole('radio', { name: /^All areas/u }).check()
      await page.getByRole('radio', { name: /^Adoption/u }).check()
      await expect.poll(() => page.url()).toBe(`${address}/?area=adoption`)
      await page.waitForLoadState('networkidle')
      await close(open)
    })

    it('shows the record that the address names, and leads to the other', async () => {
      const open = await openHeard(browser, `${address}/index.html?record=northshire`)
      const { page } = open
      await page.getByRole('heading', { name: /^Northshire: /u }).waitFor()
      await page.getByText('Another authority', { exact: true }).click()
      await page.getByRole('link', { name: 'Hampshire' }).click()
      await page.getByRole('heading', { name: /^Hampshire: /u }).waitFor()
      expect(page.url()).toBe(`${address}/authority-hampshire.html`)
      await close(open)
    })

    it('shows parts in frames of another site, live and without script', async () => {
      const frames = [
        'embed.html?sections=ratings,actions&record=northshire',
        'embed-ratings.html',
        'index.html',
      ].map((file, at) => `<iframe title="Frame ${at}" src="${address}/${file}"></iframe>`)
      const open = await openHost(frames.join(''), async (page) => {
        const inside = (at: number) => page.frameLocator(`iframe[title="Frame ${at}"]`)
        await inside(0)
          .getByText(/^Northshire: /u)
          .first()
          .waitFor({ state: 'attached' })
        await inside(0)
          .getByRole('heading', { name: 'What inspectors asked to improve' })
          .waitFor({ state: 'attached' })
        await inside(1).getByRole('table').first().waitFor({ state: 'attached' })
        await inside(2).locator('.page[data-area]').waitFor({ state: 'attached' })
      })
      await close(open, [`${other.address}/host.html`])
    })

    it('gives the element to a page of another site', async () => {
      const element = `<script type="module" src="${address}/inspection-record.js"></script><inspection-record id="ours" record="northshire" sections="ratings,timeline"></inspection-record>`
      const open = await openHost(element, async (page) => {
        const ratings = page.locator('#ours').getByRole('region', { name: 'Ratings' })
        await ratings.waitFor()
        expect(await ratings.getByRole('rowheader').count()).toBeGreaterThan(2)
        await page.waitForLoadState('networkidle')
      })
      expect(open.asked).toContain(`${address}/records/northshire.json`)
      await close(open, [`${other.address}/host.html`])
    })

    it('gives its cards as pictures to a page of another site', async () => {
      const pictures = ['svg', 'png'].map(
        (kind) => `<img alt="Ratings" src="${address}/cards/hampshire/ratings.${kind}">`,
      )
      const open = await openHost(pictures.join(''), async (page) => {
        await page.waitForLoadState('load')
        const widths = await page
          .getByRole('img', { name: 'Ratings' })
          .evaluateAll((images: HTMLImageElement[]) => images.map((image) => image.naturalWidth))
        expect(widths.every((width) => width > 900)).toBe(true)
        expect(widths).toHaveLength(2)
      })
      await close(open, [`${other.address}/host.html`])
    })
  })

describe.skipIf(findCommand('nginx') === undefined)(
  'frames of the site on a server that lets none but itself show them',
  () => {
    let server: RunningServer
    beforeAll(async () => {
      const line = `page     "frame-ancestors 'self'";`
      server = await startNginx(site().root, {
        edit: (config) => config.replace(`# ${line}`, line),
      })
    })
    afterAll(() => server.close())

    it('stay empty on another site, and the page itself opens', async () => {
      const address = `${server.address}${SUB_PATH}`
      const frame = `<iframe title="Frame" src="${address}/embed-ratings.html"></iframe>`
      const refused = await openHost(frame, async (page) => {
        await page.waitForLoadState('networkidle')
        expect(await page.frameLocator('iframe').getByRole('table').count()).toBe(0)
      })
      expect(refused.said.join()).toContain('frame-ancestors')
      await refused.context.close()
      const open = await openHeard(browser, `${address}/`)
      await waitForScript(open.page)
      expect(open.said).toEqual([])
      await open.context.close()
    })
  },
)
