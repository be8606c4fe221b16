import { boundsOfKnownDate, dayOf, formatDay } from '../dates'
import { buildFault, readKey, type Fault, type Keys } from '../faults'
import type { KnownDate } from '../schema/dates'
import type { Source } from '../schema/evidence'
import type { Framework, FrameworksFile } from '../schema/frameworks'
import type { Inspection } from '../schema/inspections'
import type { InspectionRecord } from '../schema/record'

/** A value and its path in the file. */
export interface Located<T> {
  value: T
  keys: Keys
}

/** What is wrong at a path: what is expected there, what to do, and what is found if the value does not say it. */
export type Violation = readonly [
  keys: Keys,
  expected: string,
  more?: { todo?: string | undefined; found?: string },
]

/** The faults of a file, whose values the messages quote. */
export function listFaults(root: unknown, wrongs: Iterable<Violation>): Fault[] {
  return [...wrongs].map(([keys, expected, { todo, ...found } = {}]) => ({
    ...buildFault(root, keys, expected, todo),
    ...found,
  }))
}

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never

/** The items of a list in a value, each with its path; none without the list. */
export function listItems<T extends object, Key extends keyof T>(
  of: Located<T>,
  key: Key,
): Located<ItemOf<T[Key]>>[]
export function listItems({ value, keys }: Located<object>, key: string): Located<unknown>[] {
  const list = readKey(value, key)
  return Array.isArray(list)
    ? list.map((item: unknown, index) => ({ value: item, keys: [...keys, key, index] }))
    : []
}

/** A property of a value, with its path. */
export function locate<T extends object, Key extends keyof T & string>(
  { value, keys }: Located<T>,
  key: Key,
): Located<T[Key]> {
  return { value: value[key], keys: [...keys, key] }
}

/** The entries whose value stands in the list before them, with the place of the first. */
export function selectRepeated<T>(
  entries: readonly Located<T>[],
): (Located<T> & { first: number })[] {
  const values = entries.map(({ value }) => value)
  return entries
    .map((entry) => ({ ...entry, first: values.indexOf(entry.value) }))
    .filter(({ first, value }, index) => first !== index && value !== undefined)
}

/** A list of ids for a message, shortened after twelve. */
export function formatIds(ids: Iterable<string>): string {
  const most = 12
  const all = [...ids]
  const shown = all.slice(0, most).join(', ')
  return all.length > most ? `${shown}, …` : shown || 'none'
}

/** Ids that nothing has. `what` is what each should be: "the id of an area in frameworks.json". */
export function* checkKnown(
  ids: Iterable<Located<string | undefined>>,
  known: readonly string[],
  what: string,
): Generator<Violation> {
  for (const { value, keys } of ids)
    if (value !== undefined && !known.includes(value)) yield [keys, `${what}: ${formatIds(known)}`]
}

/** Of a check that lets every day pass. */
export const NO_LIMIT = '9999'

/** Rule 21: "2026" is possible in June of that year; a day after `latestDay` is not. */
export function* checkNotFuture(
  dates: readonly Located<KnownDate>[],
  latestDay: string,
): Generator<Violation> {
  for (const { value, keys } of dates)
    if ((boundsOfKnownDate(value)?.first ?? '') > latestDay)
      yield [
        keys,
        `a day that has come: ${formatDay(latestDay)} or earlier`,
        { todo: 'If the day is right, put right the date of this device.' },
      ]
}

/** A record with the lookup maps that its checks use. If ids repeat, the first entry counts. */
export interface CheckContext {
  record: InspectionRecord
  /** The record as the place to start from. */
  root: Located<InspectionRecord>
  frameworks: FrameworksFile
  inspections: ReadonlyMap<string, Inspection>
  sources: ReadonlyMap<string, Source>
  /** By the inspection's id. */
  frameworkOf: ReadonlyMap<string, Framework>
  areaIds: readonly string[]
}

/** Rules beyond the schema: what is wrong in a record. */
export type Check = (context: CheckContext) => Iterable<Violation>

function mapById<T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const entry of entries) if (!map.has(entry.id)) map.set(entry.id, entry)
  return map
}

export function buildCheckContext(
  record: InspectionRecord,
  frameworks: FrameworksFile,
): CheckContext {
  const byId = mapById(frameworks.frameworks)
  const inspections = mapById(record.inspections)
  const frameworkOf = [...inspections].flatMap(([id, inspection]) => {
    const framework = byId.get(inspection.framework)
    return framework === undefined ? [] : [[id, framework] as const]
  })
  return {
    record,
    root: { value: record, keys: [] },
    frameworks,
    inspections,
    sources: mapById(record.sources),
    frameworkOf: new Map(frameworkOf),
    areaIds: frameworks.areas.map((area) => area.id),
  }
}

/** Whether the first inspection started before the second; undefined if either is not known. */
export function isEarlier(
  { inspections }: CheckContext,
  firstId: string,
  secondId: string,
): boolean | undefined {
  const [first, second] = [inspections.get(firstId), inspections.get(secondId)]
  return first && second && dayOf(first) < dayOf(second)
}
