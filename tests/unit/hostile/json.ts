/** What any JSON is made of, read without a schema. */

export type Keys = readonly (string | number)[]

/** The value of an object's own key or a list's place, as it stands in the file. */
export function at(value: unknown, ...keys: Keys): unknown {
  let inner = value
  for (const key of keys) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined
    inner = Reflect.get(inner, key)
  }
  return inner
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Every place of a value, the outer before the inner, with what stands there. */
export function* walk(value: unknown, keys: Keys = []): Generator<[Keys, unknown]> {
  yield [keys, value]
  if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* walk(entry, [...keys, index])
  else if (isHolder(value))
    for (const [key, entry] of Object.entries(value)) yield* walk(entry, [...keys, key])
}

/** A copy with something else at a place; undefined takes it away. `__proto__` is a key like any other. */
export function replaceAt(value: unknown, keys: Keys, to: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return to
  if (Array.isArray(value)) {
    const before = value as readonly unknown[]
    if (typeof key !== 'number' || key >= before.length) return value
    const inner = replaceAt(before[key], rest, to)
    return [
      ...before.slice(0, key),
      ...(inner === undefined ? [] : [inner]),
      ...before.slice(key + 1),
    ]
  }
  if (!isHolder(value)) return value
  const entries = Object.entries(value)
  const place = entries.findIndex(([name]) => name === key)
  const inner = replaceAt(entries[place]?.[1], rest, to)
  const written: [string, unknown][] = inner === undefined ? [] : [[String(key), inner]]
  return place < 0
    ? Object.fromEntries([...entries, ...written])
    : Object.fromEntries([...entries.slice(0, place), ...written, ...entries.slice(place + 1)])
}
