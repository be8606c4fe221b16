import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isImported } from '../../src/importing/authorities/buildRecord'
import { parseRecord } from '../../src/record/parse'
import type { InspectionRecord } from '../../src/record/schema/record'
import { readJson } from '../check-record/read-json'

/** Files of the folder that are no records, without their ending. */
const OTHERS = /^(?:index|england|frameworks)$|\.(?:schema|imported)$/u

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
  /** Whether there are counts for England, and the ids whose neighbours have a file: they stay. */
  england: boolean
  neighbours: Set<string>
}

const ENDING = '.json'

function listIds(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length))
}

/** Reads the records of a folder, which need not exist yet. */
export function readExisting(folder: string): Existing {
  const existing: Existing = {
    imported: new Map(),
    written: new Map(),
    unreadable: new Set(),
    ids: new Map(),
    england: existsSync(join(folder, 'england.json')),
    neighbours: new Set(listIds(join(folder, 'neighbours'))),
  }
  for (const id of listIds(folder).filter((name) => !OTHERS.test(name))) {
    const json = readJson(join(folder, `${id}${ENDING}`))
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
