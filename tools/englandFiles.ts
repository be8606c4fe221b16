import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { KnownId } from '../src/import/authorities/assignIds'
import { Manifest, type Facts } from '../src/import/england/facts'
import { buildCsvMetadata, formatFacts, listGaps, parseFacts } from '../src/import/england/factsCsv'
import type { GivenFile } from '../src/import/recogniseFile'
import { cleanFileName } from '../src/import/refusal'
import type { FrameworksFile } from '../src/record/schema/frameworks'

/** England's facts, in a folder of records. */
const FOLDER = 'england'
const MANIFEST = 'sources.json'
/** More gaps than these are counted only. */
const MAX_SHOWN = 5
/** What the columns are, for programs: CSV on the Web, https://www.w3.org/TR/tabular-metadata/ */
const METADATA = 'csv-metadata.json'

/** The files that hold the facts of an import, by path in the folder of records; the manifest comes last. */
export function planEngland(
  facts: Facts,
  given: readonly GivenFile[],
  frameworks: FrameworksFile,
): { path: string; value: unknown }[] {
  const bytesOf = new Map(given.map(({ name, bytes }) => [cleanFileName(name), bytes]))
  const sources = facts.sources.map((entry) => {
    const bytes = bytesOf.get(entry.file)
    const sha256 = bytes && createHash('sha256').update(bytes).digest('hex')
    return { ...entry, ...(sha256 !== undefined && { sha256 }) }
  })
  const manifest: Manifest = { schemaVersion: 1, sources, refused: facts.refused }
  const tables = [...formatFacts(facts, frameworks)].map(([name, value]) => ({
    path: `${FOLDER}/${name}`,
    value,
  }))
  const metadata = { path: `${FOLDER}/${METADATA}`, value: buildCsvMetadata() }
  return [...tables, metadata, { path: `${FOLDER}/${MANIFEST}`, value: manifest }]
}

/** Reads England's facts in a folder of records; undefined if it has none. Throws if a file has a fault. */
export function readEngland(records: string): Facts | undefined {
  const file = join(records, FOLDER, MANIFEST)
  if (!existsSync(file)) return undefined
  const textOf = (name: string) => readFileSync(join(records, FOLDER, name), 'utf8')
  const parsed = v.safeParse(Manifest, JSON.parse(textOf(MANIFEST)))
  if (!parsed.success)
    throw new Error(`${file}: ${parsed.issues[0].message}. Write it anew: npm run import -- LISTS…`)
  return parseFacts(textOf, parsed.output)
}

/**
 * Throws if an inspection in a folder's facts lacks a judgement of its framework: the records that are made of it
 * would have that fault, in files that nobody edits.
 */
export function refuseGaps(records: string, frameworks: FrameworksFile): void {
  const gaps = listGaps(readFileSync(join(records, FOLDER, 'inspections.csv'), 'utf8'), frameworks)
  if (gaps.length === 0) return
  const more = gaps.length - MAX_SHOWN
  throw new Error(
    [
      `${FOLDER}/inspections.csv lacks judgements that frameworks.json has. Import all lists again, or give each of these inspections a row with “absence” and “why”:`,
      ...gaps.slice(0, MAX_SHOWN).map((gap) => `  ${gap}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
  )
}

/** The ids that authorities have in these facts: they are part of addresses and stay. */
export function listIds(facts: Facts | undefined): KnownId[] {
  return (facts?.authorities ?? []).map(({ id, name, gssCode }) => ({ id, name, gssCode }))
}
