import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildIndex,
  buildNeighbours,
  groupByDfeCode,
} from '../../src/import/authorities/buildRelatedFiles'
import { linkSuccessions } from '../../src/import/authorities/successions'
import { buildRecords } from '../../src/import/england/buildRecords'
import { countEngland } from '../../src/import/england/countEngland'
import { mergeImported } from '../../src/import/mergeImported'
import { checkFrameworks } from '../../src/record/checks/checkFrameworks'
import { formatToday } from '../../src/record/dates'
import { IMPORTED_FROM } from '../../src/record/keeping'
import type { Parsed } from '../../src/record/faults'
import { parseFrameworks, parseRecord } from '../../src/record/parse'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { InspectionRecord } from '../../src/record/schema/record'
import { forTerminal } from '../command'
import { readEngland } from '../englandFiles'
import { isFromReports } from '../importReports'
import { readJson } from '../readJson'
import { writeMade } from './builtFiles'

export function readFrameworks(file: string): FrameworksFile {
  const json = readJson(file)
  const parsed = json.ok ? parseFrameworks(json.value) : json
  if (parsed.ok && checkFrameworks(parsed.value).length === 0) return parsed.value
  throw new Error(`${file} has faults: run npm run check-record -- ${file}`)
}

/** The record of an id in a built folder; undefined if there is none. */
function readOwn(folder: string, id: string): Parsed<InspectionRecord> | undefined {
  const file = join(folder, 'records', `${id}.json`)
  if (!existsSync(file)) return undefined
  const json = readJson(file)
  return json.ok ? parseRecord(json.value) : json
}

/**
 * Writes the record of every authority, made from England's facts in a built folder, with the index, the
 * neighbours and the counts. A record that a person wrote is completed from them: its values win, and where they
 * differ the command says so. Nothing is written over what somebody changed in the folder, or over a record with
 * faults: the facts would hide that nothing of it is shown. Does nothing in a folder without facts.
 */
export async function writeEnglandRecords(folder: string): Promise<void> {
  const facts = readEngland(join(folder, 'records'))
  if (facts === undefined) return
  const frameworks = readFrameworks(join(folder, 'records', 'frameworks.json'))
  const faulty = new Set<string>()
  const merged = buildRecords(facts, frameworks, formatToday()).map((made) => {
    const { id } = made.authority
    const say = (sentence: string) => console.warn(forTerminal(`${id}: ${sentence}`))
    const own = readOwn(folder, id)
    if (own?.ok === false) {
      faulty.add(id)
      say(`The record has faults. See which: npm run check-record -- public/records/${id}.json`)
    }
    if (own?.ok !== true) return made
    const { keeping } = own.value
    if (keeping.maintainer.startsWith(IMPORTED_FROM) && !isFromReports(own.value)) return made
    const { record, differences } = mergeImported(own.value, made, frameworks)
    differences.forEach(say)
    return record
  })
  const records = linkSuccessions(merged)
  const byDfeCode = groupByDfeCode(records)
  const near = records.filter(({ authority }) => authority.statisticalNeighbours.length > 0)
  const england = countEngland(facts, frameworks)
  const index = buildIndex(records, {
    england: england !== undefined,
    neighbours: new Set(near.map(({ authority }) => authority.id)),
  })
  await writeMade(folder, [
    ...records
      .filter(({ authority }) => !faulty.has(authority.id))
      .map((record) => [`records/${record.authority.id}.json`, record] as const),
    ...near.map(
      (record) =>
        [
          `records/neighbours/${record.authority.id}.json`,
          buildNeighbours(record, byDfeCode),
        ] as const,
    ),
    ...(england === undefined ? [] : [['records/england.json', england] as const]),
    ['records/index.json', index],
  ])
}
