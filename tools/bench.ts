import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { defineCommand, WrongUse } from './command'
import { launchChromium } from './machine'

const usage = `Usage: npm run bench -- [--dist DIR] [--against DIR] [--rounds N]

Measures a built page as on a slow phone (slow 4G, processor four times slower), and compares it with
the same page without script and with the same page rendered only in the browser. Compare only ratios
within one run: absolute times depend on this machine and its load.

  --dist DIR     the built folder; dist unless given
  --against DIR  another built folder to compare with, such as a build of an older commit
  --rounds N     how often each page is loaded; 5 unless given`

const options = {
  dist: { type: 'string', default: 'dist' },
  against: { type: 'string' },
  rounds: { type: 'string', default: '5' },
} as const

/** A site has hundreds of records: the best compression of all would take minutes. */
const COMPRESSION = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
/** Slow 4G as in Chromium's developer tools. */
const NETWORK = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }
const CPU_SLOWDOWN = 4
const PHONE = { width: 412, height: 823 }
const QUIET_MS = 1000
/** A click without a reaction after this time counts as lost. */
const LOST_AFTER_MS = 20_000
const AREAS = ['care-leavers', 'leadership', 'children-in-care', 'help-and-protection']

type Measure =
  'largestPaint' | 'blocking' | 'click' | 'earlyClick' | 'lost' | 'shift' | 'elements' | 'scripts'
type Run = Partial<Record<Measure, number>>

const MEASURES: readonly [Measure, string][] = [
  ['largestPaint', 'largest paint, ms'],
  ['blocking', 'blocking time from first paint to idle, ms'],
  ['click', 'filter click to next paint, slowest of four, ms'],
  ['earlyClick', 'early click on a button opens its dialog, ms after it and the scripts'],
  ['lost', 'such clicks lost'],
  ['shift', 'layout shift'],
  ['elements', 'elements in the document'],
  ['scripts', 'scripts until idle, kB'],
]

/** Upper limits: as a ratio to another page of the same run, or as an absolute value. */
const LIMITS: readonly [Measure, number, Variant['name']?][] = [
  ['largestPaint', 1.05, 'without script'],
  ['blocking', 1, 'client-rendered'],
  ['blocking', 1.1, 'against'],
  ['click', 1.1, 'against'],
  ['earlyClick', 1000],
  ['lost', 0],
  ['shift', 0],
  ['elements', 3000],
]

interface Variant {
  name: 'this page' | 'without script' | 'client-rendered' | 'against'
  folder: string
  change: (html: string) => string
}

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*href="[^"]+\.js"[^>]*>/gu
const DATA = /<script\b[^>]*type="application\/json"[^>]*>[\s\S]*?<\/script>/gu
const CONTAINER = /(<div id="inspection-record"[^>]*>)[\s\S]*(<\/div>)/u

function renderInBrowser(html: string): string {
  if (!CONTAINER.test(html)) throw new Error('index.html does not hold a prerendered page.')
  return html.replaceAll(DATA, '').replace(CONTAINER, '$1$2')
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
}

/** Serves a built folder with Brotli, compressed in advance. Returns its URL. */
async function serve({ folder, change }: Variant) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    Object.hasOwn(TYPES, path.extname(name)),
  )
  const bodies = new Map(
    files.map((name) => {
      const body = readFileSync(path.join(folder, name))
      const sent = name === 'index.html' ? Buffer.from(change(body.toString())) : body
      return [`/${name}`, brotliCompressSync(sent, COMPRESSION)]
    }),
  )
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname === '/' ? '/index.html' : pathname
    const body = bodies.get(name)
    if (body === undefined) return response.writeHead(404).end()
    const type = TYPES[path.extname(name)] ?? ''
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' })
    return response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  return { address: `http://127.0.0.1:${bound.port}/`, server }
}

/** Runs in the page before its own scripts and records what the browser reports. */
function probe() {
  const seen = {
    ...{ largestPaint: 0, firstPaint: 0, shift: 0, pressed: 0 },
    ...{ tasks: [[0, 0]], clicks: [[0, 0]] },
  }
  addEventListener('click', ({ timeStamp }) => (seen.pressed ||= timeStamp), true)
  const read = (entry: PerformanceEntry, name: string) => Number(Reflect.get(entry, name))
  const observe = (type: string, take: (entry: PerformanceEntry) => void) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take))
    observer.observe({ type, buffered: true, ...(type === 'event' && { durationThreshold: 16 }) })
  }
  observe('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime))
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime
  })
  observe('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]))
  observe('layout-shift', (entry) => {
    if (!read(entry, 'hadRecentInput')) seen.shift += read(entry, 'value')
  })
  observe('event', (entry) => {
    if (read(entry, 'interactionId') > 0) seen.clicks.push([entry.startTime, entry.duration])
  })
  const bench = {
    seen,
    /** Resolves with the time at which an element is first visible. */
    async waitUntilVisible(selector: string) {
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      while (document.querySelector(selector)?.checkVisibility() !== true) await nextFrame()
      await nextFrame()
      return performance.now()
    },
  }
  Reflect.set(window, 'bench', bench)
  return bench
}

declare global {
  interface Window {
    bench: ReturnType<typeof probe>
  }
}

/** Opens a page like a slow phone, in its own browser context, and measures it. */
async function visit(
  browser: Browser,
  address: string,
  measure: (page: Page) => Promise<Run>,
): Promise<Run> {
  const context = await browser.newContext({ viewport: PHONE })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    // tsx wraps functions in a helper that a page does not have.
    await page.addInitScript('globalThis.__name = (value) => value')
    await page.addInitScript(probe)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', { offline: false, ...NETWORK })
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await page.goto(address, { waitUntil: 'commit' })
    return await measure(page)
  } finally {
    await context.close()
  }
}

