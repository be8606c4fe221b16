import type { AnswerPart } from '../../record/views/answer'
import { escapeText, writeElement } from '../markup'
import { balance, breakLines, measureText } from '../measureText'
import { drawLine, heightOfLine, type Block, type InkStyle } from './block'

/** Letters that no line is broken between, in one weight. */
interface Piece {
  text: string
  strong: boolean
  /** Whether it stands close to the piece before it, as a full stop does. */
  close: boolean
}

function listPieces(answer: readonly AnswerPart[], width: number, style: InkStyle): Piece[] {
  let open = false
  return answer.flatMap(({ text, strong }) => {
    const words = text.split(/\s+/u).filter((word) => word !== '')
    const pieces = words.map((word, at) => ({
      text: word,
      strong,
      close: at === 0 && open && !/^\s/u.test(text),
    }))
    open = !/\s$/u.test(text)
    return pieces.flatMap((piece) =>
      breakLines(piece.text, width, { ...style, bold: true }).map((part) => ({
        ...piece,
        text: part,
      })),
    )
  })
}

function measureLine(line: readonly Piece[], style: InkStyle): number {
  return line.reduce((sum, { text, strong, close }, at) => {
    // A space has the weight of the word before it; in bold it is at its widest.
    const space = at === 0 || close ? 0 : measureText(' ', { ...style, bold: true })
    return sum + space + measureText(text, { ...style, bold: strong })
  }, 0)
}

function breakPieces(pieces: readonly Piece[], width: number, style: InkStyle): Piece[][] {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    const fits = last !== undefined && measureLine([...last, piece], style) <= width
    if (last !== undefined && (fits || piece.close)) last.push(piece)
    else lines.push([piece])
  }
  return lines
}

/** Pieces flow on from each other, whatever the face that they are set in. */
function writePieces(line: readonly Piece[]): string {
  return line
    .map(({ text, strong }, at) => {
      const next = line[at + 1]
      const words = escapeText(text) + (next === undefined || next.close ? '' : ' ')
      return strong ? writeElement('tspan', words, { 'font-weight': 600 }) : words
    })
    .join('')
}

/** The answer in lines about equally long; its grades keep their weight. */
export function answerBlock(answer: readonly AnswerPart[], width: number, style: InkStyle): Block {
  const pieces = listPieces(answer, width, style)
  const widest = Math.max(
    0,
    ...pieces.map(({ text }) => measureText(text, { ...style, bold: true })),
  )
  const lines = balance(widest, width, (tried) => breakPieces(pieces, tried, style))
  const step = heightOfLine(style)
  return {
    height: lines.length * step,
    draw: (x, y) =>
      lines.map((line, at) => drawLine(writePieces(line), x, y + at * step, style)).join(''),
  }
}
