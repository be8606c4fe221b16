import { readFileSync } from 'node:fs'

/** What the document says that a reader is told, by name. */
const SENTENCES = new Map(
  [...readFileSync('docs/faults.md', 'utf8').matchAll(/^\| `([\w-]+)`\s*\| ([^|]+?)\s*\|$/gmu)].map(
    ([, name = '', words = '']) => [name, words],
  ),
)

/** The example that stands in the document's sentences. */
export const EXAMPLE_FILE = 'records/hampshire.json'

/** A sentence of the document as it stands there. */
export function readSentence(name: string): string {
  const words = SENTENCES.get(name)
  if (words === undefined) throw new Error(`docs/faults.md has no sentence "${name}"`)
  return words
}

/** The same of another file, and with other days in the place of those of the example, in order. */
export function fillSentence(name: string, file: string, days: readonly string[] = []): string {
  const left = [...days]
  return readSentence(name)
    .replaceAll(EXAMPLE_FILE, file)
    .replaceAll(/\d{1,2} [A-Z][a-z]+ \d{4}/gu, (day) => left.shift() ?? day)
}
