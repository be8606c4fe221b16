import { COLOURS } from '../../../cards/colours'
import { escapeText, writeElement } from '../../../cards/markup'
import { round, stackBlocks, textBlock } from '../../../cards/picture/block'
import { FACES } from '../../../cards/picture/faces'
import type { PictureCard } from '../../../cards/pictureCard'
import { listEntries } from '../../../record/entries'
import { formatIncomplete } from '../../../record/incomplete'
import { formatCheckedOn } from '../../../record/keeping'
import type { RecordIndex } from '../../../record/recordIndex'
import { selectEntries, type Selection } from '../../../record/views/selection'
import {
  buildTimeline,
  selectTimeline,
  type Timeline,
} from '../../../record/views/timeline/timeline'
import type { TimelineRow } from '../../../record/views/timeline/row'
import { capitalise, formatList } from '../../../record/wording'
import { DRAWINGS } from '../drawings'
import { belongsToArea } from '../../../record/areas'
import { keysBlock } from './keys'
import { headBlock, lanesBlock } from './plot'

/** In px. Wide enough for the full names of the frameworks. */
const WIDTH = 1280
const MARGIN = 40
const INNER = WIDTH - 2 * MARGIN

const TITLE = { size: 22, bold: true } as const
const CHOICE = { size: 15 } as const
const NOTE = { size: 13, colour: 'ink-quiet' } as const

/** Rule 4, where the picture shows grades of more than one family of frameworks. */
function listCaveats({ axis }: Timeline, { vocabulary }: RecordIndex): string[] {
  const used = new Set(axis.eras.map((era) => vocabulary.framework(era.framework).family))
  const names = vocabulary.families.filter(({ id }) => used.has(id)).map(({ name }) => name)
  return names.length < 2
    ? []
    : [`Grades given under ${formatList(names)} are only broadly comparable with each other.`]
}

function listUndated({ undated }: Timeline): string[] {
  return undated.map(
    ({ subject }) => `Not in the picture, since its date is not known: ${subject}.`,
  )
}

/** Everything that the marks are taken from, each source once. */
function formatSources(rows: readonly TimelineRow[]): string {
  const sources = new Set(rows.flatMap(({ citations }) => citations.map(({ source }) => source)))
  const names = [...sources].map(({ kind, publisher, shortName }) =>
    kind === 'ofsted-report' ? `${publisher}, ${shortName}` : shortName,
  )
  return `${names.length === 1 ? 'Source' : 'Sources'}: ${names.join('; ')}.`
}

function draw(
  { title, choice, notes }: { title: string; choice: string; notes: readonly string[] },
  timeline: Timeline,
  area: string | undefined,
  index: RecordIndex,
) {
  const [drawing] = DRAWINGS
  if (drawing === undefined) throw new Error('The timeline has no drawing')
  const size = { drawing, label: drawing.label, plot: INNER - drawing.label }
  const paragraphs = (words: readonly string[]) =>
    words.map((paragraph) => textBlock(paragraph, INNER, NOTE))
  return stackBlocks(
    [
      stackBlocks([textBlock(title, INNER, TITLE), textBlock(choice, INNER, CHOICE)], 6),
      stackBlocks([headBlock(timeline, size), lanesBlock(timeline, area, size)], 0),
      keysBlock(timeline, index.vocabulary.grades, INNER),
      stackBlocks(paragraphs(notes), 4),
    ],
    20,
  )
}

/**
 * The timeline as a picture of its own, laid out by what lays out the page's: title, what was
 * chosen, marks, what they mean, sources and the day to which the record was checked. Nothing where
 * the choice leaves no mark. `chosen` is the choice in words, where one is made.
 */
export function buildTimelinePicture(
  index: RecordIndex,
  selection: Selection,
  chosen: string | undefined,
): PictureCard | undefined {
  const { area, ...others } = selection
  const selected = selectEntries(listEntries(index), index.areas, others)
  const timeline = selectTimeline(buildTimeline(index), selected)
  const rows = timeline.rows.filter((row) => area === undefined || belongsToArea(row, area))
  if (rows.length === timeline.undated.length || rows.length === 0) return undefined
  const title = `${index.record.authority.name}: children’s services inspections, timeline`
  const choice =
    chosen === undefined ? 'Every area and every inspection on record.' : `Chosen: ${chosen}.`
  const missing = formatIncomplete(index)
  const notes = [
    ...(missing === undefined ? [] : [missing]),
    ...listCaveats(timeline, index),
    ...listUndated(timeline),
    [formatSources(rows), `${capitalise(formatCheckedOn(index))}.`, 'Not an Ofsted product.'].join(
      ' ',
    ),
  ]
  const text = [title, choice, ...rows.map(({ sentence }) => sentence), ...notes].join('\n')
  const content = draw({ title, choice, notes }, timeline, area, index)
  const height = Math.ceil(content.height + 2 * MARGIN)
  const svg = writeElement(
    'svg',
    writeElement('title', escapeText(title)) +
      writeElement('desc', escapeText(text)) +
      writeElement('rect', '', { width: WIDTH, height: round(height), fill: COLOURS.paper }) +
      writeElement('g', content.draw(MARGIN, MARGIN), { 'font-family': FACES }),
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${String(WIDTH)} ${String(height)}`,
      role: 'img',
      lang: 'en-GB',
    },
  )
  return { svg, text, width: WIDTH, height }
}
