import type { BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { launchChromium, launchQuickChromium } from '../../tools/machine'
import { serveFolder } from './serve'

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Opened {
  page: Page
  context: BrowserContext
  /** Every console message of whatever kind, and every error that nobody caught, frames included. */
  said: string[]
  /** Every address asked for, in order. */
  asked: string[]
}

interface OpenOptions extends BrowserContextOptions {
  /** What must be in place before the first request: routes, scripts, emulated media. */
  prepare?: (page: Page) => Promise<unknown>
  /** False where the test itself waits for what it needs; else React holds the page. */
  hydrates?: boolean
  /** The lines of the console that the test is about; any other fails it. */
  expects?: RegExp
}

/** Waits until React holds the page, which only it marks with the area, and the board, whose heads it makes buttons. */
export async function waitForScript(page: Page | Frame): Promise<void> {
  await page.locator('.page[data-area]:not(:has(span.board__choose))').waitFor()
}

/** The end of what was built, the host page's, or what the app says where no record can be shown yet. */
const ANYTHING = 'footer, .badge__link, [data-end], [role="status"], [role="alert"]'

/** A page of somebody else's around some of ours. */
function buildHost(inside: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host</title><link rel="icon" href="data:,"><style>body { margin: 0 }</style></head><body><main><h1>Our intranet</h1>${inside}<p data-end>The end</p></main></body></html>`
}

/**
 * One browser and one server for all tests of a worker. A test opens pages by `open`, and host pages
 * by `openHost`; what they say in the console that it does not expect fails it.
 */
export const it = test
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const launch = inject('isQuick') ? launchQuickChromium : launchChromium
    const browser = await launch({ args: QUIET })
    onCleanup(() => browser.close())
    return browser
  })
  .extend('server', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const server = await serveFolder(inject('site'))
    onCleanup(() => server.close())
    return server
  })
  /** Another origin. Both let each other's pages ask. */
  .extend('elsewhere', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const server = await serveFolder(inject('site'), {
      headers: { 'access-control-allow-origin': '*' },
    })
    onCleanup(() => server.close())
    return server
  })
  /** The server, with faults that end with the test. */
  .extend('site', ({ server, elsewhere }, { onCleanup }) => {
    onCleanup(() => {
      server.clearFaults()
      elsewhere.clearFaults()
    })
    return server
  })
  .extend('open', ({ browser, site }, { onCleanup }) => {
    const opened: (Opened & { expects: RegExp | undefined })[] = []
    onCleanup(async () => {
      await Promise.all(opened.map(({ context }) => context.close()))
      for (const { said, expects } of opened)
        expect(said.filter((line) => expects?.test(line) !== true)).toEqual([])
    })
    return async (
      address = '/',
      { prepare, hydrates = true, expects, ...options }: OpenOptions = {},
    ): Promise<Opened> => {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        ...options,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      const said: string[] = []
      const asked: string[] = []
      const one = { page, context, said, asked, expects }
      opened.push(one)
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
      page.on('pageerror', (error) => said.push(`page error: ${error.message}`))
      page.on('request', (request) => asked.push(request.url()))
      await prepare?.(page)
      const whole = /^\w+:/u.test(address) ? address : `${site.address}${address}`
      await page.goto(whole, { waitUntil: 'commit' })
      if (options.javaScriptEnabled === false) await page.waitForLoadState()
      else if (hydrates) await waitForScript(page)
      else await page.locator(ANYTHING).first().waitFor({ state: 'attached' })
      return one
    }
  })
  .extend('openHost', ({ open, site }) => (inside: string, options: OpenOptions = {}) => {
    site.setFault('/host.html', { body: buildHost(inside) })
    return open('/host.html', { hydrates: false, ...options })
  })

/** The page of the first frame, which has all that a page has to be read and used. */
export function findFrame(page: Page): Page {
  const frame: Frame | undefined = page.frames()[1]
  if (frame === undefined) throw new Error('There is no frame')
  return frame as unknown as Page
}

/** Keeps back what the browser asks for at addresses that match, until it is let go. */
export async function holdBack(page: Page, pattern: RegExp): Promise<() => void> {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(pattern, async (route) => {
    await released
    // The page may be gone by then.
    await route.continue().catch(() => undefined)
  })
  return release
}
