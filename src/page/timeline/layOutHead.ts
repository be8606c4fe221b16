import type { AxisYear, TimelineAxis } from '../../record/timeline/axis'
import type { Drawing } from './drawings'
import { estimateTextWidth } from './textWidth'

export interface HeadEra {
  from: number
  name: string
  note: string
  /** The container's width from which the note has room; 0 where it always has. */
  noteFrom: number
}

export interface TimelineHeadLayout {
  drawing: Drawing
  eras: HeadEra[]
  /** Words for the years before the first framework, where they have room. */
  before: string[]
  years: AxisYear[]
}

const INSET = 5
/** Between two years. */
const GAP = 8
const STEPS = [1, 2, 5, 10, 20]
/** Container widths at which style rules can bring a note in. */
export const NOTE_WIDTHS = [1100, 1200]

function findNoteWidth(note: string, share: number, drawing: Drawing): number | undefined {
  const needed = estimateTextWidth(note, { size: drawing.font }) + 2 * INSET
  return [0, ...NOTE_WIDTHS].find(
    (width) => needed <= share * Math.max(drawing.plot, width - drawing.label),
  )
}

function layOutEras(axis: TimelineAxis, drawing: Drawing): HeadEra[] {
  return axis.eras.map(({ from, to, name, briefName, note }) => {
    const room = (to - from) * drawing.plot - 2 * INSET
    const style = { size: drawing.font, bold: true }
    const noteFrom = drawing.beside ? findNoteWidth(note, to - from, drawing) : undefined
    return {
      from,
      name: [name, briefName].find((words) => estimateTextWidth(words, style) <= room) ?? '',
      note: noteFrom === undefined ? '' : note,
      noteFrom: noteFrom ?? 0,
    }
  })
}

/** Years of inspections first, then as many of the others as have room between them. */
function chooseYears(years: readonly AxisYear[], { plot, font }: Drawing): AxisYear[] {
  const needed = estimateTextWidth('2000', { size: font, bold: true }) + GAP
  const pitch = plot / years.length
  const step = STEPS.find((every) => every * pitch >= needed) ?? years.length
  const isFree = (year: AxisYear, taken: readonly AxisYear[]) =>
    year.at * plot >= needed / 2 - GAP &&
    (1 - year.at) * plot >= needed / 2 - GAP &&
    taken.every((other) => Math.abs(other.at - year.at) * plot >= needed)
  const inspected = years
    .filter((year) => year.inspected)
    .reduceRight<AxisYear[]>((taken, year) => (isFree(year, taken) ? [...taken, year] : taken), [])
  return years
    .filter((year) => !year.inspected && year.year % step === 0)
    .reduce((taken, year) => (isFree(year, taken) ? [...taken, year] : taken), inspected)
    .sort((a, b) => a.year - b.year)
}

/** The head of the chart: frameworks by name, and the years. */
export function layOutHead(axis: TimelineAxis, drawing: Drawing): TimelineHeadLayout {
  const before = ['earlier frameworks', 'not in this record']
  const room = (axis.before?.to ?? 0) * drawing.plot - 2 * INSET
  const fits = before.every((words) => estimateTextWidth(words, { size: drawing.font }) <= room)
  return {
    drawing,
    eras: layOutEras(axis, drawing),
    before: drawing.beside && fits ? before : [],
    years: chooseYears(axis.years, drawing),
  }
}
