import type { EnglandFile } from '../record/schema/england'
import type { FrameworksFile } from '../record/schema/frameworks'
import type { NeighboursFile } from '../record/schema/manyRecords'
import type { InspectionRecord } from '../record/schema/record'
import type { ReadingProblem } from './problems'

/** What stands beside a record: England's counts and the neighbours' latest grades. */
export interface ContextFiles {
  england?: EnglandFile
  neighbours?: NeighboursFile
  /** Why one of them is left out; at least one. */
  problems?: ReadingProblem[]
}

/** A record with the frameworks it is read by: always fetched and shown together, never mixed. */
export interface RecordFile {
  record: InspectionRecord
  frameworks: FrameworksFile
  /** Absent where nothing stands beside the record. */
  context?: ContextFiles
}

/** The record that a page was built with, and the fingerprint of the files that it was built from. */
export interface RecordInPage extends RecordFile {
  fingerprint: string
}

function hasVersion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'schemaVersion') === 1
}

/**
 * Whether a value is a record with its frameworks. The build parsed and checked what it
 * wrote, so this asks only whether the two belong to this script; never of an unknown file.
 */
export function isCheckedFile(value: unknown): value is RecordFile {
  if (typeof value !== 'object' || value === null) return false
  return hasVersion(Reflect.get(value, 'record')) && hasVersion(Reflect.get(value, 'frameworks'))
}
