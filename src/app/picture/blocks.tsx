import { Fragment } from 'react'
import { dropHidden } from '../../record/hiddenCharacters'
import { plain, type AnswerPart } from '../../record/views/answer'
import type { Elements } from '../elements'
import { COLOURS, type Colour } from './colours'

/** A part of a picture, drawn from 0,0, whose height is known. All lengths in px. */
export interface Block {
  height: number
  drawing: Elements
}

export interface Ink {
  size: number
  bold?: boolean
  colour?: Colour
}

export const NOTHING: Block = { height: 0, drawing: null }

/** The width of a letter in em: more than the mean of a sentence in Arial, the widest of our fonts. */
const LETTER = { regular: 0.52, bold: 0.56 }
const LINE = 1.32
/** From the middle of a line down to its baseline, in em. */
const BASELINE = 0.34

/** The width that a word of so many letters is given. */
export function widthOfLetters(count: number, { size, bold = false }: Ink): number {
  return Math.ceil(count * size * (bold ? LETTER.bold : LETTER.regular))
}

function countLetters(width: number, ink: Ink): number {
  return Math.max(1, Math.floor((width / widthOfLetters(100, ink)) * 100))
}

/** Breaks text into lines of at most so many letters, inside a word only where it alone is longer. */
function wrapText(text: string, letters: number): string[] {
  const lines: string[] = []
  const words = dropHidden(text).split(/\s+/u)
  const pieces = words.flatMap(
    (word) => word.match(new RegExp(`.{1,${String(letters)}}`, 'gu')) ?? [],
  )
  for (const piece of pieces) {
    const joined = `${lines.at(-1) ?? ''} ${piece}`
    if (lines.length > 0 && joined.length <= letters) lines.splice(-1, 1, joined)
    else lines.push(piece)
  }
  return lines
}

function heightOfLine({ size }: Ink): number {
  return Math.round(size * LINE)
}

/** Lines of text, each a list of runs; the strong ones are bold. */
function drawLines(lines: readonly (readonly AnswerPart[])[], ink: Ink): Block {
  const step = heightOfLine(ink)
  return {
    height: lines.length * step,
    drawing: lines.map((runs, position) => (
      <text
        key={position}
        y={Math.round(position * step + step / 2 + ink.size * BASELINE)}
        fontSize={ink.size}
        fontWeight={ink.bold === true ? 600 : undefined}
        fill={COLOURS[ink.colour ?? 'ink']}
      >
        {runs.map(({ text, strong }, run) => (
          <tspan key={run} fontWeight={strong ? 600 : undefined}>
            {text}
          </tspan>
        ))}
      </text>
    )),
  }
}

/** Text broken into lines no wider than `width`. */
export function textBlock(text: string, width: number, ink: Ink): Block {
  const lines = wrapText(text, countLetters(width, ink))
  return drawLines(
    lines.map((line) => [plain(line)]),
    ink,
  )
}

/** The same with bold runs, in lines of about the same length. */
export function answerBlock(parts: readonly AnswerPart[], width: number, ink: Ink): Block {
  const letters = parts.flatMap(({ text, strong }) =>
    Array.from(dropHidden(text), (letter) => ({ letter, strong })),
  )
  const whole = letters.map(({ letter }) => letter).join('')
  let most = countLetters(width, { ...ink, bold: true })
  const { length } = wrapText(whole, most)
  const longest = Math.max(0, ...whole.split(/\s+/u).map((word) => word.length))
  while (most > longest && wrapText(whole, most - 1).length === length) most -= 1
  // The letters of the lines are those of the text, without the white space between lines.
  let position = 0
  const lines = wrapText(whole, most).map((line) => {
    while (/\s/u.test(letters[position]?.letter ?? '')) position += 1
    const runs: AnswerPart[] = []
    for (const letter of line) {
      const strong = letters[position]?.strong ?? false
      const last = runs.at(-1)
      if (last?.strong === strong) last.text += letter
      else runs.push({ text: letter, strong })
      position += 1
    }
    return runs
  })
  return drawLines(lines, ink)
}

/** A drawing moved to a place. */
export function moveTo(x: number, y: number, drawing: Elements): Elements {
  return <g transform={`translate(${String(x)} ${String(y)})`}>{drawing}</g>
}

/** Blocks under one another; those without height are left out. */
export function stackBlocks(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(({ height }) => height > 0)
  let bottom = -gap
  const drawing = shown.map((block, position) => {
    const top = bottom + gap
    bottom = top + block.height
    return <Fragment key={position}>{moveTo(0, top, block.drawing)}</Fragment>
  })
  return { height: Math.max(0, bottom), drawing }
}

/** Two blocks beside each other, each in the middle of their height. */
export function besideBlock(first: Block, second: Block, left: number): Block {
  const height = Math.max(first.height, second.height)
  return {
    height,
    drawing: (
      <>
        {moveTo(0, (height - first.height) / 2, first.drawing)}
        {moveTo(left, (height - second.height) / 2, second.drawing)}
      </>
    ),
  }
}
