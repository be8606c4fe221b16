import * as v from 'valibot'
import { buildFault, readKey, type Parsed } from './faults'
import { describeIssues, WORDING } from './parseIssues'
import { EnglandFile } from './schema/england'
import { FrameworksFile } from './schema/frameworks'
import { IndexFile, NeighboursFile } from './schema/manyRecords'
import { InspectionRecord } from './schema/record'

export type { Parsed } from './faults'
export { parseJson } from './parseJson'

/** The version of the file format that this code reads. */
const SCHEMA_VERSION = 1

/** Whether a file says of itself that it is in a newer format than this code reads. */
export function isNewerFormat(value: unknown): boolean {
  const version = readKey(value, 'schemaVersion')
  return typeof version === 'number' && version > SCHEMA_VERSION
}

function parseFile<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  value: unknown,
  what: string,
): Parsed<v.InferOutput<TSchema>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, faults: [buildFault(value, [], `${what}: an object in braces { }`)] }
  }
  // Said alone: a newer format would otherwise show as a heap of faults that are none.
  if (isNewerFormat(value)) {
    const expected = `schemaVersion ${String(SCHEMA_VERSION)}`
    const todo = 'The file is in a newer format than this program reads: update the program.'
    return { ok: false, faults: [buildFault(value, ['schemaVersion'], expected, todo)] }
  }
  const parsed = v.safeParse(schema, value, WORDING)
  if (parsed.success) return { ok: true, value: parsed.output }
  return { ok: false, faults: describeIssues(schema, value, parsed.issues) }
}

/**
 * A record from untrusted JSON: typed, or the faults of its shape in words for its writer.
 * What a schema cannot say (ids that point nowhere, dates out of order) is `checkRecord`'s.
 */
export function parseRecord(value: unknown): Parsed<InspectionRecord> {
  return parseFile(InspectionRecord, value, 'an inspection record')
}

/** The frameworks, areas and scales from untrusted JSON, or the faults of their shape. */
export function parseFrameworks(value: unknown): Parsed<FrameworksFile> {
  return parseFile(FrameworksFile, value, 'the file of frameworks')
}

/** England's counts from untrusted JSON, or the faults of their shape; the rest is `checkEngland`'s. */
export function parseEngland(value: unknown): Parsed<EnglandFile> {
  return parseFile(EnglandFile, value, 'the file of England’s counts')
}

/** One authority's neighbours from untrusted JSON, or the faults of their shape; the rest is `checkNeighbours`'s. */
export function parseNeighbours(value: unknown): Parsed<NeighboursFile> {
  return parseFile(NeighboursFile, value, 'the file of an authority’s neighbours')
}

/** The list of records from untrusted JSON, or the faults of its shape; the rest is `checkIndex`'s. */
export function parseIndex(value: unknown): Parsed<IndexFile> {
  return parseFile(IndexFile, value, 'the list of records')
}
