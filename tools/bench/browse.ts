import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { bringBrowser } from '../browser/bring-browser'
import { findBrowser, THIS_MACHINE } from '../browser/find-browser'

/** A slow phone on a slow line: what the measurements of the design were made under. */
export const THROTTLING = {
  downloadMbit: 1.6,
  latencyMs: 150,
  cpuSlowdown: 4,
  width: 412,
  height: 823,
}

/** A page under way: what it has asked for and not got, and what came over the line. */
export interface Visit {
  page: Page
  waiting: () => number
  bytes: () => number
}

/** Starts the browser that the machine has. */
export async function launchBrowser(): Promise<Browser> {
  const found = findBrowser(THIS_MACHINE)
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking']
  if (found === 'in-a-package')
    return chromium.launch({
      executablePath: await bringBrowser(),
      args: [...args, '--no-sandbox', '--no-zygote'],
    })
  // Chromium refuses to start its sandbox for root.
  const asRoot = THIS_MACHINE.platform === 'linux' && process.getuid?.() === 0
  return chromium.launch({
    executablePath: found.installed,
    args: asRoot ? [...args, '--no-sandbox'] : args,
  })
}

async function throttle(session: CDPSession, slowLine: boolean) {
  await session.send('Network.enable')
  if (slowLine)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: THROTTLING.latencyMs,
      downloadThroughput: (THROTTLING.downloadMbit * 1_000_000) / 8,
      uploadThroughput: (THROTTLING.downloadMbit * 1_000_000) / 8,
    })
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING.cpuSlowdown })
}

interface VisitOptions {
  /** The script that runs in the page before anything of its own. */
  probe: string
  slowLine?: boolean
  timeLimitMs: number
}

/**
 * Opens an address in a context of its own under throttling and hands it over as soon as the
 * first bytes are there. The context is closed afterwards, or when the time is over.
 */
export async function visit<T>(
  browser: Browser,
  address: string,
  { probe, slowLine = true, timeLimitMs }: VisitOptions,
  measure: (visit: Visit) => Promise<T>,
): Promise<T> {
  const { width, height } = THROTTLING
  const context = await browser.newContext({ viewport: { width, height } })
  const limit = setTimeout(() => void context.close(), timeLimitMs)
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(timeLimitMs)
    await page.addInitScript({ content: probe })
    const session = await context.newCDPSession(page)
    await throttle(session, slowLine)
    const waiting = new Set<string>()
    let bytes = 0
    session.on('Network.requestWillBeSent', ({ requestId }) => waiting.add(requestId))
    session.on('Network.loadingFailed', ({ requestId }) => waiting.delete(requestId))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      waiting.delete(requestId)
      bytes += encodedDataLength
    })
    await page.goto(address, { waitUntil: 'commit' })
    return await measure({ page, waiting: () => waiting.size, bytes: () => bytes })
  } finally {
    clearTimeout(limit)
    await context.close()
  }
}
