import { buildFault, type Fault, type Keys } from '../faults'
import type { Source } from '../schema/evidence'
import type { Framework, FrameworksFile } from '../schema/frameworks'
import type { Inspection } from '../schema/inspections'
import type { InspectionRecord } from '../schema/record'

/** A record with what its checks look things up in. Where ids repeat, the first counts. */
export interface CheckContext {
  record: InspectionRecord
  frameworks: FrameworksFile
  inspections: ReadonlyMap<string, Inspection>
  sources: ReadonlyMap<string, Source>
  frameworkOf: ReadonlyMap<string, Framework>
  areaIds: readonly string[]
}

/** One rule beyond the schema: the faults of a record by it. */
export type Check = (context: CheckContext) => Fault[]

function mapById<T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const entry of entries) if (!map.has(entry.id)) map.set(entry.id, entry)
  return map
}

/** Gathers the look-ups. `frameworkOf` goes from an inspection's id to its framework. */
export function buildCheckContext(
  record: InspectionRecord,
  frameworks: FrameworksFile,
): CheckContext {
  const byId = mapById(frameworks.frameworks)
  const inspections = mapById(record.inspections)
  const frameworkOf = new Map<string, Framework>()
  for (const inspection of inspections.values()) {
    const framework = byId.get(inspection.framework)
    if (framework !== undefined) frameworkOf.set(inspection.id, framework)
  }
  return {
    record,
    frameworks,
    inspections,
    sources: mapById(record.sources),
    frameworkOf,
    areaIds: frameworks.areas.map((area) => area.id),
  }
}

/** True where both are known and the first started before the second. */
export function isEarlier(context: CheckContext, firstId: string, secondId: string): boolean {
  const first = context.inspections.get(firstId)
  const second = context.inspections.get(secondId)
  return first !== undefined && second !== undefined && first.started < second.started
}

/** True where both are known and the first did not start before the second. */
export function isNotEarlier(context: CheckContext, firstId: string, secondId: string): boolean {
  const bothKnown = context.inspections.has(firstId) && context.inspections.has(secondId)
  return bothKnown && !isEarlier(context, firstId, secondId)
}

/** A list of ids for a person, shortened where it is long. */
export function formatIds(ids: Iterable<string>): string {
  const most = 12
  const all = [...ids]
  const shown = all.slice(0, most).join(', ')
  return all.length > most ? `${shown}, …` : shown || 'none'
}

/** An entry and its place in the record. */
export interface Placed<T> {
  value: T
  keys: Keys
}

/** The entries of a list, each with its place. */
export function placeEntries<T>(keys: Keys, entries: readonly T[]): Placed<T>[] {
  return entries.map((value, index) => ({ value, keys: [...keys, index] }))
}

/** A fault at a place of the context's record. */
export function faultAt(
  { record }: CheckContext,
  keys: Keys,
  expected: string,
  todo?: string,
): Fault {
  return buildFault(record, keys, expected, todo)
}
