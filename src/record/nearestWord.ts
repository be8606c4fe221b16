import { distance } from 'fastest-levenshtein'

/** The word of `words` that was probably meant, letter case apart; undefined where none is near. */
export function selectNearest(word: string, words: readonly string[]): string | undefined {
  const longest = 60
  if (word.length > longest) return undefined
  const ranked = words
    .map((known) => ({ known, edits: distance(word.toLowerCase(), known.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)
  const [best] = ranked
  return best !== undefined && best.edits <= Math.max(2, word.length / 3) ? best.known : undefined
}
