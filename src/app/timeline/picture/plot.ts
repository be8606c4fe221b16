import { COLOURS, type Colour } from '../../../cards/colours'
import { escapeText, writeElement } from '../../../cards/markup'
import { drawInMiddle, round, textBlock, type Block } from '../../../cards/picture/block'
import type { Timeline } from '../../../record/views/timeline/timeline'
import type { Drawing } from '../drawings'
import { fitTimeline } from '../fitAxis'
import { layOutHead, type LateWords } from '../layOutHead'
import { layOutTimeline, type PlacedLane } from '../layOutTimeline'
import { nameVisits } from '../nameVisits'
import { drawMark, drawRect } from './signs'

const HEAD = { height: 58, name: 13, note: 29, years: 51, tick: 38, inset: 5 }
const LANE_NAME = { size: 15, bold: true } as const
const VISITS_NAME = { size: 13, colour: 'ink-quiet' } as const
/** Between a lane's name and its plot. */
const AFTER_NAME = 12
/** What clears the bands on both sides of a rule. */
const BREAK = 6

interface PlotSize {
  drawing: Drawing
  /** The column of the lanes' names, and the plot beside it, in px. */
  label: number
  plot: number
}

function drawWords(
  text: string,
  x: number,
  y: number,
  style: { size: number; colour?: Colour; bold?: boolean; anchor?: string },
): string {
  return writeElement('text', escapeText(text), {
    x: round(x),
    y: round(y),
    'font-size': style.size,
    fill: COLOURS[style.colour ?? 'ink'],
    ...(style.bold === true ? { 'font-weight': 600 } : {}),
    ...(style.anchor === undefined ? {} : { 'text-anchor': style.anchor }),
  })
}

function drawLine(x: number, from: number, to: number, colour: Colour, width: number): string {
  return writeElement('line', '', {
    x1: round(x),
    x2: round(x),
    y1: round(from),
    y2: round(to),
    stroke: COLOURS[colour],
    'stroke-width': width,
  })
}

/** Frameworks and years over the lanes. */
export function headBlock(timeline: Timeline, { drawing, label, plot }: PlotSize): Block {
  const { eras, before, years } = layOutHead(fitTimeline(timeline, drawing).axis, drawing)
  const size = drawing.font
  const fits = (words: LateWords | undefined) =>
    words !== undefined && words.from <= label + plot ? words.text : undefined
  return {
    height: HEAD.height,
    draw: (x, y) => {
      const left = x + label
      const quiet = { size, colour: 'ink-quiet' } as const
      return [
        ...eras.flatMap(({ from, name, full, note }) => {
          const at = left + from * plot
          const words = fits(note)
          return [
            from > 0 ? drawLine(at, y, y + HEAD.tick, 'edge', 1) : '',
            drawWords(fits(full) ?? name, at + HEAD.inset, y + HEAD.name, { size, bold: true }),
            words === undefined ? '' : drawWords(words, at + HEAD.inset, y + HEAD.note, quiet),
          ]
        }),
        ...before.map((words, line) =>
          drawWords(words, left, y + (line === 0 ? HEAD.name : HEAD.note), quiet),
        ),
        ...years.map(({ year, at, inspected }) =>
          drawWords(String(year), left + at * plot, y + HEAD.years, {
            ...(inspected ? { size, bold: true } : quiet),
            anchor: 'middle',
          }),
        ),
      ].join('')
    },
  }
}

function drawGaps({ gaps }: PlacedLane, left: number, y: number, { plot, drawing }: PlotSize) {
  return gaps.flatMap(({ at, anchor, lines }) =>
    lines.map((line) =>
      drawWords(line.text, left + at * plot + line.x, y + line.y, {
        size: drawing.font,
        colour: 'ink-quiet',
        anchor,
      }),
    ),
  )
}

/** Every lane with its name; of one area, where one is chosen. */
export function lanesBlock(timeline: Timeline, area: string | undefined, size: PlotSize): Block {
  const { drawing, label, plot } = size
  const layout = layOutTimeline(timeline, drawing, area)
  const nameLane = ({ id }: PlacedLane) => {
    const lane = timeline.lanes.find((entry) => entry.area.id === id)
    return lane === undefined
      ? textBlock(nameVisits(timeline.visits), label - AFTER_NAME, VISITS_NAME)
      : textBlock(lane.area.name, label - AFTER_NAME, LANE_NAME)
  }
  return {
    height: layout.height,
    draw: (x, y) => {
      const left = x + label
      const grounds = layout.lanes.flatMap((lane) => {
        const top = y + lane.top
        return [
          ...lane.bands.map(({ from, to }) =>
            drawRect(
              {
                x: left + from * plot,
                y: top + 1,
                width: (to - from) * plot,
                height: lane.height - 2,
              },
              { fill: COLOURS.ground },
            ),
          ),
          ...layout.rules.flatMap((at) => [
            drawLine(left + at * plot, top, top + lane.height, 'paper', BREAK),
            drawLine(left + at * plot, top, top + lane.height, 'edge', 1),
          ]),
        ]
      })
      const lanes = layout.lanes.flatMap((lane) => {
        const top = y + lane.top
        return [
          drawInMiddle(nameLane(lane), x, top, lane.height),
          ...drawGaps(lane, left, top, size),
          ...lane.marks.map((placed) =>
            drawMark(placed, left + placed.mark.at * plot, top + placed.y, plot, drawing.font),
          ),
        ]
      })
      // Grounds first: a joint grade's box lies over two lanes.
      return [...grounds, ...lanes].join('')
    },
  }
}
