import { COLOURS, type Colour } from '../colours'
import { escapeText, writeElement } from '../markup'
import { balanceLines, type TextStyle } from '../measureText'

/** A part of a picture whose height is known before it has a place. All lengths in px. */
export interface Block {
  height: number
  /** Its markup, with its upper left corner there. */
  draw: (x: number, y: number) => string
}

export interface InkStyle extends TextStyle {
  colour?: Colour
}

const LINE = 1.32
/** From the middle of a line down to its baseline, as a part of the size of its letters. */
const BASELINE = 0.34

export const NOTHING: Block = { height: 0, draw: () => '' }

export function heightOfLine({ size }: TextStyle): number {
  return Math.round(size * LINE)
}

/** One line of text, `content` being escaped already. */
export function drawLine(content: string, x: number, y: number, style: InkStyle): string {
  const baseline = y + heightOfLine(style) / 2 + style.size * BASELINE
  return writeElement('text', content, {
    x: round(x),
    y: round(baseline),
    'font-size': style.size,
    ...(style.bold === true ? { 'font-weight': 600 } : {}),
    fill: COLOURS[style.colour ?? 'ink'],
  })
}

/** Text broken into lines that are no wider than `width`. */
export function textBlock(text: string, width: number, style: InkStyle): Block {
  const lines = balanceLines(text, width, style)
  const step = heightOfLine(style)
  return {
    height: lines.length * step,
    draw: (x, y) =>
      lines.map((line, at) => drawLine(escapeText(line), x, y + at * step, style)).join(''),
  }
}

/** Blocks under each other. */
export function stackBlocks(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(({ height }) => height > 0)
  return {
    height: shown.reduce((sum, { height }) => sum + height, gap * Math.max(0, shown.length - 1)),
    draw: (x, y) => {
      let top = y
      return shown
        .map((block) => {
          const drawn = block.draw(x, top)
          top += block.height + gap
          return drawn
        })
        .join('')
    },
  }
}

/** A block moved to the right. */
export function indentBlock(block: Block, by: number): Block {
  return { height: block.height, draw: (x, y) => block.draw(x + by, y) }
}

/** A block in the middle of a height. */
export function drawInMiddle(block: Block, x: number, y: number, height: number): string {
  return block.draw(x, y + (height - block.height) / 2)
}

/** Two decimals are finer than any screen, and the same on every machine. */
export function round(length: number): number {
  return Math.round(length * 100) / 100
}
