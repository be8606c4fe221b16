import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { EnglandFile } from '../../src/record/schema/england'
import { FrameworksFile } from '../../src/record/schema/frameworks'
import { NeighboursFile } from '../../src/record/schema/manyRecords'
import { InspectionRecord } from '../../src/record/schema/record'

const RECORDS = join(import.meta.dirname, '../../public/records')
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(RECORDS, name), 'utf8'))

/** A council that puts its own record in Hampshire's place has no tests of Hampshire's facts. */
export const isHampshires = existsSync(join(RECORDS, 'hampshire.json'))

/** Hampshire's record as it is shipped. Throws where it is not a record at all. */
export const readRecord = () => v.parse(InspectionRecord, readJson('hampshire.json'))
/** The bundled frameworks as they are shipped. */
export const readFrameworks = () => v.parse(FrameworksFile, readJson('frameworks.json'))
export const readEngland = () => v.parse(EnglandFile, readJson('england.json'))
export const readNeighbours = () => v.parse(NeighboursFile, readJson('neighbours/hampshire.json'))

/** Whether the counts for England and the neighbours are those made from the files that are told below. */
export const isOf2025 =
  isHampshires &&
  existsSync(join(RECORDS, 'england.json')) &&
  v.is(v.object({ asAt: v.literal('2025-03-31') }), readJson('england.json'))

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
