import fc from 'fast-check'
import { at, replaceAt, textOf, walk, type Keys } from './json'
import { ADDRESSES, FORMULAS, HIDDEN, INHERITED, MARKUP } from './payloads'

/** One change to a file: where, by the number of the place, and what is done there. */
export interface Change {
  place: number
  what:
    | { do: 'take away' }
    | { do: 'put'; value: unknown }
    /** Another value that stands under the same name elsewhere in the file. */
    | { do: 'put one like it'; other: number }
    | { do: 'repeat' }
    | { do: 'swap with the next' }
    | { do: 'write into'; words: string; from: number }
    | { do: 'add'; key: string; value: unknown }
    | { do: 'rename'; key: string }
}

/** A file to be changed, its places numbered. */
export interface Subject {
  value: unknown
  places: readonly Keys[]
  /** Places of the same name: those that "put one like it" chooses among. */
  alike: ReadonlyMap<string, readonly Keys[]>
}

/** Numbers the places of a file: those of grades first, for the shortest example is about them. */
export function buildSubject(value: unknown): Subject {
  const all = [...walk(value)].map(([keys]) => keys).filter((keys) => keys.length > 0)
  const isOfGrade = (keys: Keys) => keys[0] === 'inspections'
  const places = [...all.filter(isOfGrade), ...all.filter((keys) => !isOfGrade(keys))]
  const alike = new Map<string, Keys[]>()
  for (const keys of places) {
    const name = nameOf(keys)
    alike.set(name, [...(alike.get(name) ?? []), keys])
  }
  return { value, places, alike }
}

/** The last name on the way: entries of one list share it. */
function nameOf(keys: Keys): string {
  const last = keys.at(-1)
  return typeof last === 'string' ? last : `${textOf(keys.at(-2))}[]`
}

function insertWords(value: unknown, words: string, from: number): unknown {
  if (typeof value === 'number') return value + from
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return words
  const place = from % (value.length + 1)
  return value.slice(0, place) + words + value.slice(place)
}

function changeList(root: unknown, keys: Keys, change: (list: unknown[], place: number) => void) {
  const place = keys.at(-1)
  const before = at(root, ...keys.slice(0, -1))
  if (!Array.isArray(before) || typeof place !== 'number') return root
  const list = Array.from<unknown>(before)
  change(list, place)
  return replaceAt(root, keys.slice(0, -1), list)
}

/** The value with one change made; as it was where the place is gone. */
function applyChange(root: unknown, { places, alike }: Subject, { place, what }: Change): unknown {
  const keys = places[place % places.length] ?? []
  const value = at(root, ...keys)
  if (value === undefined) return root
  switch (what.do) {
    case 'take away':
      return replaceAt(root, keys, undefined)
    case 'put':
      return replaceAt(root, keys, what.value)
    case 'put one like it': {
      const others = alike.get(nameOf(keys)) ?? []
      const other = at(root, ...(others[what.other % others.length] ?? []))
      return other === undefined ? root : replaceAt(root, keys, other)
    }
    case 'repeat':
      return changeList(root, keys, (list, index) => list.splice(index, 0, value))
    case 'swap with the next':
      return changeList(root, keys, (list, index) => {
        if (index + 1 < list.length) list.splice(index, 2, list[index + 1], value)
      })
    case 'write into':
      return replaceAt(root, keys, insertWords(value, what.words, what.from))
    case 'add':
      return Array.isArray(value) || typeof value !== 'object'
        ? root
        : replaceAt(root, [...keys, what.key], what.value)
    case 'rename':
      return replaceAt(replaceAt(root, keys, undefined), [...keys.slice(0, -1), what.key], value)
  }
}

/** The file with all changes made, one after the other. */
export function applyChanges(subject: Subject, changes: readonly Change[]): unknown {
  return changes.reduce((root, change) => applyChange(root, subject, change), subject.value)
}

/** Words of every kind that this folder has, and words that nobody thought of. */
export const words = fc.oneof(
  fc.constantFrom(...MARKUP, ...ADDRESSES, ...HIDDEN, ...FORMULAS, ...INHERITED),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 6 }),
  fc.constantFrom('', ' ', 'é', '2024', 'a-', '. '),
)

const names = fc.oneof(fc.constantFrom(...INHERITED, 'Grade', 'grade ', 'why', 'note'), fc.string())

const values = fc.oneof(
  words,
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e300,
    [],
    {},
    [[]],
    'good',
    '2024-06-10',
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

const whats: fc.Arbitrary<Change['what']> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('put one like it'), other: fc.nat(5000) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('write into'), words, from: fc.nat(400) }) },
  fc.constant({ do: 'take away' }),
  fc.constant({ do: 'repeat' }),
  fc.constant({ do: 'swap with the next' }),
  fc.record({ do: fc.constant('put'), value: values }),
  fc.record({ do: fc.constant('add'), key: names, value: values }),
  fc.record({ do: fc.constant('rename'), key: names }),
)

/** One to three changes; half of them among the places of the inspections, which come first. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({ place: fc.oneof(fc.nat(120), fc.nat(20_000)), what: whats }),
  { minLength: 1, maxLength: 3 },
)
