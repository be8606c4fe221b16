import { MEASURES, spreadOf, type MeasureName, type Run } from './measures'
import { VARIANTS, type Variant } from './variants'

export type Runs = Record<Variant, readonly Run[]>

/** Layout shifts are fractions; all else is told whole, save the kilobytes. */
function formatFigure(name: MeasureName, value: number): string {
  if (name === 'shift' || name === 'chartShift') return value.toFixed(4).replace(/\.?0+$/u, '')
  return name === 'bytes' ? value.toFixed(1) : value.toFixed(0)
}

/** The median of a measure and its range: "41 (38–52)". */
export function formatSpread(runs: readonly Run[], name: MeasureName): string {
  const found = spreadOf(runs, name)
  if (found === undefined) return '–'
  const [median, least, most] = [found.median, found.least, found.most].map((value) =>
    formatFigure(name, value),
  )
  return least === most ? `${median}` : `${median} (${least}–${most})`
}

function isMeasureName(name: string): name is MeasureName {
  return Object.hasOwn(MEASURES, name)
}

/** Rows of text, their columns aligned. */
export function formatColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Every measure of every variant: the median, and the range of the runs. */
export function formatMeasures(runs: Runs): string {
  const names = Object.keys(MEASURES).filter(isMeasureName)
  return formatColumns([
    ['median (range)', ...VARIANTS],
    ...names.map((name) => [
      MEASURES[name],
      ...VARIANTS.map((variant) => formatSpread(runs[variant], name)),
    ]),
  ])
}

interface Reach {
  what: string
  most: number
  figure: number | undefined
  decimals: number
}

function listReaches(runs: Runs, scaleLatency: number | undefined): Reach[] {
  const median = (name: MeasureName, variant: Variant = 'our page') =>
    spreadOf(runs[variant], name)?.median
  const worst = (...names: MeasureName[]) => {
    const values = names.map((name) => spreadOf(runs['our page'], name)?.most)
    return values.includes(undefined) ? undefined : Math.max(...values.map((value) => value ?? 0))
  }
  const ratio = (part: number | undefined, whole: number | undefined) =>
    part === undefined || whole === undefined ? undefined : part / whole
  const lcp = median('largestPaint')
  const clicks = [median('clickLatency'), median('clickAgreement')]
  return [
    {
      what: 'LCP / LCP of the same page without scripts',
      most: 1.05,
      figure: ratio(lcp, median('largestPaint', 'without scripts')),
      decimals: 2,
    },
    {
      what: 'chart visible / LCP',
      most: 1.1,
      figure: ratio(median('chartShown'), lcp),
      decimals: 2,
    },
    { what: 'blocking time, untouched, ms', most: 50, figure: median('blocking'), decimals: 0 },
    { what: 'layout shift, worst run', most: 0, figure: worst('shift', 'chartShift'), decimals: 4 },
    { what: 'reaching to live chart, ms', most: 800, figure: median('chartLive'), decimals: 0 },
    { what: 'clicks lost, worst run', most: 0, figure: worst('lostClicks'), decimals: 0 },
    {
      what: 'filter click until all agree and next paint, ms',
      most: 50,
      figure: clicks.includes(undefined)
        ? undefined
        : Math.max(...clicks.map((value) => value ?? 0)),
      decimals: 0,
    },
    {
      what: 'filter click, 300 inspections and 3,000 cards, ms',
      most: 120,
      figure: scaleLatency,
      decimals: 0,
    },
  ]
}

/** The figures against what issue B wants reached, line by line. */
export function formatReach(runs: Runs, scaleLatency: number | undefined): string {
  return formatColumns(
    listReaches(runs, scaleLatency).map(({ what, most, figure, decimals }) => {
      if (figure === undefined) return ['not measured:', '', what, '']
      const reached = figure <= most ? 'reached:' : 'not reached:'
      return [reached, figure.toFixed(decimals), what, `(at most ${most})`]
    }),
  )
}

/** How our page stands to the other two, in their medians. */
export function formatRatios(runs: Runs): string {
  const names: MeasureName[] = [
    'firstPaint',
    'largestPaint',
    'filterWorks',
    'clickLatency',
    'bytes',
  ]
  const ratio = (name: MeasureName, variant: Variant) => {
    const ours = spreadOf(runs['our page'], name)?.median
    const theirs = spreadOf(runs[variant], name)?.median
    return ours === undefined || theirs === undefined ? '–' : (ours / theirs).toFixed(2)
  }
  return formatColumns([
    ['our page divided by', 'without scripts', 'client-rendered'],
    ...names.map((name) => [
      MEASURES[name],
      ratio(name, 'without scripts'),
      ratio(name, 'client-rendered'),
    ]),
  ])
}
