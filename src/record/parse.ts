import * as v from 'valibot'
import { buildFault, readKey, type Parsed } from './faults'
import { buildFaults, WORDING } from './parseIssues'
import { FrameworksFile } from './schema/frameworks'
import { InspectionRecord } from './schema/record'

export type { Parsed } from './faults'
export { parseJson } from './parseJson'

/** The version of the file format that this code reads. */
const SCHEMA_VERSION = 1

/** Whether a file declares a newer format than this code reads. */
export function isNewerFormat(value: unknown): boolean {
  const version = readKey(value, 'schemaVersion')
  return typeof version === 'number' && version > SCHEMA_VERSION
}

/** Parses a file of this schema from untrusted JSON: the typed value, or the faults in its shape. `what` names it. */
export function parseFile<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  value: unknown,
  what: string,
): Parsed<v.InferOutput<TSchema>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, faults: [buildFault(value, [], `${what}: an object in braces { }`)] }
  }
  // Reported alone, because a newer format would cause many false faults.
  if (isNewerFormat(value)) {
    const expected = `schemaVersion ${SCHEMA_VERSION}`
    const todo = 'The file is in a newer format than this program reads: update the program.'
    return { ok: false, faults: [buildFault(value, ['schemaVersion'], expected, todo)] }
  }
  const parsed = v.safeParse(schema, value, WORDING)
  if (parsed.success) return { ok: true, value: parsed.output }
  return { ok: false, faults: buildFaults(schema, value, parsed.issues) }
}

/**
 * Parses a record from untrusted JSON: the typed record, or the faults in its shape. `checkRecord` finds what
 * a schema cannot (unknown ids, dates out of order).
 */
export function parseRecord(value: unknown): Parsed<InspectionRecord> {
  return parseFile(InspectionRecord, value, 'an inspection record')
}

/** Parses frameworks.json from untrusted JSON. `checkFrameworks` does the rest. */
export function parseFrameworks(value: unknown): Parsed<FrameworksFile> {
  return parseFile(FrameworksFile, value, 'the file of frameworks')
}
