import { COLOURS } from '../../../cards/colours'
import { drawGradeSteps } from '../../../cards/gradeSteps'
import { escapeText, writeElement } from '../../../cards/markup'
import { round } from '../../../cards/picture/block'
import { toneOf } from '../../../cards/picture/tones'
import type { GradeOnScale } from '../../../record/vocabulary'
import { CHIP_HEIGHT, DASH_WIDTH, halfChip, TICK_WIDTH } from '../chip'
import type { Box, PlacedMark } from '../placedMark'
import { VISIT_RADIUS } from '../placeVisits'

type Grade = Pick<GradeOnScale, 'step' | 'steps'>

const EDGE = 1.5

export function drawRect(box: Box, attributes: Record<string, string | number>): string {
  return writeElement('rect', '', {
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
    ...attributes,
  })
}

export function drawOutline(box: Box): string {
  return drawRect(box, {
    rx: 3,
    fill: COLOURS.paper,
    stroke: COLOURS.ink,
    'stroke-width': EDGE,
  })
}

/** A grade's sign in its box, around a point. */
export function drawChip(grade: Grade, x: number, y: number): string {
  const half = halfChip(grade)
  const { fill, ink, edge } = toneOf(grade)
  const box = { x: x - half, y: y - CHIP_HEIGHT / 2, width: 2 * half, height: CHIP_HEIGHT }
  return (
    drawRect(box, { rx: 2, fill: COLOURS[fill], stroke: COLOURS[edge], 'stroke-width': EDGE }) +
    writeElement('path', '', {
      d: drawGradeSteps(grade),
      transform: `translate(${String(round(x))} ${String(round(y))})`,
      fill: COLOURS[ink],
    })
  )
}

/** A grade that is not known: one level dash, never a sign without steps. */
export function drawDash(x: number, y: number): string {
  const box = { x: x - DASH_WIDTH / 2, y: y - 1, width: DASH_WIDTH, height: 2 }
  return drawRect(box, { fill: COLOURS['ink-quiet'] })
}

/** A grade where a chip has no room: higher and darker for a better one. */
function drawTick(grade: Grade, x: number, y: number): string {
  const height = Math.round((CHIP_HEIGHT * grade.step) / grade.steps)
  const { fill, edge } = toneOf(grade)
  const box = { x: x - TICK_WIDTH / 2, y: y + CHIP_HEIGHT / 2 - height, width: TICK_WIDTH, height }
  return drawRect(box, { fill: COLOURS[fill], stroke: COLOURS[edge], 'stroke-width': 1 })
}

/** A visit; as long as the time in which it may have been. */
export function drawVisit(from: number, to: number, y: number): string {
  const box = {
    x: from === to ? from - VISIT_RADIUS : from,
    y: y - VISIT_RADIUS,
    width: from === to ? 2 * VISIT_RADIUS : to - from,
    height: 2 * VISIT_RADIUS,
  }
  return drawRect(box, {
    rx: VISIT_RADIUS,
    fill: COLOURS.paper,
    stroke: COLOURS.ink,
    'stroke-width': EDGE,
  })
}

function drawSign({ mark, aside, crowded }: PlacedMark, x: number, y: number, plot: number) {
  const { row, at, covers } = mark
  if (row.kind === 'visit')
    return covers === undefined
      ? drawVisit(x, x, y)
      : drawVisit(x + (covers.from - at) * plot, x + (covers.to - at) * plot, y)
  if (row.grade === undefined) return drawDash(x + aside, y)
  return crowded ? drawTick(row.grade, x, y) : drawChip(row.grade, x + aside, y)
}

/** A mark around the point where it stands, in a plot so many px wide. */
export function drawMark(placed: PlacedMark, x: number, y: number, plot: number, font: number) {
  const { mark, lines, target, joint } = placed
  const end = mark.covers === undefined ? x : x + (mark.covers.to - mark.at) * plot
  const outline = joint ? drawOutline({ ...target, x: x + target.x, y: y + target.y }) : ''
  const words = lines.map((line) =>
    writeElement('text', escapeText(line.text), {
      x: round(end + line.x),
      y: round(y + line.y),
      'text-anchor': line.anchor,
      'font-size': font,
      fill: COLOURS[line.note ? 'ink-quiet' : 'ink'],
      ...(line.note ? {} : { 'font-weight': 600 }),
      // Over a band's edge or a rule the words keep a margin.
      ...(line.note || joint
        ? {}
        : {
            'paint-order': 'stroke',
            stroke: COLOURS[mark.row.kind === 'visit' ? 'paper' : 'ground'],
            'stroke-width': 3,
            'stroke-linejoin': 'round',
          }),
    }),
  )
  return outline + drawSign(placed, x, y, plot) + words.join('')
}
