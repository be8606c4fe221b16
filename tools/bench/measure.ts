import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Visit } from './browse'
import type { Run } from './measures'
import type {} from './probe/probe'
import type { Reported } from './probe/reports'

const QUIET_MS = 1000
const LONG_TASK_MS = 50
/** A click that has had no effect for this long is lost, and given again. */
const LOST_AFTER_MS = 1500
/** After a click: for the browser to report how long it took. */
const REPORT_MS = 400

/** Chosen one after another; none of them is chosen when the page opens. */
const AREAS = ['care-leavers', 'leadership', 'children-in-care', 'help-and-protection']
const FIRST_AREA = 'care-leavers'

/** Waits until nothing was asked for and no task was long for a second. */
async function waitForQuiet({ page, waiting }: Visit) {
  let lastWaiting = 0
  for (;;) {
    const { now, lastBusy } = await page.evaluate(() => ({
      now: window.bench.now(),
      lastBusy: window.bench.lastBusy(),
    }))
    if (waiting() > 0) lastWaiting = now
    if (now - Math.max(lastBusy, lastWaiting) > QUIET_MS) return
    await wait(100)
  }
}

/** Clicks the choice of an area with a real mouse, unfolding the filter where it is folded. */
async function clickArea(page: Page, area: string): Promise<void> {
  for (;;) {
    const place = await page.evaluate((name) => window.bench.findChoice(name), area)
    if (place !== undefined) await page.mouse.click(place.x, place.y)
    if (place?.unfolds === false) return
    if (place === undefined) await wait(20)
  }
}

function settleWithin<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  return Promise.race([promise, wait(ms, undefined)])
}

/**
 * What of the tasks within a span goes beyond 50 ms each: total blocking time as Lighthouse
 * counts it, but until the page is quiet.
 */
function sumBlocking(tasks: readonly Reported[], from: number, to: number): number {
  return tasks
    .map(({ at, value }) => Math.min(at + value, to) - Math.max(at, from) - LONG_TASK_MS)
    .filter((over) => over > 0)
    .reduce((sum, over) => sum + over, 0)
}

/** A load that nobody touches, until it is quiet. */
export async function measureLoad(opened: Visit): Promise<Run> {
  await waitForQuiet(opened)
  const load = await opened.page.evaluate(() => window.bench.readLoad())
  return {
    ...(load.firstPaint === undefined ? {} : { firstPaint: load.firstPaint }),
    ...(load.largestPaint === undefined ? {} : { largestPaint: load.largestPaint }),
    ...(load.chartShown === undefined ? {} : { chartShown: load.chartShown }),
    blocking: sumBlocking(load.longTasks, load.firstPaint ?? 0, Infinity),
    blockingBefore: sumBlocking(load.longTasks, 0, load.firstPaint ?? 0),
    longestTask: Math.max(0, ...load.longTasks.map(({ value }) => value)),
    shift: load.shifts.reduce((sum, { value }) => sum + value, 0),
    bytes: opened.bytes() / 1000,
  }
}

/** Four clicks on areas: the slowest to the next paint, and the slowest until all agrees. */
export async function measureClicks({ page }: Visit, announces: boolean): Promise<Run> {
  const agreements: number[] = []
  const latencies: number[] = []
  for (const area of AREAS) {
    const since = await page.evaluate(() => window.bench.now())
    const [agreement] = await Promise.all([
      announces ? page.evaluate((name) => window.bench.seeAgreement(name), area) : undefined,
      clickArea(page, area),
    ])
    if (agreement !== undefined) agreements.push(agreement)
    await wait(REPORT_MS)
    latencies.push(await page.evaluate((from) => window.bench.readLatency(from), since))
  }
  return {
    clickLatency: Math.max(...latencies),
    ...(announces ? { clickAgreement: Math.max(...agreements) } : {}),
  }
}

/** What the page loads when asked, as the browser has it after an idle moment: fetched, not run. */
async function fetchCode(page: Page, files: readonly string[]) {
  await page.evaluate(async (names) => {
    for (const name of names) await (await fetch(name, { credentials: 'same-origin' })).text()
  }, files)
}

/** From reaching for the chart with the mouse to the live chart, all code of the page fetched. */
export async function measureChart(opened: Visit, code: readonly string[]): Promise<Run> {
  const { page } = opened
  await fetchCode(page, code)
  await page.mouse.move(1, 1)
  const place = await page.evaluate(() => window.bench.findChart())
  if (place === undefined) return {}
  await waitForQuiet(opened)
  const [{ reached, took }] = await Promise.all([
    page.evaluate(() => window.bench.seeLiveChart()),
    page.mouse.move(place.x, place.y),
  ])
  await waitForQuiet(opened)
  const { longTasks, shifts } = await page.evaluate(() => window.bench.readLoad())
  const since = (at: number) => at >= reached
  return {
    chartLive: took,
    chartTask: Math.max(0, ...longTasks.filter(({ at }) => since(at)).map(({ value }) => value)),
    chartShift: shifts.filter(({ at }) => since(at)).reduce((sum, { value }) => sum + value, 0),
  }
}

/** A load in which somebody clicks on an area as early as it can be clicked. */
export async function measureEarlyClick({ page }: Visit): Promise<Run> {
  const seen = page.evaluate((area) => window.bench.seeChosen(area), FIRST_AREA)
  // The page may be closed while the click is under way: that is the failure to tell of.
  seen.catch(() => undefined)
  for (let lostClicks = 0; ; lostClicks += 1) {
    await clickArea(page, FIRST_AREA)
    const filterWorks = await settleWithin(seen, LOST_AFTER_MS)
    if (filterWorks !== undefined) return { filterWorks, lostClicks }
  }
}