const findVisible = (page: Page, selector: string) =>
  page.locator(selector).filter({ visible: true }).first()

const CHOICES = 'input[name="area"]'

/** Chooses an area; on a phone the filter may have to be opened first. */
async function chooseArea(page: Page, area: string): Promise<void> {
  if (!(await findVisible(page, CHOICES).isVisible()))
    await findVisible(page, `details:has(${CHOICES}) > summary`).click()
  await findVisible(page, `#area-${area}`).click()
  await page.waitForSelector(`#area-${area}:checked`, { state: 'attached' })
}

/** Loads a page, waits until it is idle, then chooses four areas. */
async function measureLoad(page: Page): Promise<Run> {
  await page.waitForSelector('main h2')
  await page.waitForLoadState('load')
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    (ms) =>
      window.bench.seen.tasks.every(([at = 0, took = 0]) => performance.now() - at - took > ms),
    QUIET_MS,
  )
  const { firstPaint, largestPaint, shift, tasks, elements, bytes } = await page.evaluate(() => ({
    ...window.bench.seen,
    elements: document.querySelectorAll('*').length,
    bytes: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, entry) => sum + Number(Reflect.get(entry, 'encodedBodySize')), 0),
  }))
  const blocking = tasks
    .map(([at = 0, took = 0]) => at + took - Math.max(at, firstPaint) - 50)
    .filter((over) => over > 0)
    .reduce((sum, over) => sum + over, 0)
  for (const area of AREAS) {
    await chooseArea(page, area)
    await wait(500)
  }
  const clicks = await page.evaluate(() => window.bench.seen.clicks)
  const click = Math.max(16, ...clicks.map(([, took = 0]) => took))
  return { largestPaint, blocking, shift, elements, scripts: bytes / 1000, click }
}

/** Clicks the first button that opens a dialog once, as soon as possible. */
async function measureEarlyClick(page: Page): Promise<Run> {
  const opened = page.evaluate(() => window.bench.waitUntilVisible('dialog[open], [role="dialog"]'))
  // If the context closes while this waits, the click was lost.
  opened.catch(() => undefined)
  await findVisible(page, 'button[aria-haspopup="dialog"]').click()
  const openedAt = await Promise.race([opened, wait(LOST_AFTER_MS, undefined)])
  if (openedAt === undefined) return { lost: 1 }
  const canAnswerFrom = await page.evaluate(() => {
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
    const entries = scripts.flatMap(({ src }) => performance.getEntriesByName(src))
    const loaded = entries.map(({ startTime, duration }) => startTime + duration)
    return Math.max(window.bench.seen.pressed, ...loaded)
  })
  return { earlyClick: Math.max(0, openedAt - canAnswerFrom), lost: 0 }
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]

defineCommand(import.meta.filename, { usage, options }, async ({ values }) => {
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new WrongUse('--rounds takes a number from 1.')
  const unchanged = (html: string) => html
  const { dist: folder, against } = values
  const variants: Variant[] = [
    { name: 'this page', folder, change: unchanged },
    { name: 'without script', folder, change: (html) => html.replaceAll(SCRIPT, '') },
    { name: 'client-rendered', folder, change: renderInBrowser },
    ...(against === undefined
      ? []
      : [{ name: 'against' as const, folder: against, change: unchanged }]),
  ]
  const pages = await Promise.all(
    variants.map(async (variant) => ({
      ...variant,
      ...(await serve(variant)),
      runs: new Array<Run>(),
    })),
  )
  const browser = await launchChromium({ args: ['--disable-gpu', '--disable-sync'] })
  try {
    for (let round = 0; round < rounds; round += 1)
      // Every other round runs backwards, so that a temporary slowdown of the machine affects all pages
      // alike.
      for (const { name, address, runs } of round % 2 === 0 ? pages : pages.toReversed()) {
        const load = await visit(browser, address, measureLoad)
        const scripted = name !== 'without script'
        const early = scripted ? await visit(browser, address, measureEarlyClick) : {}
        runs.push({ ...load, ...early })
        console.error(`Round ${round + 1} of ${rounds}: ${name}`)
      }
  } finally {
    await browser.close()
    for (const { server } of pages) server.close().closeAllConnections()
  }
  const figure = (name: string, measure: Measure) =>
    median(
      pages.find((page) => page.name === name)?.runs.flatMap((run) => run[measure] ?? []) ?? [],
    )
  const cell = (value: number | undefined) =>
    (value?.toFixed(value < 10 ? 2 : 0) ?? '–').padStart(16)
  console.log(`${'Medians'.padEnd(62)}${pages.map(({ name }) => name.padStart(16)).join('')}`)
  for (const [measure, title] of MEASURES)
    console.log(
      `${title.padEnd(62)}${pages.map(({ name }) => cell(figure(name, measure))).join('')}`,
    )
  console.log('')
  for (const [measure, limit, to] of LIMITS) {
    const ours = figure('this page', measure)
    const theirs = to === undefined ? 1 : figure(to, measure)
    const ratio = ours === undefined || theirs === undefined ? undefined : ours / theirs
    const verdict =
      ratio === undefined ? 'not measured' : ratio <= limit ? 'reached' : 'NOT REACHED'
    const what = to === undefined ? measure : `${measure} / ${to}`
    console.log(`${verdict.padEnd(14)}${cell(ratio)} of at most ${limit}: ${what}`)
  }
  return 0
})
