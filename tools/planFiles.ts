import {
  existsSync,
  readdirSync,
  readFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, dirname } from 'node:path'
import { createHash } from 'node:crypto'
import { buildIndex } from '../src/import/authorities/buildRelatedFiles'
import type { Imported } from '../src/import/importFiles'
import { mergeImported } from '../src/import/mergeImported'
import { checkRecord } from '../src/record/checks/checkRecord'
import { IMPORTED_FROM } from '../src/record/keeping'
import type { FrameworksFile } from '../src/record/schema/frameworks'
import type { InspectionRecord } from '../src/record/schema/record'
import type { KnownId } from '../src/import/authorities/nameAuthorities'
import { parseRecord } from '../src/record/parse'
import { readJson } from './readJson'

/** Folder for files before they are moved into place; leftovers of an interrupted import are removed. */
const UNFINISHED = '.import-unfinished'

/** A value as the text of a JSON file. */
function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * Writes JSON files, and texts as they are, so that each is always complete, either the old or the new version: all are written to a
 * temporary folder, then moved into place in order. An interruption before the first move changes nothing.
 */
export function writeWhole(
  folder: string,
  files: readonly { path: string; value: unknown }[],
): void {
  const aside = join(folder, UNFINISHED)
  rmSync(aside, { recursive: true, force: true })
  try {
    for (const { path, value } of files) {
      mkdirSync(dirname(join(aside, path)), { recursive: true })
      const text = typeof value === 'string' ? value : formatJson(value)
      writeFileSync(join(aside, path), text, { flush: true })
    }
    for (const { path } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      renameSync(join(aside, path), join(folder, path))
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** JSON with sorted keys, so that their order does not matter. */
function writeSorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeSorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${writeSorted(entry)}`).join(',')}}`
}

/** SHA-256 of a record without its own fingerprint. */
function hashRecord(record: InspectionRecord): string {
  const kept = { ...record, keeping: { ...record.keeping, importFingerprint: undefined } }
  return createHash('sha256').update(writeSorted(kept)).digest('hex')
}

/** Adds the fingerprint of the record as imported. */
export function addFingerprint(record: InspectionRecord): InspectionRecord {
  return { ...record, keeping: { ...record.keeping, importFingerprint: hashRecord(record) } }
}

/** Whether a record is unchanged since its import. Any other contains a person's work. */
export function isAsImported(record: InspectionRecord): boolean {
  return record.keeping.importFingerprint === hashRecord(record)
}

/** Whether two records are equal, ignoring fingerprints. */
function saysTheSame(a: InspectionRecord, b: InspectionRecord): boolean {
  return hashRecord(a) === hashRecord(b)
}

/** Imported versions next to hand-written records: "kent.imported", "kent.imported-2". */
const BESIDE = /\.imported(?:-\d+)?$/u
/** Other files of the folder, without extension. */
const OTHERS = /^(?:index|england|frameworks)$|\.schema$/u

/** The records in a folder before an import. */
interface Existing {
  /** Unchanged since their import, so they may be replaced. */
  imported: Map<string, InspectionRecord>
  /** With a person's work in them, by id: never overwritten. */
  written: Map<string, InspectionRecord>
  /** Files (without extension) that do not hold a valid record of that id: never overwritten either. */
  unreadable: Set<string>
  /** Imported versions from earlier imports, by file name: a person may have continued from them. */
  beside: Map<string, string>
  ids: KnownId[]
  /** Whether England's counts exist, and which ids have a neighbours file. They stay. */
  england: boolean
  neighbours: Set<string>
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
    beside: new Map(),
    ids: [],
    england: existsSync(join(folder, 'england.json')),
    neighbours: new Set(listIds(join(folder, 'neighbours'))),
  }
  for (const id of listIds(folder).filter((name) => !OTHERS.test(name))) {
    const file = join(folder, `${id}${ENDING}`)
    if (BESIDE.test(id)) {
      existing.beside.set(`${id}${ENDING}`, readFileSync(file, 'utf8'))
      continue
    }
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

/** The files that an import writes, and messages about records that it does not touch. */
export interface Plan {
  /** Paths in the folder of records, with the values to write. The index comes last. */
  files: { path: string; value: unknown }[]
  /** Sentences about records that were not touched. */
  beside: string[]
}

/**
 * A file name for the imported version next to a hand-written record: one that is free or already has the
 * same content.
 */
function nameBeside(id: string, value: unknown, { beside }: Existing): string {
  const text = formatJson(value)
  for (let count = 1; ; count++) {
    const path = `${id}.imported${count === 1 ? '' : `-${count}`}.json`
    const before = beside.get(path)
    if (before === undefined || before === text) return path
  }
}

function planBeside(
  hand: InspectionRecord,
  imported: InspectionRecord,
  existing: Existing,
  frameworks: FrameworksFile,
): Plan {
  const { id } = imported.authority
  const { record, added, differences } = mergeImported(hand, imported, frameworks)
  const { maintainer, importFingerprint } = hand.keeping
  const isUnmarked = maintainer.startsWith(IMPORTED_FROM) && importFingerprint === undefined
  const kept = isUnmarked
    ? `${id}.json may have been edited and was not touched: version 0.1 wrote no fingerprint that would tell. To have it imported anew, delete it first.`
    : `${id}.json was written or edited by a person and was not touched.`
  const beside = [kept, ...differences.map((difference) => `${id}: ${difference}`)]
  if (added.length === 0) return { files: [], beside }
  const path = nameBeside(id, record, existing)
  const faults = checkRecord(record, frameworks).length
  const settle =
    faults === 0
      ? ''
      : ` Before it can replace the record, check-record names ${faults} points to settle.`
  beside.push(`${id}: ${path} has it with what is new: ${added.join('; ')}.${settle}`)
  return { files: [{ path, value: record }], beside }
}

/** Plans the files of an import. It never overwrites what a person wrote. */
export function planFiles(
  { records, england, neighbours }: Imported,
  existing: Existing,
  frameworks: FrameworksFile,
): Plan {
  const plan: Plan = { files: [], beside: [] }
  const indexed = new Map([...existing.imported, ...existing.written])
  for (const record of records) {
    const { id } = record.authority
    const hand = existing.written.get(id)
    if (hand !== undefined && !saysTheSame(hand, record)) {
      const { files, beside } = planBeside(hand, record, existing, frameworks)
      plan.files.push(...files)
      plan.beside.push(...beside)
    } else if (existing.unreadable.has(id)) {
      const path = nameBeside(id, record, existing)
      plan.files.push({ path, value: record })
      plan.beside.push(
        `${id}.json holds no sound record of ${id} and was not touched; see ${path}.`,
      )
    } else {
      plan.files.push({ path: `${id}.json`, value: addFingerprint(record) })
      indexed.set(id, record)
    }
  }
  for (const [id, value] of neighbours) plan.files.push({ path: `neighbours/${id}.json`, value })
  if (england !== undefined) plan.files.push({ path: 'england.json', value: england })
  const beside = {
    england: existing.england || england !== undefined,
    neighbours: new Set([...existing.neighbours, ...neighbours.keys()]),
  }
  plan.files.push({ path: 'index.json', value: buildIndex([...indexed.values()], beside) })
  return plan
}
