import { createHash } from 'node:crypto'
import type { InspectionRecord } from '../../src/record/schema/record'

/** JSON whose text is the same whatever the order of its keys. */
function writeSorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeSorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${writeSorted(entry)}`).join(',')}}`
}

/** SHA-256 of all that a record says, its own fingerprint apart. */
function hashRecord(record: InspectionRecord): string {
  const kept = { ...record, keeping: { ...record.keeping, importFingerprint: undefined } }
  return createHash('sha256').update(writeSorted(kept)).digest('hex')
}

/** A record as the importer writes it: with the fingerprint of what it wrote. */
export function addFingerprint(record: InspectionRecord): InspectionRecord {
  return { ...record, keeping: { ...record.keeping, importFingerprint: hashRecord(record) } }
}

/** Whether a record is as the importer wrote it. Any other has a person's work in it. */
export function isAsImported(record: InspectionRecord): boolean {
  return record.keeping.importFingerprint === hashRecord(record)
}

/** Whether two records say the same, fingerprints apart. */
export function saysTheSame(a: InspectionRecord, b: InspectionRecord): boolean {
  return hashRecord(a) === hashRecord(b)
}
