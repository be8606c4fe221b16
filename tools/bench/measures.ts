/** What is measured of a page, in the order in which it is shown. */
export const MEASURES = {
  firstPaint: 'first contentful paint, ms',
  largestPaint: 'largest contentful paint, ms',
  chartShown: 'chart visible, ms',
  blocking: 'blocking time from first paint to idle, ms',
  blockingBefore: 'the same before the first paint, ms',
  longestTask: 'longest task until idle, ms',
  shift: 'layout shift, load and hydration',
  filterWorks: 'a filter click has effect, ms after navigation',
  lostClicks: 'clicks lost on the way there',
  clickLatency: 'filter click to next paint (INP), ms',
  clickAgreement: 'filter click to cards, counts, words agree, ms',
  chartLive: 'reaching for the chart to the live chart, ms',
  chartTask: 'longest task of that, ms',
  chartShift: 'layout shift, chart take-over',
  bytes: 'kB over the wire until idle',
} as const

export type MeasureName = keyof typeof MEASURES

/** One run's figures. What a variant does not have (a live chart, an announcement) is absent. */
export type Run = Partial<Record<MeasureName, number>>

export interface Spread {
  median: number
  least: number
  most: number
}

/** The middle and the ends of some figures; nothing where there are none. */
function spread(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const [least] = sorted
  const most = sorted.at(-1)
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  const upper = sorted[Math.ceil((sorted.length - 1) / 2)]
  if (least === undefined || most === undefined || lower === undefined || upper === undefined)
    return undefined
  return { median: (lower + upper) / 2, least, most }
}

/** One measure over all runs. */
export function spreadOf(runs: readonly Run[], name: MeasureName): Spread | undefined {
  return spread(runs.map((run) => run[name]).filter((value) => value !== undefined))
}
