import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { buildRelatedFiles } from '../../src/import/authorities/buildRelatedFiles'
import { buildRecords } from '../../src/import/england/buildRecords'
import { countEngland } from '../../src/import/england/countEngland'
import type { EnglandFile } from '../../src/record/schema/england'
import { FrameworksFile } from '../../src/record/schema/frameworks'
import type { NeighboursFile } from '../../src/record/schema/manyRecords'
import { InspectionRecord } from '../../src/record/schema/record'
import { readEngland as readFacts } from '../../tools/englandFiles'

const RECORDS = join(import.meta.dirname, '../../public/records')
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(RECORDS, name), 'utf8'))

/** A council that puts its own record in Hampshire's place has no tests of Hampshire's facts. */
export const isHampshires = existsSync(join(RECORDS, 'hampshire.json'))

/** Hampshire's record as it is shipped. Throws where it is not a record at all. */
export const readRecord = () => v.parse(InspectionRecord, readJson('hampshire.json'))
/** The bundled frameworks as they are shipped. */
export const readFrameworks = () => v.parse(FrameworksFile, readJson('frameworks.json'))

const facts = readFacts(RECORDS)
/** England's counts and Hampshire's neighbours, as a build makes them from the facts that are shipped. */
export function readEngland(): EnglandFile {
  const england = facts && countEngland(facts, readFrameworks())
  if (england === undefined) throw new Error('There are no facts of England.')
  return england
}
export function readNeighbours(): NeighboursFile {
  const made = facts === undefined ? [] : buildRecords(facts, readFrameworks(), '2026-11-28')
  const own = buildRelatedFiles(made, undefined).neighbours.get('hampshire')
  if (own === undefined) throw new Error('There are no facts of Hampshire.')
  return own
}

/** Whether the counts for England and the neighbours are those made from the files that are told below. */
export const isOf2025 =
  isHampshires && facts?.sources.some(({ asAt }) => asAt === '2025-03-31') === true

const folderOf = (name: string) => (process.env[name] === '' ? undefined : process.env[name])
/** Folders that the repository does not carry; undefined where they are not set. */
export const sourcesDir = folderOf('SOURCES_DIR')
export const dataDir = folderOf('DATA_DIR')
export const casesDir = folderOf('CASES_DIR')
export const reportsDir = folderOf('REPORTS_DIR')

/** The text of each source, by the source's id. */
export type SourceTexts = ReadonlyMap<string, string>

/** The text of each source that names one. Throws where the folder lacks such a file. */
export function readSourceTexts({ sources }: InspectionRecord, folder: string): SourceTexts {
  return new Map(
    sources.flatMap(({ id, textFile }) =>
      textFile === undefined ? [] : [[id, readFileSync(join(folder, `${textFile}.txt`), 'utf8')]],
    ),
  )
}

/** Runs of white space, no-break spaces included, as one space. */
export const foldSpace = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The rows of a table of text: cells between bars. */
export const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
