import { formatRefusedOptions, type RefusedOption } from '../../reading/options'

const reported = new Set<string>()

/** Says in the console which attributes were not taken: once, however many elements share a mistake. */
export function reportRefused(refused: readonly RefusedOption[]) {
  if (refused.length === 0) return
  const text = formatRefusedOptions(refused)
  if (reported.has(text)) return
  reported.add(text)
  // eslint-disable-next-line no-console -- who writes an embed looks there for what is wrong with it
  console.warn(text)
}
