import * as v from 'valibot'
import { distance } from 'fastest-levenshtein'
import { buildFault, formatFound, formatPath, readKey, type Fault, type Keys } from './faults'

/** The word of `words` that was probably meant, ignoring case; undefined if none is close. */
function selectNearest(word: string, words: readonly string[]): string | undefined {
  const longest = 60
  if (word.length > longest) return undefined
  const ranked = words
    .map((known) => ({ known, edits: distance(word.toLowerCase(), known.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)
  const [best] = ranked
  return best !== undefined && best.edits <= Math.max(2, word.length / 3) ? best.known : undefined
}

type Issue = v.BaseIssue<unknown>

const MAX_FAULTS = 50

/** Messages for schema rules without a message of their own. */
function formatExpected(issue: Issue): string {
  const limit = String(issue.requirement)
  switch (issue.type) {
    case 'strict_object':
      return 'an object in braces { }'
    case 'array':
      return 'a list in brackets [ ]'
    case 'boolean':
      return 'true or false, without quotation marks'
    case 'string':
      return 'words in quotation marks'
    case 'number':
      return 'a number, without quotation marks'
    case 'integer':
      return 'a whole number'
    case 'min_value':
      return `${limit} or more`
    case 'min_length':
      return limit === '1' ? 'at least one entry' : `at least ${limit} entries`
    case 'picklist':
      return `one of ${(issue.expected ?? '').replace(/^\(|\)$/gu, '').replaceAll(' | ', ', ')}`
    case 'literal':
      return `exactly ${issue.expected ?? ''}`
    default:
      return issue.expected ?? 'something else'
  }
}

/** Uses the messages above where the schema has none, and reports one fault per value. */
export const WORDING = { message: formatExpected, abortPipeEarly: true }

function selectKeys(issue: Issue): Keys {
  const keys = issue.path?.map((step): unknown => step.key) ?? []
  return keys.filter((key) => typeof key === 'string' || typeof key === 'number')
}

/** The schema of the value at `keys`, as long as the path leads through objects and arrays only. */
function selectSchema(schema: unknown, keys: Keys): unknown {
  let at: unknown = schema
  for (const key of keys) {
    at = readKey(at, 'wrapped') ?? at
    at = typeof key === 'number' ? readKey(at, 'item') : readKey(readKey(at, 'entries'), key)
  }
  return readKey(at, 'wrapped') ?? at
}

function isSchema(value: unknown): value is v.GenericSchema {
  return readKey(value, 'kind') === 'schema'
}

function describeMissing(schema: unknown, root: unknown, keys: Keys): Fault {
  const own = selectSchema(schema, keys)
  const parsed = isSchema(own) ? v.safeParse(own, undefined, WORDING) : undefined
  const expected = parsed?.issues?.[0].message ?? 'a value'
  return { path: formatPath(root, keys), found: 'nothing', expected }
}

/** Valibot reports only the first unknown key of an object; this reports all. */
function describeUnknown(schema: unknown, root: unknown, owner: Keys): Fault[] {
  const known = Object.keys(readKey(selectSchema(schema, owner), 'entries') ?? {})
  const present = Object.keys(owner.reduce<unknown>(readKey, root) ?? {})
  return present
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = selectNearest(key, known)
      const todo =
        near === undefined
          ? `The key ${formatFound(key)} is not known here. Known keys: ${known.join(', ')}.`
          : `The key ${formatFound(key)} is not known here. Did you mean "${near}"?`
      return buildFault(root, [...owner, key], 'no such key', todo)
    })
}

function describeIssue(schema: unknown, root: unknown, issue: Issue): Fault[] {
  const keys = selectKeys(issue)
  const last = issue.path?.at(-1)
  if (issue.type !== 'strict_object' || last?.origin !== 'key') {
    return [buildFault(root, keys, issue.message)]
  }
  const owner = keys.slice(0, -1)
  if (Array.isArray(last.input)) return [buildFault(root, owner, formatExpected(issue))]
  if (issue.expected === 'never') return describeUnknown(schema, root, owner)
  return [describeMissing(schema, root, keys)]
}

/**
 * Turns Valibot's issues into faults, in order and without duplicates. After the fiftieth, one more fault
 * counts the rest.
 */
export function buildFaults(schema: unknown, root: unknown, issues: readonly Issue[]): Fault[] {
  const faults = new Map<string, Fault>()
  for (const fault of issues.flatMap((issue) => describeIssue(schema, root, issue))) {
    const words = `${fault.path}: ${fault.expected}`
    if (!faults.has(words)) faults.set(words, fault)
  }
  return limitFaults([...faults.values()])
}

function limitFaults(faults: Fault[]): Fault[] {
  const left = faults.length - MAX_FAULTS
  if (left <= 0) return faults
  const rest = {
    path: 'and further on',
    found: `${left} more ${left === 1 ? 'fault' : 'faults'}`,
    expected: 'none',
    todo: 'Correct those above first: that often removes later ones.',
  }
  return [...faults.slice(0, MAX_FAULTS), rest]
}
