/**
 * Letters by the most that they take, in em, whether a line is set in Source Sans 3 or in
 * Arial; Segoe UI and Helvetica lie between. Regular first, then semibold and bold.
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
/** A letter that is none of these: dashes and signs of other scripts, the widest there are. */
const OTHER = 1.4

export interface TextStyle {
  /** In px. */
  size: number
  bold?: boolean
}

/** The most that a line of text takes, in px, in any of the faces that a picture may be set in. */
export function measureText(text: string, { size, bold = false }: TextStyle): number {
  const em = [...text].reduce((sum, letter) => {
    // An accent makes no letter wider.
    const base = letter.normalize('NFD').charAt(0)
    const found = WIDEST.find(([pattern]) => pattern.test(base))
    return sum + (found === undefined ? OTHER : bold ? found[2] : found[1])
  }, 0)
  return em * size
}

/** A word that is wider than a line, in pieces that are not. */
function cutWord(word: string, width: number, style: TextStyle): string[] {
  const pieces: string[] = []
  for (const letter of word) {
    const longer = `${pieces.at(-1) ?? ''}${letter}`
    if (pieces.length > 0 && measureText(longer, style) <= width) pieces.splice(-1, 1, longer)
    else pieces.push(letter)
  }
  return pieces
}

/** Breaks text into the fewest lines that are no wider than `width`, in px, and those about equally long. */
export function balanceLines(text: string, width: number, style: TextStyle): string[] {
  const widest = Math.max(0, ...text.split(/\s+/u).map((word) => measureText(word, style)))
  return balance(widest, width, (tried) => breakLines(text, tried, style))
}

/** The lines of the least width, from `widest` on, that makes as few of them as `width` does. */
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

/** Breaks text into lines no wider than `width`, in px: between words, and in them where one is wider. */
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
