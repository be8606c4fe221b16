import type { Browser, BrowserContext, Page } from 'playwright-core'
import { setTimeout as wait } from 'node:timers/promises'
import { blockStorage, watchHost } from './watch'

export interface OpenHost {
  page: Page
  context: BrowserContext
  /** Every console message of whatever kind and every error that nobody caught, frames included. */
  said: string[]
  /** Every address that was asked for. */
  asked: string[]
}

interface OpenOptions {
  width: number
  scheme: 'light' | 'dark'
  /** Blocked for what stands in frames, or in every page. */
  storage: 'allowed' | 'blocked' | 'blocked everywhere'
}

/** What Chromium says of the host's own sandbox, whatever the frame holds. */
const OF_THE_HOST = 'both allow-scripts and allow-same-origin for its sandbox attribute'

/** Opens a host page and listens from the first moment on. */
export async function openHost(
  browser: Browser,
  address: string,
  { width, scheme, storage }: OpenOptions,
): Promise<OpenHost> {
  const context = await browser.newContext({
    viewport: { width: Math.max(width, 320), height: 768 },
    colorScheme: scheme,
  })
  await watchHost(context)
  if (storage !== 'allowed') await blockStorage(context, storage === 'blocked everywhere')
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const said: string[] = []
  const asked: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (!text.includes(OF_THE_HOST)) said.push(`${message.type()}: ${text}`)
  })
  page.on('pageerror', (error) => said.push(`page error: ${error.message}`))
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address)
  return { page, context, said, asked }
}

/** What was asked for of servers other than these. */
export function findElsewhere(asked: readonly string[], origins: ReadonlySet<string>): string[] {
  return asked.filter(
    (address) => /^https?:/u.test(address) && !origins.has(new URL(address).origin),
  )
}

/** Waits until what is read has been the same for a while: nothing says that it is over. */
export async function settle<Read>(read: () => Promise<Read>): Promise<Read> {
  let last = await read()
  for (let same = 0; same < 4;) {
    await wait(100)
    const now = await read()
    same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0
    last = now
  }
  return last
}
