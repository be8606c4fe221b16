/** Edits that turn one word into another: letters added, dropped, changed. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1]
    for (let column = 1; column <= to.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1)
      const added = (next[column - 1] ?? 0) + 1
      const dropped = (row[column] ?? 0) + 1
      next.push(Math.min(changed, added, dropped))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** The word of `words` that was probably meant, letter case apart; undefined where none is near. */
export function selectNearest(word: string, words: readonly string[]): string | undefined {
  const longest = 60
  if (word.length > longest) return undefined
  const ranked = words
    .map((known) => ({ known, edits: countEdits(word.toLowerCase(), known.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)
  const [best] = ranked
  return best !== undefined && best.edits <= Math.max(2, word.length / 3) ? best.known : undefined
}
