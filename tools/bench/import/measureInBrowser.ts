import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { THROTTLING } from '../browse'

const IN_FIELD = 'Choose the file, or drop it here'
const WAY_IN = 'Use your authority’s data'
const TIME_LIMIT_MS = 120_000

/** Text, and not functions: what compiles this file would leave names in them that no page knows. */
const WATCH_PAGE = `
  let last = performance.now()
  let gap = 0
  setInterval(() => {
    const now = performance.now()
    gap = Math.max(gap, now - last)
    last = now
  }, 5)
  document.addEventListener('change', () => {
    const chosen = performance.now()
    last = chosen
    gap = 0
    const watch = new MutationObserver(() => {
      if (document.querySelector('dialog input[type="search"]') === null) return
      watch.disconnect()
      // After the paint, whose work counts as well.
      requestAnimationFrame(() => setTimeout(() => {
        document.documentElement.dataset.measured = (performance.now() - chosen) + ' ' + gap
      }, 20))
    })
    watch.observe(document, { subtree: true, childList: true })
  }, { capture: true, once: true })`

/** What the worker's script says is heard in the page, in place of being posted. */
const HEAR_ANSWER = `
  window.postMessage = ({ kind }) => {
    if (kind !== 'progress') document.documentElement.dataset.answer = kind + ' ' + performance.now()
  }`

async function openSlowed(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(TIME_LIMIT_MS)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING.cpuSlowdown })
  return page
}

/** The peak of memory of the browser's largest page process, in megabytes; nothing but on Linux. */
async function readPeak(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const peaks = processInfo.flatMap(({ type, id }) => {
    if (type !== 'renderer' || process.platform !== 'linux') return []
    const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? [] : [(Number(kilobytes) * 1024) / 1_000_000]
  })
  await session.detach()
  return peaks.length === 0 ? undefined : Math.max(...peaks)
}

export interface PageImport {
  /** From the choice of the file to the list of authorities, ms. */
  ms: number
  /** The longest time in which the page did nothing else, ms. */
  gap: number
  before: number | undefined
  peak: number | undefined
}

/**
 * An import as a reader has it: the page's processor slowed, the worker's not, for a browser can slow
 * only the page's own thread.
 */
export async function measurePage(
  browser: Browser,
  address: string,
  file: string,
): Promise<PageImport> {
  const page = await openSlowed(browser)
  await page.goto(address)
  await page.getByRole('button', { name: WAY_IN }).click()
  await page.getByLabel(IN_FIELD).waitFor()
  const before = await readPeak(browser)
  await page.evaluate(WATCH_PAGE)
  await page.getByLabel(IN_FIELD).setInputFiles(file)
  const measured = await page.waitForFunction(() => document.documentElement.dataset['measured'])
  const [ms = 0, gap = 0] = ((await measured.jsonValue()) ?? '').split(' ').map(Number)
  const peak = await readPeak(browser)
  await page.close()
  return { ms, gap, before, peak }
}

/** The worker's own work in a page of its own, where it can be slowed: ms from the file to its answer. */
export async function measureSlowedWork(
  browser: Browser,
  workerCode: string,
  frameworks: unknown,
  file: string,
): Promise<number> {
  const page = await openSlowed(browser)
  await page.addScriptTag({ content: HEAR_ANSWER })
  await page.addScriptTag({ content: workerCode })
  const started = await page.evaluate(
    async ([bytes, rules]) => {
      const response = await fetch(`data:application/octet-stream;base64,${bytes}`)
      const given = new File([await response.blob()], 'list.ods')
      const now = performance.now()
      const data = { files: [given], frameworks: rules }
      window.dispatchEvent(new MessageEvent('message', { data }))
      return now
    },
    [readFileSync(file).toString('base64'), frameworks] as const,
  )
  const answered = await page.waitForFunction(() => document.documentElement.dataset['answer'])
  const [kind, at] = ((await answered.jsonValue()) ?? '').split(' ')
  await page.close()
  if (kind !== 'found') throw new Error(`${file} was not read: ${kind ?? 'no answer'}`)
  return Number(at) - started
}
