import { parseArgs } from 'node:util'

export type Options = { everythingMustRun: boolean; only: readonly string[] }

/**
 * The options of the command: `--all`, or `--only lint,unit`.
 * @throws Error where a name is unknown, or both are given.
 */
export function parseOptions(words: string[], known: readonly string[]): Options {
  const { values } = parseArgs({
    args: words,
    options: { all: { type: 'boolean', default: false }, only: { type: 'string' } },
  })
  const only = values.only?.split(',').map((name) => name.trim()) ?? known
  const unknown = only.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Error(`Unknown: ${unknown.join(', ')}. Known: ${known.join(', ')}.`)
  }
  if (values.all && values.only !== undefined) throw new Error('--all leaves nothing out.')
  return { everythingMustRun: values.all, only }
}
