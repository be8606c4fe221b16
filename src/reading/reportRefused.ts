import type { IgnoredValue } from '../record/selection'
import { formatRefusedOptions, type RefusedOption } from './options'

const reported = new Set<string>()

/** Values of a choice that mean nothing for the record shown, as they are reported. */
export function listUnknown(ignored: readonly IgnoredValue[]): RefusedOption[] {
  return ignored.map(({ name, value, known }) => ({
    name,
    value,
    expected: `one of ${known.join(', ')}`,
  }))
}

/**
 * Says in the console which values were left aside: once, however many elements share a mistake. A
 * record that cannot be named is not left aside, and is spoken of where it would stand.
 */
export function reportRefused(refused: readonly RefusedOption[]) {
  const leftAside = refused.filter(({ name }) => name !== 'record')
  if (leftAside.length === 0) return
  const text = formatRefusedOptions(leftAside)
  if (reported.has(text)) return
  reported.add(text)
  // eslint-disable-next-line no-console -- who writes an embed looks there for what is wrong with it
  console.warn(text)
}
