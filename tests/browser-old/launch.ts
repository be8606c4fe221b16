import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchChromium } from '../../tools/machine'

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

interface LaunchOptions {
  /** Without a window Chromium is started without scrollbars, which readers have. */
  scrollbars?: boolean
}

/** Starts the browser to test in. */
export function launchBrowser({ scrollbars = false }: LaunchOptions = {}): Promise<Browser> {
  return launchChromium({ args: QUIET, ignoreDefaultArgs: scrollbars ? ['--hide-scrollbars'] : [] })
}

export type Problem = {
  kind: 'console error' | 'console warning' | 'page error' | 'failed request' | 'other origin'
  text: string
}

export type OpenPage = { page: Page; context: BrowserContext; problems: Problem[] }

type OpenOptions = BrowserContextOptions & {
  /** What must be in place before the first request: routes, scripts, emulated media. */
  prepare?: (page: Page) => Promise<void>
}

function collectProblems(page: Page, origin: string): Problem[] {
  const problems: Problem[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    const kind = message.type() === 'error' ? 'console error' : 'console warning'
    problems.push({ kind, text: `${message.text()} (${message.location().url})` })
  })
  page.on('pageerror', (error) => problems.push({ kind: 'page error', text: error.message }))
  page.on('requestfailed', (request) => {
    const text = `${request.url()}: ${request.failure()?.errorText ?? 'no reason given'}`
    problems.push({ kind: 'failed request', text })
  })
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (/^https?:$/u.test(protocol) && asked !== origin) {
      problems.push({ kind: 'other origin', text: request.url() })
    }
  })
  return problems
}

/** Opens an address in a context of its own; the caller closes the context. */
export async function openPage(
  browser: Browser,
  address: string,
  { prepare, ...contextOptions }: OpenOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(contextOptions)
  const page = await context.newPage()
  const problems = collectProblems(page, new URL(address).origin)
  await prepare?.(page)
  await page.goto(address)
  return { page, context, problems }
}

/** Fails unless every problem is one that the test expects, as `expected` describes it. */
export function expectNoProblems(problems: readonly Problem[], expected: readonly RegExp[] = []) {
  const lines = problems.map(({ kind, text }) => `${kind}: ${text}`)
  expect(lines.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([])
}
