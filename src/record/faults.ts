import { shorten, spellHidden } from './hiddenCharacters'

/** A fault at one place in a file, for the person who edits the file. */
export interface Fault {
  /** Path of the value: `inspections[1] "ilacs-2019" › judgements[2] › grade`. Indexes count from 0. */
  path: string
  /** The value found, shortened. */
  found: string
  /** What is allowed there. */
  expected: string
  /** What to do about it, if that is not obvious. */
  todo?: string
}

/** A typed value, or all faults (at least one) if the input is not valid. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] }

/** The parsed value, if `check` finds no further fault in it. */
export function refine<T>(parsed: Parsed<T>, check: (value: T) => Fault[]): Parsed<T> {
  if (!parsed.ok) return parsed
  const faults = check(parsed.value)
  return faults.length === 0 ? parsed : { ok: false, faults }
}

export type Keys = readonly (string | number)[]

const LONGEST_FOUND = 80
const PLAIN_KEY = /^[\w$-]{1,40}$/u

/** The value of an object's own property or an array's index; undefined for anything else. */
export function readKey(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}

/** A value as JSON, or a phrase if it is nested too deep. */
function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return 'lists or objects nested too deep to be shown'
  }
}

/** A value as shortened JSON with hidden characters spelled out; "nothing" for undefined. */
export function formatFound(value: unknown): string {
  return value === undefined ? 'nothing' : shorten(spellHidden(writeJson(value)), LONGEST_FOUND)
}

/** Keys as a readable path: array entries show their id, if they have one. */
export function formatPath(root: unknown, keys: Keys): string {
  const steps: string[] = []
  let value = root
  for (const key of keys) {
    value = readKey(value, key)
    if (typeof key === 'number') {
      const id = readKey(value, 'id')
      const name = typeof id === 'string' ? ` ${formatFound(id)}` : ''
      steps.push(`${steps.pop() ?? ''}[${key}]${name}`)
    } else {
      steps.push(PLAIN_KEY.test(key) ? key : formatFound(key))
    }
  }
  return steps.length === 0 ? 'the whole file' : steps.join(' › ')
}

/** A fault at `keys` in `root`; `found` is taken from there. */
export function buildFault(root: unknown, keys: Keys, expected: string, todo?: string): Fault {
  const found = formatFound(keys.reduce<unknown>(readKey, root))
  const fault = { path: formatPath(root, keys), found, expected }
  return todo === undefined ? fault : { ...fault, todo }
}

/** The first of some faults: "quotes[1] › text: found “x”, expected words in quotation marks". */
export function formatFirst([fault]: readonly Fault[]): string {
  return fault ? `${fault.path}: found ${fault.found}, expected ${fault.expected}` : ''
}
