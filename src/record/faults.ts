import { shorten, spellHidden } from './hiddenCharacters'

/** What is wrong at one place of a file, in words for the person who wrote the file. */
export interface Fault {
  /** Where: `inspections[1] "ilacs-2019" › judgements[2] › grade`. Entries count from 0. */
  path: string
  /** What stands there, shortened. */
  found: string
  /** What may stand there. */
  expected: string
  /** What to do about it, where that is not plain from the rest. */
  todo?: string
}

/** A typed value, or every reason (at least one) why the input is not one. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] }

export type Keys = readonly (string | number)[]

const LONGEST_FOUND = 80
const PLAIN_KEY = /^[\w$-]{1,40}$/u

/** The value of an object's own key, or of a list's place; undefined for anything else. */
export function readKey(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}

/** A value as JSON; nested too deep for that, in words. */
function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return 'lists or objects nested too deep to be shown'
  }
}

/** A value as JSON, shortened, its hidden characters spelled out; "nothing" for undefined. */
export function formatFound(value: unknown): string {
  return value === undefined ? 'nothing' : shorten(spellHidden(writeJson(value)), LONGEST_FOUND)
}

/** Keys as a path for a person: entries of a list carry their id, where they have one. */
export function formatPath(root: unknown, keys: Keys): string {
  const steps: string[] = []
  let value = root
  for (const key of keys) {
    value = readKey(value, key)
    if (typeof key === 'number') {
      const id = readKey(value, 'id')
      const name = typeof id === 'string' ? ` ${formatFound(id)}` : ''
      steps.push(`${steps.pop() ?? ''}[${String(key)}]${name}`)
    } else {
      steps.push(PLAIN_KEY.test(key) ? key : formatFound(key))
    }
  }
  return steps.length === 0 ? 'the whole file' : steps.join(' › ')
}

/** A fault at `keys` of `root`; `found` is read from there. */
export function buildFault(root: unknown, keys: Keys, expected: string, todo?: string): Fault {
  const found = formatFound(keys.reduce<unknown>(readKey, root))
  const fault = { path: formatPath(root, keys), found, expected }
  return todo === undefined ? fault : { ...fault, todo }
}
