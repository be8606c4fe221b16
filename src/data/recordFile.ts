import type { EnglandFile } from '../record/schema/england'
import type { FrameworksFile } from '../record/schema/frameworks'
import type { NeighboursFile } from '../record/schema/manyRecords'
import type { InspectionRecord } from '../record/schema/record'
import type { ReadingProblem } from './problems'

/** A record's related files: England's counts and the neighbours' latest grades. */
export interface ContextFiles {
  england?: EnglandFile
  neighbours?: NeighboursFile
  /** Why some are left out. If present, there is at least one. */
  problems?: ReadingProblem[]
}

/** A record with its frameworks: always fetched and shown together. */
export interface RecordFile {
  record: InspectionRecord
  frameworks: FrameworksFile
  /** Absent if there are no related files. */
  context?: ContextFiles
}

/** The record that a page was built with, and the fingerprint of its files. */
export interface RecordInPage extends RecordFile {
  fingerprint: string
}

function hasVersion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'schemaVersion') === 1
}

/**
 * Whether a value is a record with its frameworks, of this script's version. The build has parsed and checked
 * it, so this is not enough for unknown files.
 */
export function isCheckedFile(value: unknown): value is RecordFile {
  if (typeof value !== 'object' || value === null) return false
  return hasVersion(Reflect.get(value, 'record')) && hasVersion(Reflect.get(value, 'frameworks'))
}
