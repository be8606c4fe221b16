import type { AnswerPart } from '../../record/answer'
import { escapeText, writeElement } from '../markup'
import { breakLines } from '../measureText'
import { drawLine, heightOfLine, type Block, type InkStyle } from './block'

interface Word {
  text: string
  strong: boolean
}

/** A piece of a line in one weight; it flows on from the one before, whatever the face. */
function writeRuns(line: readonly Word[]): string {
  return line
    .map(({ text, strong }, at) => {
      const words = escapeText(text) + (at < line.length - 1 ? ' ' : '')
      return strong ? writeElement('tspan', words, { 'font-weight': 600 }) : words
    })
    .join('')
}

/** The answer in lines: words keep their weight, and every line is measured as if it were bold. */
export function answerBlock(answer: readonly AnswerPart[], width: number, style: InkStyle): Block {
  const words = answer.flatMap(({ text, strong }) =>
    text
      .split(/\s+/u)
      .filter((word) => word !== '')
      .flatMap((word) => breakLines(word, width, { ...style, bold: true }))
      .map((word): Word => ({ text: word, strong })),
  )
  const lines: Word[][] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = [...(last ?? []), word]
    const fits =
      breakLines(joined.map(({ text }) => text).join(' '), width, { ...style, bold: true })
        .length === 1
    if (last !== undefined && fits) last.push(word)
    else lines.push([word])
  }
  const step = heightOfLine(style)
  return {
    height: lines.length * step,
    draw: (x, y) =>
      lines.map((line, at) => drawLine(writeRuns(line), x, y + at * step, style)).join(''),
  }
}
