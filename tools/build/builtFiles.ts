import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { sortByName } from '../../src/import/authorities/buildRelatedFiles'
import { isHashed, listFiles } from '../precompress'
import { lineForTerminal } from '../command'
import { replaceFile } from './pages'
import type { RecordPaths } from './readRecordFile'
import { readIndex, writeIndex } from './siteRecords'

/*
 * A build replaces and removes only what a build made. It lists its files in `.built.json`; records
 * with their hashes, because people edit records in the built folder and import into it.
 */
const BUILD_LIST = '.built.json'
const BuildList = v.object({
  files: v.array(v.string()),
  records: v.record(v.string(), v.string()),
})
type BuildList = v.InferOutput<typeof BuildList>

/** Files to copy: source paths by path in the built folder. */
export type Sources = ReadonlyMap<string, string>

/** Version 0.1 wrote no list: only its hashed scripts and styles are certain to be from a build. */
async function readList(folder: string): Promise<BuildList> {
  const file = join(folder, BUILD_LIST)
  if (existsSync(file)) return v.parse(BuildList, JSON.parse(await readFile(file, 'utf8')))
  return { files: (await listFiles(folder)).filter(isHashed), records: {} }
}

async function writeList(folder: string, list: BuildList): Promise<void> {
  await replaceFile(join(folder, BUILD_LIST), `${JSON.stringify(list, null, 1)}\n`)
}

async function hashFile(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}

/** All files in `public`, to copy. */
export async function listPublicFiles(): Promise<[string, string][]> {
  return (await listFiles('public')).map((file) => [file, join('public', file)])
}

/** A record and its related files, to copy; those that are already in place are left out. */
export function listRecordFiles(
  folder: string,
  slug: string,
  { record, frameworks, england, neighbours }: RecordPaths,
): [string, string][] {
  const places: [string, string | undefined][] = [
    [`records/${slug}.json`, record],
    ['records/frameworks.json', frameworks],
    ['records/england.json', england],
    [`records/neighbours/${slug}.json`, neighbours],
  ]
  return places.flatMap(([file, source]): [string, string][] =>
    source === undefined || resolve(source) === resolve(folder, file) ? [] : [[file, source]],
  )
}

/** Generated files that nobody edits, so the newest version is right. */
const GENERATED = /^records\/(?:index|[\w-]+\.schema)\.json$/u

/** Records that somebody edited in the built folder or imported into it, and that a copy would overwrite. */
export async function findChanged(folder: string, sources: Sources): Promise<string[]> {
  const { records } = await readList(folder)
  const changed: string[] = []
  for (const [file, source] of sources) {
    if (!file.startsWith('records/') || GENERATED.test(file)) continue
    const hash = await hashFile(join(folder, file))
    if (hash !== undefined && hash !== records[file] && hash !== (await hashFile(source)))
      changed.push(file)
  }
  return changed
}

/** Copies files into the built folder. Changed ones are kept and reported. Returns the paths written. */
export async function copyFiles(
  folder: string,
  sources: Sources,
  changed: readonly string[],
): Promise<string[]> {
  const list = await readList(folder)
  const written: string[] = []
  for (const [file, source] of sources) {
    const target = join(folder, file)
    if (changed.includes(file)) {
      const sentence = `Kept ${target}: it was changed after the last build and differs from ${source}. To use that one, delete ${target} and build again.`
      console.warn(lineForTerminal(sentence))
      continue
    }
    await mkdir(dirname(target), { recursive: true })
    await copyFile(source, target)
    written.push(target)
    const hash = await hashFile(source)
    if (file.startsWith('records/') && hash !== undefined) list.records[file] = hash
  }
  await writeList(folder, list)
  return written
}

/**
 * Writes files in `records/` that the build makes, by path in the built folder: a text as it is, all else as JSON.
 * Those that somebody changed there stay, except generated ones.
 */
export async function writeGenerated(
  folder: string,
  files: readonly (readonly [file: string, value: unknown])[],
): Promise<void> {
  const list = await readList(folder)
  for (const [file, value] of files) {
    const target = join(folder, file)
    const text = typeof value === 'string' ? value : `${JSON.stringify(value)}\n`
    const hash = await hashFile(target)
    if (hash !== undefined && hash !== list.records[file] && !GENERATED.test(file)) continue
    await mkdir(dirname(target), { recursive: true })
    await replaceFile(target, text)
    list.records[file] = createHash('sha256').update(text).digest('hex')
  }
  await writeList(folder, list)
}

/**
 * Copies a site's files. Records that an earlier build copied and that no longer have a source are removed;
 * records that were imported into the built folder stay in the index.
 */
export async function copySite(
  folder: string,
  sources: Sources,
  changed: readonly string[],
): Promise<void> {
  const before = readIndex(folder)
  const { files, records } = await readList(folder)
  for (const [file, hash] of Object.entries(records)) {
    if (sources.has(file)) continue
    if ((await hashFile(join(folder, file))) === hash) await rm(join(folder, file))
    Reflect.deleteProperty(records, file)
  }
  await mkdir(folder, { recursive: true })
  await writeList(folder, { files, records })
  await copyFiles(folder, sources, changed)
  const index = readIndex(folder)
  if (index === undefined) return
  const known = new Set(index.records.map(({ id }) => id))
  const entries = [...index.records, ...(before?.records ?? []).filter(({ id }) => !known.has(id))]
  const existing = entries.filter(({ id }) => existsSync(join(folder, 'records', `${id}.json`)))
  await writeIndex(folder, { ...index, records: sortByName(existing) })
}

/** Removes files of the last build that this one, started at `begun` (ms), did not write again. */
export async function removeStale(folder: string, begun: number): Promise<void> {
  const { files, records } = await readList(folder)
  const made: string[] = []
  for (const file of await listFiles(folder)) {
    if (file.startsWith('records/')) continue
    const path = join(folder, file)
    if ((await stat(path)).mtimeMs >= begun) made.push(file)
    else if (files.includes(file)) await rm(path)
  }
  await writeList(folder, { files: made, records })
}
