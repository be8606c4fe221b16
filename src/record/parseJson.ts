import { formatPath, type Fault } from './faults'
import { shorten, spellHidden } from './hiddenCharacters'

/** Where a string, object, array or entry starts or ends. */
const SIGN = /["{}[\],]/gu

/** An object or array that is open at the current position. */
interface Open {
  /** The keys so far; undefined for an array. */
  keys: Set<string> | undefined
  /** The current key or index. */
  at: string | number
}

/**
 * The position after the string that starts at `from`. Searches for quotation marks, because a regular
 * expression would fail on a very long string.
 */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1)
  const isEscaped = () => {
    let start = end
    while (text[start - 1] === '\\') start -= 1
    return (end - start) % 2 === 1
  }
  while (isEscaped()) end = text.indexOf('"', end + 1)
  return end + 1
}

/**
 * Finds a key that an object has twice. `JSON.parse` keeps only the last value, but the other one may be the
 * right grade. `text` must be valid JSON, `value` its parsed value. Undefined if no key is repeated.
 */
function findRepeatedKey(text: string, value: unknown): Fault | undefined {
  const open: Open[] = []
  let isKey = false
  SIGN.lastIndex = 0
  for (let sign = SIGN.exec(text); sign !== null; sign = SIGN.exec(text)) {
    const inner = open.at(-1)
    switch (sign[0]) {
      case '{':
        open.push({ keys: new Set(), at: '' })
        isKey = true
        break
      case '[':
        open.push({ keys: undefined, at: 0 })
        isKey = false
        break
      case ',':
        if (typeof inner?.at === 'number') inner.at += 1
        isKey = inner?.keys !== undefined
        break
      case '"': {
        const end = endOfString(text, sign.index)
        SIGN.lastIndex = end
        if (!isKey || inner?.keys === undefined) break
        inner.at = String(JSON.parse(text.slice(sign.index, end)))
        if (inner.keys.has(inner.at)) return describeRepeated(value, open)
        inner.keys.add(inner.at)
        isKey = false
        break
      }
      default:
        open.pop()
        isKey = false
    }
  }
  return undefined
}

function describeRepeated(value: unknown, open: readonly Open[]): Fault {
  return {
    path: formatPath(
      value,
      open.map(({ at }) => at),
    ),
    found: 'this key a second time',
    expected: 'each key of an object once',
    todo: 'Only the last one would count: remove the wrong one.',
  }
}

/** As much of the engine's words as names the place, where they do. */
const MAX_WORDS = 160

/** A value, or one fault. `isJson` is true if the text is valid JSON with a repeated key. */
type ParsedJson = { ok: true; value: unknown } | { ok: false; isJson: boolean; faults: [Fault] }

/** The value that a JSON text stands for, or one fault: the engine's words, or a key that an object has twice. */
export function parseJson(text: string): ParsedJson {
  const withoutMark = text.replace(/^\uFEFF/u, '')
  try {
    const value: unknown = JSON.parse(withoutMark)
    const repeated = findRepeatedKey(withoutMark, value)
    return repeated === undefined
      ? { ok: true, value }
      : { ok: false, isJson: true, faults: [repeated] }
  } catch (error) {
    const found = shorten(spellHidden(String(error)), MAX_WORDS)
    const todo = 'If it is cut off, take a complete copy. check-record names the line.'
    const fault = { path: 'the whole file', found, expected: 'JSON', todo }
    return { ok: false, isJson: false, faults: [fault] }
  }
}
