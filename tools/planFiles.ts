import { existsSync, readdirSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, dirname } from 'node:path'
import { createHash } from 'node:crypto'
import type { InspectionRecord } from '../src/record/schema/record'
import type { KnownId } from '../src/import/authorities/assignIds'
import { parseRecord } from '../src/record/parse'
import { readJson } from './readJson'

/** Folder for files before they are moved into place; leftovers of an interrupted import are removed. */
const UNFINISHED = '.import-unfinished'

/**
 * Writes values as JSON, and texts as they are. Each file is always complete, old or new: all are written to a
 * temporary folder, then moved into place in order. An interruption before the first move changes nothing.
 */
export function writeWhole(
  folder: string,
  files: readonly { path: string; value: unknown }[],
): void {
  const temporary = join(folder, UNFINISHED)
  rmSync(temporary, { recursive: true, force: true })
  try {
    for (const { path, value } of files) {
      mkdirSync(dirname(join(temporary, path)), { recursive: true })
      const text = typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`
      writeFileSync(join(temporary, path), text, { flush: true })
    }
    for (const { path } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      renameSync(join(temporary, path), join(folder, path))
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** JSON with sorted keys, so that their order does not matter. */
function formatSorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatSorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${formatSorted(entry)}`).join(',')}}`
}

/** SHA-256 of a record without its own fingerprint. */
function hashRecord(record: InspectionRecord): string {
  const kept = { ...record, keeping: { ...record.keeping, importFingerprint: undefined } }
  return createHash('sha256').update(formatSorted(kept)).digest('hex')
}

/** Adds the fingerprint of the record as imported. */
export function addFingerprint(record: InspectionRecord): InspectionRecord {
  return { ...record, keeping: { ...record.keeping, importFingerprint: hashRecord(record) } }
}

/** Whether a record is unchanged since its import. Any other contains a person's work. */
export function isAsImported(record: InspectionRecord): boolean {
  return record.keeping.importFingerprint === hashRecord(record)
}

/** Other files of the folder, without extension; "kent.imported" is what version 0.1 wrote beside a person's record. */
const OTHERS = /^(?:index|england|frameworks)$|\.schema$|\.imported(?:-\d+)?$/u

/** The records in a folder before an import. */
export interface Existing {
  /** Unchanged since their import, so they may be replaced. */
  imported: Map<string, InspectionRecord>
  /** With a person's work in them, by id: never overwritten. */
  written: Map<string, InspectionRecord>
  /** Files (without extension) that do not hold a valid record of that id: never overwritten either. */
  unreadable: Set<string>
  ids: KnownId[]
}

const ENDING = '.json'

function listIds(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length))
}

/** Reads the records in a folder, which need not exist. */
export function readExisting(folder: string): Existing {
  const existing: Existing = {
    imported: new Map(),
    written: new Map(),
    unreadable: new Set(),
    ids: [],
  }
  for (const id of listIds(folder).filter((name) => !OTHERS.test(name))) {
    const file = join(folder, `${id}${ENDING}`)
    const json = readJson(file)
    const record = json.ok ? parseRecord(json.value) : json
    if (!record.ok || record.value.authority.id !== id) {
      existing.unreadable.add(id)
      continue
    }
    existing[isAsImported(record.value) ? 'imported' : 'written'].set(id, record.value)
    const { name, gssCode } = record.value.authority
    existing.ids.push({ id, name, gssCode })
  }
  return existing
}

/**
 * The files of completed records. A program's record gets a fingerprint, a person's does not. Throws if a file
 * of that name holds no sound record: it may be somebody's work.
 */
export function planRecords(
  { records, byHand }: Record<'records' | 'byHand', readonly InspectionRecord[]>,
  { unreadable }: Existing,
): { path: string; value: unknown }[] {
  const unsound = records.find(({ authority }) => unreadable.has(authority.id))?.authority.id
  if (unsound !== undefined)
    throw new Error(
      `${unsound}.json holds no sound record of ${unsound} and was not touched. See what is wrong: npm run check-record -- ${unsound}.json`,
    )
  return [...byHand, ...records.map(addFingerprint)].map((record) => ({
    path: `${record.authority.id}.json`,
    value: record,
  }))
}
