import { dayOf } from '../dates'
import { buildFault, type Fault, type Keys } from '../faults'
import type { Source } from '../schema/evidence'
import type { Framework, FrameworksFile } from '../schema/frameworks'
import type { Inspection } from '../schema/inspections'
import type { InspectionRecord } from '../schema/record'

/** A record with the lookup maps that its checks use. If ids repeat, the first entry counts. */
export interface CheckContext {
  record: InspectionRecord
  frameworks: FrameworksFile
  inspections: ReadonlyMap<string, Inspection>
  sources: ReadonlyMap<string, Source>
  frameworkOf: ReadonlyMap<string, Framework>
  areaIds: readonly string[]
}

/** One rule beyond the schema: returns a record's faults. */
export type Check = (context: CheckContext) => Fault[]

function mapById<T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const entry of entries) if (!map.has(entry.id)) map.set(entry.id, entry)
  return map
}

/** Builds the lookup maps. `frameworkOf` maps an inspection's id to its framework. */
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

/** True if both are known and the first started before the second. */
export function isEarlier(context: CheckContext, firstId: string, secondId: string): boolean {
  const first = context.inspections.get(firstId)
  const second = context.inspections.get(secondId)
  return first !== undefined && second !== undefined && dayOf(first) < dayOf(second)
}

/** True if both are known and the first did not start before the second. */
export function isNotEarlier(context: CheckContext, firstId: string, secondId: string): boolean {
  const bothKnown = context.inspections.has(firstId) && context.inspections.has(secondId)
  return bothKnown && !isEarlier(context, firstId, secondId)
}

/** A list of ids for a message, shortened after twelve. */
export function formatIds(ids: Iterable<string>): string {
  const most = 12
  const all = [...ids]
  const shown = all.slice(0, most).join(', ')
  return all.length > most ? `${shown}, …` : shown || 'none'
}

/** An entry and its path in the file. */
export interface Placed<T> {
  value: T
  keys: Keys
}

/** A list's entries, each with its path. */
export function placeEntries<T>(keys: Keys, entries: readonly T[]): Placed<T>[] {
  return entries.map((value, index) => ({ value, keys: [...keys, index] }))
}

/** A fault at a path in the context's record. */
export function faultAt(
  { record }: CheckContext,
  keys: Keys,
  expected: string,
  todo?: string,
): Fault {
  return buildFault(record, keys, expected, todo)
}
