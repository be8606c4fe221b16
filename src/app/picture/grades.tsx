import { drawGradeSteps, GRADE_MARK_HEIGHT, widthOfGradeMark } from '../../cards/gradeMark'
import type { JudgementView } from '../../record/recordIndex'
import type { GradeOnScale } from '../../record/vocabulary'
import {
  besideBlock,
  moveTo,
  NOTHING,
  stackBlocks,
  textBlock,
  widthOfLetters,
  type Block,
  type Ink,
} from './blocks'
import { COLOURS, selectTone, type Colour } from './colours'

export const NOTE: Ink = { size: 14, colour: 'ink-quiet' }
const WORD: Ink = { size: 15 }
const MARK_WORD: Ink = { size: 14 }
const GAP = 8
const BADGE = { padding: 11, minWidth: 152, inset: 5, height: 34 }
const CHIP = { width: 30, height: 26, gap: 6 }
/** The level dash of "no grade": never zero steps. */
const DASH = { width: 15, height: 2, room: 22 }
/** Room around the words of a box over several rows. */
const BOX_PADDING = 8

/** A grade's mark, from its upper left corner. */
function markBlock(grade: GradeOnScale, colour: Colour, scale = 1): Block {
  const width = widthOfGradeMark(grade.steps)
  const place = `translate(${String((width * scale) / 2)} ${String((GRADE_MARK_HEIGHT * scale) / 2)}) scale(${String(scale)})`
  return {
    height: GRADE_MARK_HEIGHT * scale,
    drawing: <path d={drawGradeSteps(grade)} transform={place} fill={COLOURS[colour]} />,
  }
}

/** The mark of a grade, so many times its size, with a block beside it. */
export function besideMark(grade: GradeOnScale, block: Block, scale: number): Block {
  const mark = markBlock(grade, 'grade-4', scale)
  // Beside the first two lines, however many follow.
  const top = Math.min(Math.max(0, (block.height - mark.height) / 2), 8)
  return {
    height: Math.max(block.height, mark.height),
    drawing: (
      <>
        {moveTo(0, top, mark.drawing)}
        {moveTo(
          widthBesideMark(grade, scale),
          Math.max(0, (mark.height - block.height) / 2),
          block.drawing,
        )}
      </>
    ),
  }
}

/** How far from the left a block stands beside a mark. */
export function widthBesideMark({ steps }: GradeOnScale, scale: number): number {
  return Math.round(widthOfGradeMark(steps) * scale + 7 * scale)
}

/** A box around what has this width and height; its edge lies inside. */
export function drawBox(
  { width, height }: { width: number; height: number },
  { fill, edge }: { fill: Colour; edge: Colour },
) {
  return (
    <rect
      x={0.75}
      y={0.75}
      width={width - 1.5}
      height={height - 1.5}
      rx={4}
      fill={COLOURS[fill]}
      stroke={COLOURS[edge]}
      strokeWidth={1.5}
    />
  )
}

function longestWord(grades: readonly GradeOnScale[]): number {
  const words = grades.flatMap(({ word }) => word.split(/\s+/u))
  return Math.max(0, ...words.map((word) => word.length))
}

/** The width of badges in which no word of these grades is cut. */
export function widthOfBadge(grades: readonly GradeOnScale[]): number {
  const mark = Math.max(0, ...grades.map(({ steps }) => widthOfGradeMark(steps)))
  const words = widthOfLetters(longestWord(grades), { ...WORD, bold: true })
  return Math.max(BADGE.minWidth, words + mark + GAP + 2 * BADGE.padding)
}

/** The least width of a column of marks with words, in a box too. */
export function widthOfMark(grades: readonly GradeOnScale[]): number {
  return CHIP.width + CHIP.gap + widthOfLetters(longestWord(grades), MARK_WORD) + 2 * BOX_PADDING
}

/** The latest grade in its box: filled if it stands, else open. */
export function badgeBlock(
  { grade, gradeWords }: Pick<JudgementView, 'grade' | 'gradeWords'>,
  stands: boolean,
  width: number,
): Block {
  const { fill, ink, edge } = stands
    ? selectTone(grade)
    : ({ fill: 'paper', ink: 'ink', edge: 'edge' } as const)
  const left = widthOfGradeMark(grade.steps) + GAP
  const words = textBlock(gradeWords, width - left - 2 * BADGE.padding, {
    ...WORD,
    bold: stands,
    colour: ink,
  })
  const inside = besideBlock(markBlock(grade, ink), words, left)
  const height = Math.max(BADGE.height, inside.height + 2 * BADGE.inset)
  return {
    height,
    drawing: (
      <>
        {drawBox({ width, height }, { fill, edge })}
        {moveTo(BADGE.padding, (height - inside.height) / 2, inside.drawing)}
      </>
    ),
  }
}

/** A grade as in a lane of the board: its mark in a small box, its word and a note beside it. */
export function chipBlock(
  { grade, gradeWords }: Pick<JudgementView, 'grade' | 'gradeWords'>,
  width: number,
  notes: readonly (string | undefined)[],
): Block {
  const { fill, ink, edge } = selectTone(grade)
  const left = CHIP.width + CHIP.gap
  const mark = markBlock(grade, ink, 0.85)
  const chip = {
    height: CHIP.height,
    drawing: (
      <>
        {drawBox(CHIP, { fill, edge })}
        {moveTo(
          (CHIP.width - widthOfGradeMark(grade.steps) * 0.85) / 2,
          (CHIP.height - mark.height) / 2,
          mark.drawing,
        )}
      </>
    ),
  }
  const words = [
    textBlock(gradeWords, width - left, MARK_WORD),
    ...notes.map((note) => (note === undefined ? NOTHING : textBlock(note, width - left, NOTE))),
  ]
  return besideBlock(chip, stackBlocks(words, 0), left)
}

/** Why there is no grade, after a level dash. */
export function absenceBlock(why: string, width: number, ink = NOTE): Block {
  const words = textBlock(why, width - DASH.room, ink)
  const y = Math.round(ink.size * 0.6)
  return {
    height: words.height,
    drawing: (
      <>
        <rect y={y} width={DASH.width} height={DASH.height} fill={COLOURS['ink-quiet']} />
        {moveTo(DASH.room, 0, words.drawing)}
      </>
    ),
  }
}

/** A joint grade in a box over the rows that share it. */
export function boxBlock({ height, drawing }: Block): Block {
  return { height: height + 2 * BOX_PADDING, drawing: moveTo(BOX_PADDING, BOX_PADDING, drawing) }
}

export const BOX_ROOM = 2 * BOX_PADDING
