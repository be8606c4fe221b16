import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  formatPageName,
  prerenderAuthorities,
  prerenderPage,
  type SiteRecords,
} from '../../src/entries/prerender'
import type { IndexEntry } from '../../src/record/schema/manyRecords'
import { writeBadge } from './cards'
import { fillPage, fillPlace, withPolicy, replaceFile } from './pages'
import { findBuiltPaths, readRecordFile } from './readRecordFile'
import { describeSite, LIST_PAGE, readIndex, writeIndex } from './siteRecords'

/** Scripts of a record's page, which a list of links does not need. */
const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>/gu

async function writePage(
  folder: string,
  template: string,
  id: string,
  site: SiteRecords,
  address: string | undefined,
): Promise<void> {
  const file = readRecordFile(findBuiltPaths(folder, id))
  const name = formatPageName(id)
  const form = {
    ...({ file: name, place: 'page', hydrates: true, onSite: true, oneOfMany: true } as const),
    address: address && new URL(name, address).href,
  }
  await replaceFile(
    join(folder, name),
    fillPage(template, prerenderPage(file, id, form, site), form),
  )
  if (address !== undefined) await writeBadge(folder, id, file)
}

/** The result of building all authorities' pages. */
export interface AuthorityPages {
  written: number
  /** One sentence for each record without a page, with the reason. */
  left: string[]
}

/**
 * Writes a page for every record of the index, one at a time, and the list of authorities. All are in the
 * folder of `index.html`, so that relative URLs are the same. Records with a fault are left out and reported.
 * Throws if there is no index. `address`: of the site, if that is known.
 */
export async function writeAuthorityPages(
  folder: string,
  progress: (done: number, total: number) => void,
  address: string | undefined,
): Promise<AuthorityPages> {
  const index = readIndex(folder)
  if (index === undefined)
    throw new Error(
      `There is no list of records in ${join(folder, 'records')}. Import them first: npm run import -- FILE… --out ${folder}`,
    )
  const built = await readFile(join(folder, 'index.html'), 'utf8')
  const template = ['head', 'rules', 'page'].reduce(
    (html, place) => fillPlace(html, place, ''),
    built,
  )
  const site = { ...describeSite(folder, index), pages: true }
  const left: string[] = []
  const records: IndexEntry[] = []
  for (const listed of index.records) {
    const entry = { ...listed }
    delete entry.page
    try {
      await writePage(folder, template, entry.id, site, address)
      records.push({ ...entry, page: true })
    } catch (error) {
      left.push(error instanceof Error ? error.message : String(error))
      records.push(entry)
    }
    progress(records.length, index.records.length)
  }
  const { head, body } = prerenderAuthorities(records, address && new URL(LIST_PAGE, address).href)
  const plain = template.replace(SCRIPTS, '')
  const list = fillPlace(fillPlace(plain, 'head', head), 'page', body)
  const form = { hydrates: false, place: 'page', onSite: true } as const
  await replaceFile(join(folder, LIST_PAGE), withPolicy(list, form))
  await writeIndex(folder, { ...index, records })
  return { written: records.length - left.length, left }
}
