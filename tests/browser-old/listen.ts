import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { vi } from 'vitest'

// A page on a busy machine takes its time, and no test is about time: a second is too little.
vi.setConfig({ expect: { poll: { timeout: 10_000 } } })

export interface HeardPage {
  page: Page
  context: BrowserContext
  /** Every console message of whatever kind, and every error that nobody caught. */
  said: string[]
  /** Every address asked for, in order. */
  asked: string[]
}

interface HeardOptions extends BrowserContextOptions {
  /** What must be in place before the first request. */
  prepare?: (page: Page) => Promise<unknown>
}

/** Opens an address and listens from the first moment on; does not wait for the page's script. */
export async function openHeard(
  browser: Browser,
  address: string,
  { prepare, ...options }: HeardOptions = {},
): Promise<HeardPage> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const said: string[] = []
  const asked: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`page error: ${error.message}`))
  page.on('request', (request) => asked.push(request.url()))
  await prepare?.(page)
  await page.goto(address, { waitUntil: 'commit' })
  await page.getByRole('contentinfo').waitFor()
  return { page, context, said, asked }
}

/** Waits until React holds the page: only it marks the page with the chosen area. */
export async function waitForScript(page: Page): Promise<void> {
  await page.locator('.page[data-area]').waitFor()
}

/** The files asked for, without their hashes, in the order of the alphabet. */
export function listFiles(asked: readonly string[]): string[] {
  return asked.map((address) => new URL(address).pathname.replace(/-[\w-]{8}\./u, '-*.')).sort()
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
