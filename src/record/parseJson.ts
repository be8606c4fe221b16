import { buildFault, type Fault } from './faults'
import { findRepeatedKey } from './repeatedKey'

const SPACE = /[ \t\r\n]*/uy
/** One token of JSON: a string, a number, a word or a sign. */
const TOKEN =
  // eslint-disable-next-line no-control-regex -- JSON forbids exactly these inside a string
  /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy

/** The beginning of a token, where the text ends inside it. */
const CUT_OFF_TOKEN =
  // eslint-disable-next-line no-control-regex -- as above: a line break means another fault
  /^(?:"(?:[^"\\\u0000-\u001F]|\\.)*\\?|tr?u?|fa?l?s?|nu?l?|-)$/u

/** What may come next, and the words for it. */
const WORDS = {
  value: 'a value: words in double quotation marks, a number, true, false, null, { or [',
  'value or ]': 'a value, or ] to end the list',
  key: 'a key in double quotation marks',
  'key or }': 'a key in double quotation marks, or } to end the object',
  colon: 'a colon : between key and value',
  'more in {': 'a comma and the next key, or } to end the object',
  'more in [': 'a comma and the next value, or ] to end the list',
  end: 'nothing more: the file was complete before this',
} as const
type Next = keyof typeof WORDS

function selectAfterValue(open: readonly string[]): Next {
  const innermost = open.at(-1)
  if (innermost === undefined) return 'end'
  return innermost === '{' ? 'more in {' : 'more in ['
}

/** The state after `token`, or undefined where it may not stand. Keeps `open` in step. */
function step(next: Next, token: string, open: string[]): Next | undefined {
  const closes = (token === '}' && open.at(-1) === '{') || (token === ']' && open.at(-1) === '[')
  if (closes && (next.includes(' or ') || next.startsWith('more'))) {
    open.pop()
    return selectAfterValue(open)
  }
  if (next === 'colon') return token === ':' ? 'value' : undefined
  if (next.startsWith('more')) {
    if (token !== ',') return undefined
    return next === 'more in {' ? 'key' : 'value'
  }
  if (next.startsWith('key')) return token.startsWith('"') ? 'colon' : undefined
  if (next === 'end' || /^[}\],:]/u.test(token)) return undefined
  if (token !== '{' && token !== '[') return selectAfterValue(open)
  open.push(token)
  return token === '{' ? 'key or }' : 'value or ]'
}

function formatPlace(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  return `line ${String(lines.length)}, column ${String((lines.at(-1) ?? '').length + 1)}`
}

/** Browsers tell the place of a fault differently or not at all, so it is looked for here. */
function findFault(text: string): Fault {
  const open: string[] = []
  let next: Next = 'value'
  let at = 0
  for (;;) {
    SPACE.lastIndex = at
    SPACE.exec(text)
    at = SPACE.lastIndex
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    const after: Next | undefined = token === undefined ? undefined : step(next, token, open)
    if (token === undefined || after === undefined) break
    next = after
    at += token.length
  }
  const isInsideToken = CUT_OFF_TOKEN.test(text.slice(at))
  if (at < text.length && !isInsideToken) {
    const rest = text.slice(at).split('\n')[0] ?? ''
    const todo = 'The file is not JSON.'
    return { ...buildFault(rest, [], WORDS[next]), path: formatPlace(text, at), todo }
  }
  return {
    path: formatPlace(text, text.length),
    found: text.trim() === '' ? 'an empty file' : 'the end of the file',
    expected: isInsideToken ? 'the rest of the value that begins before it' : WORDS[next],
    todo: 'The file is cut off: take a complete copy.',
  }
}

/** A string of many megabytes is more than an engine's pattern matching can walk through. */
function findFaultIfShort(text: string): Fault {
  try {
    return findFault(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ...buildFault(undefined, [], 'JSON'), found: 'a text that is not JSON' }
  }
}

/** A value, or the one fault; `isJson` where the text is whole and says something twice. */
type ParsedJson = { ok: true; value: unknown } | { ok: false; isJson: boolean; faults: [Fault] }

/**
 * The value that a JSON text stands for, or one fault: with the line and column (from 1) at
 * which it stops being JSON, or with the place of a key that an object has twice.
 */
export function parseJson(text: string): ParsedJson {
  const withoutMark = text.replace(/^\uFEFF/u, '')
  try {
    const value: unknown = JSON.parse(withoutMark)
    const repeated = findRepeatedKey(withoutMark, value)
    return repeated === undefined
      ? { ok: true, value }
      : { ok: false, isJson: true, faults: [repeated] }
  } catch {
    return { ok: false, isJson: false, faults: [findFaultIfShort(withoutMark)] }
  }
}
