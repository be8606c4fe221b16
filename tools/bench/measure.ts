import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Visit } from './browse'
import type { Run } from './measures'

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
    const [now, lastBusy] = await page.evaluate(() => [window.bench.now(), window.bench.lastBusy()])
    if (now === undefined || lastBusy === undefined) return
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
    await wait(place === undefined ? 20 : 50)
  }
}

function settleWithin<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  return Promise.race([promise, wait(ms, undefined)])
}

/** A load that nobody touches, until it is quiet. */
export async function measureLoad(opened: Visit): Promise<Run> {
  await waitForQuiet(opened)
  const load = await opened.page.evaluate(() => window.bench.readLoad())
  const tasks = load.longTasks.map(({ value }) => value)
  return {
    ...(load.firstPaint === undefined ? {} : { firstPaint: load.firstPaint }),
    ...(load.largestPaint === undefined ? {} : { largestPaint: load.largestPaint }),
    ...(load.chartShown === undefined ? {} : { chartShown: load.chartShown }),
    blocking: tasks.reduce((sum, task) => sum + task - LONG_TASK_MS, 0),
    longestTask: Math.max(0, ...tasks),
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
    const agreement = announces
      ? page.evaluate((name) => window.bench.seeAgreement(name), area)
      : undefined
    await clickArea(page, area)
    if (agreement !== undefined) agreements.push(await agreement)
    await wait(REPORT_MS)
    latencies.push(await page.evaluate((from) => window.bench.readLatency(from), since))
  }
  return {
    clickLatency: Math.max(...latencies),
    ...(announces ? { clickAgreement: Math.max(...agreements) } : {}),
  }
}

/** The chart's code as the browser would have it after an idle moment: fetched, not run. */
async function fetchChartCode(page: Page, chartFile: string) {
  await page.evaluate(async (file) => {
    await (await fetch(file, { credentials: 'same-origin' })).arrayBuffer()
  }, chartFile)
}

/** From reaching for the chart with the mouse to the live chart. */
export async function measureChart(opened: Visit, chartFile: string): Promise<Run> {
  const { page } = opened
  await fetchChartCode(page, chartFile)
  await page.mouse.move(1, 1)
  const place = await page.evaluate(() => window.bench.findChart())
  if (place === undefined) return {}
  await waitForQuiet(opened)
  const live = page.evaluate(() => window.bench.seeLiveChart())
  await page.mouse.move(place.x, place.y)
  const { reached, took } = await live
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
  for (let lostClicks = 0; ; lostClicks += 1) {
    await clickArea(page, FIRST_AREA)
    const filterWorks = await settleWithin(seen, LOST_AFTER_MS)
    if (filterWorks !== undefined) return { filterWorks, lostClicks }
  }
}
