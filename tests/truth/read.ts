import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { FrameworksFile } from '../../src/record/schema/frameworks'
import { InspectionRecord } from '../../src/record/schema/record'

const RECORDS = join(import.meta.dirname, '../../public/records')

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(RECORDS, name), 'utf8'))
}

/** Hampshire's record as it is shipped. Throws where it is not a record at all. */
export function readRecord(): InspectionRecord {
  return v.parse(InspectionRecord, readJson('hampshire.json'))
}

/** The bundled frameworks as they are shipped. */
export function readFrameworks(): FrameworksFile {
  return v.parse(FrameworksFile, readJson('frameworks.json'))
}

/** The folder of source texts, which the repository does not carry; undefined where it is not set. */
export const sourcesDir = process.env['SOURCES_DIR'] === '' ? undefined : process.env['SOURCES_DIR']

/** The text of each source, by the source's id. */
export type SourceTexts = ReadonlyMap<string, string>

/**
 * Reads the text of each source of the record that names one.
 * Throws where the folder lacks a file that the record names.
 */
export function readSourceTexts(record: InspectionRecord, folder: string): SourceTexts {
  const texts = new Map<string, string>()
  for (const source of record.sources) {
    if (source.textFile === undefined) continue
    const file = join(folder, `${source.textFile}.txt`)
    if (!existsSync(file)) throw new Error(`${source.id}: there is no ${file}`)
    texts.set(source.id, readFileSync(file, 'utf8'))
  }
  return texts
}

/** Runs of white space, no-break spaces included, as one space. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** One line for each id that only one side has, or that the record has twice. */
export function compareIds(
  what: string,
  found: readonly string[],
  expected: readonly string[],
): string[] {
  return [
    ...expected.filter((id) => !found.includes(id)).map((id) => `${what} ${id}: missing`),
    ...found.filter((id) => !expected.includes(id)).map((id) => `${what} ${id}: not expected`),
    ...found.filter((id, at) => found.indexOf(id) !== at).map((id) => `${what} ${id}: twice`),
  ]
}

function showValue(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

/** One line where the record differs from the table, none where they agree. */
export function compareValue(where: string, found: unknown, expected: unknown): string[] {
  const [is, ought] = [showValue(found), showValue(expected)]
  return is === ought ? [] : [`${where}: found ${is}, expected ${ought}`]
}

/** The lines that a changed copy adds to what was found before, so that a fault in the record hides none. */
export function selectNew(after: readonly string[], before: readonly string[]): string[] {
  return after.filter((line) => !before.includes(line))
}
