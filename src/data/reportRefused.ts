import type { IgnoredValue } from '../record/views/selection'
import { formatRefusedOptions, type RefusedOption } from './options'

const reported = new Set<string>()

/** Values of a selection that this record does not have, as refused options. */
export function listUnknown(ignored: readonly IgnoredValue[]): RefusedOption[] {
  return ignored.map(({ name, value, known }) => ({
    name,
    value,
    expected: `one of ${known.join(', ')}`,
  }))
}

/**
 * Warns in the console about ignored values, once even if several elements share a mistake. A refused
 * `record` is not ignored: the page shows it in the record's place.
 */
export function reportRefused(refused: readonly RefusedOption[]) {
  const leftAside = refused.filter(({ name }) => name !== 'record')
  if (leftAside.length === 0) return
  const text = formatRefusedOptions(leftAside)
  if (reported.has(text)) return
  reported.add(text)
  // eslint-disable-next-line no-console -- authors of embeds look for mistakes in the console
  console.warn(text)
}
