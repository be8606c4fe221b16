import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { bringBrowser } from '../../tools/browser/bring-browser'
import { findBrowser, THIS_MACHINE } from '../../tools/browser/find-browser'

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

/**
 * Starts the browser that the machine has, or on Linux one from the registry package.
 * The package's own flags are not taken: they switch web security off, which tests rely on.
 * @throws Error with the one command that installs a browser where there is none.
 */
export async function launchBrowser({ scrollbars = false }: LaunchOptions = {}): Promise<Browser> {
  const ignoreDefaultArgs = scrollbars ? ['--hide-scrollbars'] : []
  const found = findBrowser(THIS_MACHINE)
  if (found === 'in-a-package') {
    // It has no setuid helper, and many systems refuse it the namespaces of a sandbox.
    const args = [...QUIET, '--no-sandbox', '--no-zygote']
    return chromium.launch({ executablePath: await bringBrowser(), args, ignoreDefaultArgs })
  }
  // Chromium refuses to start its sandbox for root.
  const asRoot = THIS_MACHINE.platform === 'linux' && process.getuid?.() === 0
  const args = asRoot ? [...QUIET, '--no-sandbox'] : QUIET
  return chromium.launch({ executablePath: found.installed, args, ignoreDefaultArgs })
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
