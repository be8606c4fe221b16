import type { AxisYear, TimelineAxis } from '../../record/views/timeline/axis'
import type { Drawing } from './drawings'
import { estimateTextWidth } from './textWidth'

/** Words that have room from a width of the container on; 0 where they always have. */
export interface LateWords {
  text: string
  from: number
}

export interface HeadEra {
  from: number
  /** The name that always has room. */
  name: string
  /** The full name, where there is a width of the container from which it has room. */
  full: LateWords | undefined
  note: LateWords | undefined
}

export interface TimelineHeadLayout {
  drawing: Drawing
  eras: HeadEra[]
  /** Words for the years before the first framework, where they have room. */
  before: string[]
  years: AxisYear[]
}

const INSET = 5
const MARGIN = 2
/** Between two years. */
const GAP = 8
/** The container's widths at which style rules bring words in. */
const LATE_WIDTHS = [1100, 1200]

/** A year before the first framework, where the drawing gathers them. */
export function nameYearBefore({ year }: Pick<AxisYear, 'year'>, { nameHeight }: Drawing): string {
  return nameHeight > 0 ? shortenName(String(year)) : String(year)
}

/** A name that is a year, as its last two figures: "’26". Another one as it is. */
export function shortenName(name: string): string {
  return name.replace(/^\d\d(\d\d)$/u, '’$1')
}

function findLateWords(
  text: string,
  share: number,
  { drawing, bold }: { drawing: Drawing; bold: boolean },
): LateWords | undefined {
  const needed = estimateTextWidth(text, { size: drawing.font, bold }) + INSET + MARGIN
  const from = [0, ...LATE_WIDTHS].find(
    (width) => needed <= share * Math.max(drawing.plot, width - drawing.label),
  )
  return from === undefined ? undefined : { text, from }
}

function layOutEras(axis: TimelineAxis, drawing: Drawing): HeadEra[] {
  return axis.eras.map(({ from, to, name, shortName, briefName, note }) => {
    const share = to - from
    const fit = (text: string) => findLateWords(text, share, { drawing, bold: true })
    const always = [name, shortName, briefName, shortenName(briefName)].find(
      (text) => fit(text)?.from === 0,
    )
    return {
      from,
      name: always ?? '',
      full: drawing.beside && always !== name ? fit(name) : undefined,
      note: drawing.beside ? findLateWords(note, share, { drawing, bold: false }) : undefined,
    }
  })
}

/** Every year where all have room; else those of inspections, and the first and last. */
function chooseYears(years: readonly AxisYear[], { plot, font }: Drawing): AxisYear[] {
  const needed = estimateTextWidth('2000', { size: font, bold: true }) + GAP
  const gaps = years.slice(1).map(({ at }, position) => at - (years[position]?.at ?? 0))
  if (gaps.every((gap) => gap * plot >= needed)) return [...years]
  const isFree = (year: AxisYear, taken: readonly AxisYear[]) =>
    Math.min(year.at, 1 - year.at) * plot >= needed / 2 - GAP &&
    taken.every((other) => Math.abs(other.at - year.at) * plot >= needed)
  const wanted = [
    ...years.filter(({ inspected }) => inspected).reverse(),
    ...years.slice(0, 1),
    ...years.slice(-1),
  ]
  return wanted
    .reduce<AxisYear[]>((taken, year) => (isFree(year, taken) ? [...taken, year] : taken), [])
    .sort((a, b) => a.year - b.year)
}

/** The head of the chart: frameworks by name, and the years. */
export function layOutHead(axis: TimelineAxis, drawing: Drawing): TimelineHeadLayout {
  const end = axis.before?.to ?? 0
  const before = ['earlier frameworks', 'not in this record']
  if (!drawing.beside) {
    const gathered = axis.years.filter(({ at }) => at < end)
    return {
      drawing,
      eras: layOutEras(axis, drawing),
      before: [gathered.map((year) => nameYearBefore(year, drawing)).join(' ')],
      years: chooseYears(
        axis.years.filter(({ at }) => at >= end),
        drawing,
      ),
    }
  }
  const room = (axis.before?.to ?? 0) * drawing.plot - 2 * INSET
  const fits = before.every((words) => estimateTextWidth(words, { size: drawing.font }) <= room)
  return {
    drawing,
    eras: layOutEras(axis, drawing),
    before: fits ? before : [],
    years: chooseYears(axis.years, drawing),
  }
}
