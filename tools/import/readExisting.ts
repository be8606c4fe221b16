import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isImported } from '../../src/importing/authorities/buildRecord'
import { parseRecord } from '../../src/record/parse'
import type { InspectionRecord } from '../../src/record/schema/record'
import { readJson } from '../check-record/read-json'

/** Files of the folder that are no records. */
const OTHERS = /^(?:index|england|frameworks)\.json$|\.(?:schema|imported)\.json$/u

/** The records that a folder has before an import. */
export interface Existing {
  /** Made by the importer and nobody has added to them: free to be replaced. */
  imported: Map<string, InspectionRecord>
  /** Written by hand, by id: never overwritten. */
  written: Map<string, InspectionRecord>
  /** Names without ending of files that hold no sound record: never overwritten either. */
  unreadable: Set<string>
  /** Ids by nine-character code. */
  ids: Map<string, string>
}

/** Reads the records of a folder, which need not exist yet. */
export function readExisting(folder: string): Existing {
  const existing: Existing = {
    imported: new Map(),
    written: new Map(),
    unreadable: new Set(),
    ids: new Map(),
  }
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names.filter((entry) => entry.endsWith('.json') && !OTHERS.test(entry))) {
    const id = name.slice(0, -'.json'.length)
    const json = readJson(join(folder, name))
    const record = json.ok ? parseRecord(json.value) : json
    if (!record.ok) {
      existing.unreadable.add(id)
      continue
    }
    existing[isImported(record.value) ? 'imported' : 'written'].set(id, record.value)
    const { gssCode } = record.value.authority
    if (gssCode !== undefined) existing.ids.set(gssCode, id)
  }
  return existing
}
