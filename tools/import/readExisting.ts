import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownId } from '../../src/importing/authorities/nameAuthorities'
import { parseRecord } from '../../src/record/parse'
import type { InspectionRecord } from '../../src/record/schema/record'
import { readJson } from '../readJson'
import { isAsImported } from './fingerprint'

/** What an import puts beside a record that a person wrote: "kent.imported", "kent.imported-2". */
const BESIDE = /\.imported(?:-\d+)?$/u
/** Files of the folder that are no records, without their ending. */
const OTHERS = /^(?:index|england|frameworks)$|\.schema$/u

/** The records that a folder has before an import. */
export interface Existing {
  /** As the importer wrote them: free to be replaced. */
  imported: Map<string, InspectionRecord>
  /** With a person's work in them, by id: never overwritten. */
  written: Map<string, InspectionRecord>
  /** Names without ending of files that hold no sound record of that id: never overwritten either. */
  unreadable: Set<string>
  /** What earlier imports put beside, by name with ending: a person may have gone on from there. */
  beside: Map<string, string>
  ids: KnownId[]
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
