import { balance } from '../../cards/measureText'

/** Widths of letters in em, as in Arial; the other faces of the page are not wider. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[ijl.,:;'’|]/u, 0.25],
  [/[ft ]/u, 0.28],
  [/[r()-]/u, 0.34],
  [/[mM%]/u, 0.86],
  [/[wW]/u, 0.8],
  [/[A-Z]/u, 0.69],
]
const OTHER_WIDTH = 0.556
const BOLD = 1.07

export interface TextStyle {
  /** In px. */
  size: number
  bold?: boolean
}

/** About how wide a line of text is, in px: a drawing made without a browser cannot measure. */
export function estimateTextWidth(text: string, { size, bold = false }: TextStyle): number {
  const em = [...text].reduce(
    (sum, letter) => sum + (WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER_WIDTH),
    0,
  )
  return em * size * (bold ? BOLD : 1)
}

/** Breaks text into the fewest lines that are no wider than `width`, and those about equally long. */
export function balanceText(text: string, width: number, style: TextStyle): string[] | undefined {
  if (wrapText(text, width, style) === undefined) return undefined
  const widest = Math.max(...text.split(' ').map((word) => estimateTextWidth(word, style)))
  return balance(widest, width, (tried) => wrapText(text, tried, style) ?? [])
}

/** Breaks text into the fewest lines that are no wider than `width`; nothing where a word is wider. */
export function wrapText(text: string, width: number, style: TextStyle): string[] | undefined {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    if (estimateTextWidth(word, style) > width) return undefined
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && estimateTextWidth(joined, style) <= width) lines.splice(-1, 1, joined)
    else lines.push(word)
  }
  return lines
}
