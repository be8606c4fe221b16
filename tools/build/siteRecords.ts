import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteRecords } from '../../src/entries/prerender'
import { buildIndex, sortByName } from '../../src/import/authorities/buildRelatedFiles'
import { parseIndex as readIndexFile } from '../../src/record/checks/checkRelatedFiles'
import { formatFirst } from '../../src/record/faults'
import type { IndexFile } from '../../src/record/schema/manyRecords'
import type { InspectionRecord } from '../../src/record/schema/record'
import { readChecked } from '../readJson'
import { replaceFile } from './pages'

/** The page with the list of authorities, in a built folder. */
export const LIST_PAGE = 'authorities.html'

const indexPath = (folder: string) => join(folder, 'records', 'index.json')

/** Reads the index of a built folder; undefined if there is none. Throws if it has a fault. */
export function readIndex(folder: string): IndexFile | undefined {
  const file = indexPath(folder)
  if (!existsSync(file)) return undefined
  const read = readChecked(file, readIndexFile)
  if (read.ok) return read.value
  throw new Error(
    `${file} cannot be read. ${formatFirst(read.faults)}. Import again: npm run import`,
  )
}

/** Writes the index of a built folder. */
export async function writeIndex(folder: string, index: IndexFile): Promise<void> {
  await replaceFile(indexPath(folder), `${JSON.stringify(index, null, 2)}\n`)
}

/** Adds the record to the index or updates its entry, if there is an index. */
export async function listRecord(
  folder: string,
  slug: string,
  record: InspectionRecord,
): Promise<void> {
  const index = readIndex(folder)
  // The index names files by authority id, so a file with another name cannot be in it.
  if (index === undefined || slug !== record.authority.id) return
  const neighbours = existsSync(join(folder, 'records', 'neighbours', `${slug}.json`))
  const related = { england: false, neighbours: { has: () => neighbours } }
  const [entry] = buildIndex([record], related).records
  const before = index.records.find(({ id }) => id === slug)
  if (entry === undefined) return
  if (before?.page === true) entry.page = true
  // A record under another name is still of the same authority.
  const { gssCode } = entry
  const others = index.records.filter(
    (other) => other.id !== slug && (gssCode === undefined || other.gssCode !== gssCode),
  )
  await writeIndex(folder, { ...index, records: sortByName([...others, entry]) })
}

/** What a page in the folder may know about the records of its index. */
export function describeSite(folder: string, index: IndexFile): SiteRecords {
  return {
    count: index.records.length,
    england: index.england === true && existsSync(join(folder, 'records', 'england.json')),
    neighbours: index.records.every(
      (entry) => entry.neighbours === true || entry.abolished === true,
    ),
    pages: existsSync(join(folder, LIST_PAGE)),
    englandPage: existsSync(join(folder, 'records', 'england', 'sources.json')),
  }
}

/** The same; undefined if there is no index with several records. */
export function readSiteRecords(folder: string): SiteRecords | undefined {
  const index = readIndex(folder)
  return index && index.records.length > 1 ? describeSite(folder, index) : undefined
}
