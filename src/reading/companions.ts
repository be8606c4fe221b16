import type { IndexFile } from '../record/schema/manyRecords'
import type { RecordFile } from './recordFile'
import type { SiteRecords } from './siteRecords'

/** The files beside a record that are known to be there. */
export interface Companions {
  england: boolean
  /** Where only the record can tell, it is asked: its text, unread. */
  neighbours: boolean | ((record: string) => boolean)
}

/**
 * A record that names no neighbours has no file of them. Inside a text of JSON a quotation mark
 * is escaped, so this finds the field and nothing else.
 */
const NAMES_NEIGHBOURS = /"statisticalNeighbours"\s*:\s*\[\s*\{/u
const namesNeighbours = (record: string) => NAMES_NEIGHBOURS.test(record)

/**
 * A page asks for no file that may be missing, since even a failure that is handled stands in the
 * browser's console: what it was built with has its files on the server.
 */
export function findCompanionsInPage(inPage: RecordFile | undefined): Companions {
  return {
    england: inPage?.context?.england !== undefined,
    neighbours: inPage?.context?.neighbours !== undefined,
  }
}

/** The same of the record that a page shows: the one it was built with, or another of its site. */
export function findCompanions(
  inPage: RecordFile | undefined,
  records: SiteRecords | undefined,
): Companions {
  if (inPage !== undefined || records === undefined) return findCompanionsInPage(inPage)
  return { england: records.england, neighbours: records.neighbours && namesNeighbours }
}

/** The same of a record that the list of records names; nothing is known of one that it does not. */
export function findCompanionsInIndex(index: IndexFile, slug: string): Companions {
  const entry = index.records.find(({ id }) => id === slug)
  return {
    england: entry !== undefined && index.england === true,
    neighbours: entry?.neighbours === true,
  }
}

/** The addresses of the companions that are there, in their order; `site` is what addresses start with. */
export function listCompanionFiles(
  companions: Companions,
  slug: string,
  site: string,
): { kind: keyof Companions; file: string }[] {
  const files = [
    { kind: 'england', file: `${site}records/england.json` },
    { kind: 'neighbours', file: `${site}records/neighbours/${slug}.json` },
  ] as const
  return files.filter(({ kind }) => companions[kind] !== false)
}
