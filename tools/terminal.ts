import { spellHidden } from '../src/record/hiddenCharacters'

/**
 * Words for a terminal, whoever wrote them: what could move the cursor, colour or turn round the words
 * after it is spelled out.
 */
export function forTerminal(words: string): string {
  return spellHidden(words)
}

/** The same on one line, so that no file's name can pass for a line of ours. */
export function lineForTerminal(words: string): string {
  return forTerminal(words).replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}
