/**
 * The greatest width of each character in em, in Source Sans 3 or Arial; Segoe UI and Helvetica are in
 * between. First regular weight, then the wider of semibold and bold.
 */
const WIDEST: readonly [RegExp, number, number][] = [
  [/[ijl|'’‘,.:;· ]/u, 0.29, 0.335],
  [/[It!]/u, 0.345, 0.365],
  [/[f()[\]{}/\\-]/u, 0.36, 0.395],
  [/[r]/u, 0.35, 0.395],
  [/[“”"]/u, 0.43, 0.505],
  [/[csvxyzkJ]/u, 0.505, 0.56],
  [/[mM]/u, 0.835, 0.895],
  [/[wCDHNRU&]/u, 0.725, 0.78],
  [/[GOQ]/u, 0.78, 0.78],
  [/[W]/u, 0.95, 0.95],
  [/[ABEKPSVXY]/u, 0.67, 0.725],
  [/[FTZL]/u, 0.615, 0.615],
  [/[abdeghnopqu\d?$#+<=>~_–*^]/u, 0.59, 0.615],
]
/** For any other character: the widest dashes and letters of other scripts. */
const OTHER = 1.4

export interface TextStyle {
  /** In px. */
  size: number
  bold?: boolean
}

/** Upper bound of a text's width in px, in any font that a picture may be shown in. */
export function measureText(text: string, { size, bold = false }: TextStyle): number {
  const em = [...text].reduce((sum, letter) => {
    // Accents do not make a letter wider.
    const base = letter.normalize('NFD').charAt(0)
    const found = WIDEST.find(([pattern]) => pattern.test(base))
    return sum + (found === undefined ? OTHER : bold ? found[2] : found[1])
  }, 0)
  return em * size
}

/** Cuts a word that is wider than a line into pieces that fit. */
function cutWord(word: string, width: number, style: TextStyle): string[] {
  const pieces: string[] = []
  for (const letter of word) {
    const longer = `${pieces.at(-1) ?? ''}${letter}`
    if (pieces.length > 0 && measureText(longer, style) <= width) pieces.splice(-1, 1, longer)
    else pieces.push(letter)
  }
  return pieces
}

/** Breaks text into as few lines as fit into `width` px, then makes the lines about equally long. */
export function balanceLines(text: string, width: number, style: TextStyle): string[] {
  const widest = Math.max(0, ...text.split(/\s+/u).map((word) => measureText(word, style)))
  return balance(widest, width, (tried) => breakLines(text, tried, style))
}

/** Finds the smallest width, between `widest` and `width`, that needs no more lines than `width` does. */
export function balance<Line>(
  widest: number,
  width: number,
  breakAt: (width: number) => Line[],
): Line[] {
  const fewest = breakAt(width).length
  let [least, most] = [widest, width]
  while (most - least > 1) {
    const middle = (least + most) / 2
    if (breakAt(middle).length > fewest) least = middle
    else most = middle
  }
  return breakAt(most)
}

/**
 * Breaks text into lines of at most `width` px, between words, or inside a word that is wider than a line.
 */
export function breakLines(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = []
  const words = text.split(/\s+/u).filter((word) => word !== '')
  for (const word of words.flatMap((whole) => cutWord(whole, width, style))) {
    const last = lines.at(-1)
    const joined = `${last ?? ''} ${word}`
    if (last !== undefined && measureText(joined, style) <= width) lines.splice(-1, 1, joined)
    else lines.push(word)
  }
  return lines
}
