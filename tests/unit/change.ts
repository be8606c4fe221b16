import { readKey, type Keys } from '../../src/record/faults'

/** A copy of `value` with another value at `keys`; undefined takes the key away. */
export function changeAt(value: unknown, keys: Keys, to: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return to
  const inner = changeAt(readKey(value, key), rest, to)
  if (Array.isArray(value)) {
    const list: unknown[] = Array.from<unknown>(value)
    list[Number(key)] = inner
    return list
  }
  const entries = Object.entries(value ?? {}).filter(([name]) => name !== key)
  return Object.fromEntries(inner === undefined ? entries : [...entries, [key, inner]])
}
