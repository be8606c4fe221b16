import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SiteRecords } from '../../src/entries/prerender'
import { buildIndex, sortByName } from '../../src/importing/authorities/buildCompanions'
import { checkIndex } from '../../src/record/checks/checkIndex'
import { parseIndex, parseJson } from '../../src/record/parse'
import type { IndexFile } from '../../src/record/schema/manyRecords'
import type { InspectionRecord } from '../../src/record/schema/record'
import { writeWhole } from './pages'

/** The list of authorities as a page, in a built folder. */
export const LIST_PAGE = 'authorities.html'

const indexPath = (folder: string) => join(folder, 'records', 'index.json')

/** Reads the list of records of a built folder; nothing where there is none. Throws where it has a fault. */
export async function readIndex(folder: string): Promise<IndexFile | undefined> {
  const file = indexPath(folder)
  if (!existsSync(file)) return undefined
  const json = parseJson(await readFile(file, 'utf8'))
  const parsed = json.ok ? parseIndex(json.value) : json
  const [fault] = parsed.ok ? checkIndex(parsed.value) : parsed.faults
  if (parsed.ok && fault === undefined) return parsed.value
  const found =
    fault === undefined ? '' : `${fault.path}: found ${fault.found}, expected ${fault.expected}`
  throw new Error(`${file} cannot be read. ${found}. Import again: npm run import`)
}

/** Writes the list of records of a built folder, whole. */
export async function writeIndex(folder: string, index: IndexFile): Promise<void> {
  await writeWhole(indexPath(folder), `${JSON.stringify(index, null, 2)}\n`)
}

/** Keeps the list true where there is one: a record that a page is built from is in it, as it stands. */
export async function listRecord(
  folder: string,
  slug: string,
  record: InspectionRecord,
): Promise<void> {
  const index = await readIndex(folder)
  // The list names files by the id of their authority: a file of another name has no place in it.
  if (index === undefined || slug !== record.authority.id) return
  const neighbours = existsSync(join(folder, 'records', 'neighbours', `${slug}.json`))
  const [entry] = buildIndex([record], {
    england: false,
    neighbours: new Set(neighbours ? [slug] : []),
  }).records
  const before = index.records.find(({ id }) => id === slug)
  if (entry === undefined) return
  if (before?.page === true) entry.page = true
  const others = index.records.filter(({ id }) => id !== slug)
  await writeIndex(folder, { ...index, records: sortByName([...others, entry]) })
}

/** What a page built into a folder may know of the records there; nothing where there is no list of several. */
export async function readSiteRecords(folder: string): Promise<SiteRecords | undefined> {
  const index = await readIndex(folder)
  if (index === undefined || index.records.length < 2) return undefined
  return {
    count: index.records.length,
    england: index.england === true && existsSync(join(folder, 'records', 'england.json')),
    neighbours: index.records.every(
      (entry) => entry.neighbours === true || entry.abolished === true,
    ),
    pages: existsSync(join(folder, LIST_PAGE)),
  }
}
