import type { GradeOrAbsence } from '../../record/views/history'
import type { GradeOnScale } from '../../record/vocabulary'
import { COLOURS, type Colour } from '../colours'
import { drawGradeSteps, widthOfGradeMark } from '../gradeSteps'
import { writeElement } from '../markup'
import { balanceLines, measureText } from '../measureText'
import { describeGradeOrAbsence } from '../gradeOrAbsenceWords'
import { toneOf } from './tones'
import {
  heightOfLine,
  indentBlock,
  NOTHING,
  round,
  stackBlocks,
  textBlock,
  type Block,
  type InkStyle,
} from './block'

const WORD: InkStyle = { size: 15 }
const PAST_WORD: InkStyle = { size: 14 }
const NOTE: InkStyle = { size: 13, colour: 'ink-quiet' }
const GAP = 8
const BADGE = { padding: 11, least: 150, height: 32, inset: 6, radius: 3, edge: 1.5 }
/** The level dash of "no grade": never zero steps. */
const DASH = { width: 15, height: 2, room: 19 }

const PAST = { fill: 'paper', ink: 'ink', edge: 'edge' } as const

function drawMark(grade: GradeOnScale, x: number, middle: number, ink: Colour): string {
  const place = `translate(${round(x + widthOfGradeMark(grade.steps) / 2)} ${round(middle)})`
  return writeElement('path', '', {
    d: drawGradeSteps(grade),
    transform: place,
    fill: COLOURS[ink],
  })
}

/** Mark and word, without a box: an earlier grade, or what stands inside a box. */
export function gradeBlock(grade: GradeOnScale, width: number, style: InkStyle = PAST_WORD): Block {
  const left = widthOfGradeMark(grade.steps) + GAP
  const words = textBlock(grade.word, width - left, style)
  const middle = heightOfLine(style) / 2
  return {
    height: words.height,
    draw: (x, y) => drawMark(grade, x, y + middle, style.colour ?? 'ink') + words.draw(x + left, y),
  }
}

/** The latest grade in its box: word first, shape second, colour last. Open where it is not current. */
export function badgeBlock(grade: GradeOnScale, current: boolean, width: number): Block {
  const tone = current ? toneOf(grade) : PAST
  const style = { ...WORD, bold: current, colour: tone.ink }
  const inner = width - 2 * BADGE.padding
  const words = gradeBlock(grade, inner, style)
  const left = widthOfGradeMark(grade.steps) + GAP
  const longest = Math.max(
    ...balanceLines(grade.word, inner - left, style).map((line) => measureText(line, style)),
  )
  const height = Math.max(BADGE.height, words.height + 2 * BADGE.inset)
  const box = Math.max(BADGE.least, left + longest + 2 * BADGE.padding)
  return {
    height,
    draw: (x, y) =>
      drawBox(x, y, box, height, tone) +
      words.draw(x + BADGE.padding, y + (height - words.height) / 2),
  }
}

/** A box whose edge lies inside its measures. */
export function drawBox(
  x: number,
  y: number,
  width: number,
  height: number,
  { fill, edge }: { fill: Colour; edge: Colour },
): string {
  return writeElement('rect', '', {
    x: round(x + BADGE.edge / 2),
    y: round(y + BADGE.edge / 2),
    width: round(width - BADGE.edge),
    height: round(height - BADGE.edge),
    rx: BADGE.radius,
    fill: COLOURS[fill],
    stroke: COLOURS[edge],
    'stroke-width': BADGE.edge,
  })
}

/** No grade, always with the reason in words. */
export function absenceBlock(why: string, width: number): Block {
  const left = DASH.room + GAP
  const words = textBlock(why, width - left, NOTE)
  const middle = heightOfLine(NOTE) / 2
  return {
    height: words.height,
    draw: (x, y) =>
      writeElement('rect', '', {
        x: round(x + (DASH.room - DASH.width) / 2),
        y: round(y + middle - DASH.height / 2),
        width: DASH.width,
        height: DASH.height,
        fill: COLOURS['ink-quiet'],
      }) + words.draw(x + left, y),
  }
}

export function noteBlock(text: string, width: number): Block {
  return textBlock(text, width, NOTE)
}

/** What an inspection said of an area. A joint grade is said to be one before it is shown. */
export function gradeOrAbsenceBlock(
  gradeOrAbsence: GradeOrAbsence,
  width: number,
  draw: (grade: GradeOnScale) => Block = (grade) => gradeBlock(grade, width),
): Block {
  const { words, note } = describeGradeOrAbsence(gradeOrAbsence)
  switch (gradeOrAbsence.kind) {
    case 'graded': {
      const { grade } = gradeOrAbsence.judgement
      const left = widthOfGradeMark(grade.steps) + GAP
      const below = note === undefined ? NOTHING : noteBlock(note, width - left)
      return stackBlocks([draw(grade), indentBlock(below, left)], 1)
    }
    case 'graded-jointly':
      return absenceBlock(`${words} (${note ?? ''})`, width)
    case 'not-judged':
    case 'not-known':
      return absenceBlock(words, width)
  }
}
