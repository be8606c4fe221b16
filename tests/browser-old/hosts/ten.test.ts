import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FRAMEWORKS_FILE, RECORD_FILE } from '../built'
import { findRatings } from '../elementHost'
import { ENGINES } from './engines'
import { openHost, settle } from './open'
import { useServers } from './servers'

const PLAIN = { width: 1366, scheme: 'light', storage: 'allowed' } as const
/** Further below than any browser fetches ahead for. */
const BELOW = 8000

const FRAME =
  '<iframe src="/embed.html" title="The record" width="100%" height="900" loading="lazy"></iframe>'

/** Brings each embed into sight, one after another, so that all have been near. */
async function passBy(page: Page, name: string) {
  for (const embed of await page.locator(name).all()) {
    await embed.scrollIntoViewIfNeeded()
    if (name === 'iframe') await embed.contentFrame().getByRole('contentinfo').waitFor()
    else await embed.getByRole('region').first().waitFor()
  }
}

describe.each(ENGINES)('ten in one page, in $name,', ({ obstacle, launch }) => {
  const servers = useServers()
  let browser: Browser
  beforeAll(async () => {
    if (obstacle === undefined) browser = await launch()
  })
  afterAll(() => browser.close())

  /** What was asked of the site since, without hashes; not an icon, which is the host's affair. */
  const takeRequests = () =>
    servers
      .site()
      .requests.splice(0)
      .map((request) => request.replace(/-[\w-]{8}\./u, '-*.'))

  async function openTen(body: string) {
    const site = servers.site()
    takeRequests()
    site.setFault('/host.html', { status: 200, contentType: 'text/html', body })
    const opened = await openHost(browser, `${site.address}/host.html`, PLAIN)
    await settle(() => Promise.resolve(site.requests.length))
    return opened
  }

  it.skipIf(obstacle !== undefined)(
    'lazy frames ask for nothing until they come near',
    async () => {
      const body = `<!doctype html><link rel="icon" href="data:,"><title>Ten</title><h1>Ten frames</h1><div style="height:${String(BELOW)}px"></div>${FRAME.repeat(10)}`
      const { page, context, said } = await openTen(body)
      expect(takeRequests()).toEqual(['/host.html'])
      await passBy(page, 'iframe')
      const asked = takeRequests()
      expect(asked.filter((request) => request === '/embed.html')).toHaveLength(10)
      expect(said).toEqual([])
      await context.close()
    },
  )

  it.skipIf(obstacle !== undefined)(
    'elements ask for each file once, and only after the host’s page has loaded',
    async () => {
      const body = readFileSync('tests/browser/hosts/element-ten.html', 'utf8')
      const site = servers.site()
      let send: () => void = () => undefined
      const holds = new Promise<void>((resolve) => (send = resolve))
      site.setFault('/late.svg', {
        status: 200,
        body: '<svg/>',
        contentType: 'image/svg+xml',
        holds,
      })
      const opening = openTen(`${body}<img src="/late.svg" alt="">`)
      await expect.poll(() => site.requests.includes('/inspection-record.js')).toBe(true)
      await settle(() => Promise.resolve(site.requests.length))
      expect(takeRequests().sort()).toEqual(['/host.html', '/inspection-record.js', '/late.svg'])
      send()
      const { page, context, said } = await opening
      await passBy(page, 'inspection-record')
      await findRatings(page.locator('inspection-record').first()).waitFor()
      await settle(() => Promise.resolve(servers.site().requests.length))
      const asked = takeRequests()
      expect(asked.filter((request, at) => asked.indexOf(request) !== at)).toEqual([])
      expect(asked).toEqual(expect.arrayContaining([RECORD_FILE, FRAMEWORKS_FILE]))
      // The build has proved the record, and nobody has reached for a chart.
      expect(asked.filter((request) => /readRecordTexts|TimelineChart/u.test(request))).toEqual([])
      expect(said).toEqual([])
      await context.close()
    },
  )
})
