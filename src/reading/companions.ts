import type { IndexFile } from '../record/schema/manyRecords'
import type { RecordFile } from './recordFile'
import type { SiteRecords } from './siteRecords'

/** Which related files of a record exist. */
export interface Companions {
  england: boolean
  /** A function if it depends on the record: it is called with the record's text. */
  neighbours: boolean | ((record: string) => boolean)
}

/**
 * A record without neighbours has no neighbours file. Quotation marks are escaped inside JSON strings, so
 * this matches only the field itself.
 */
const NAMES_NEIGHBOURS = /"statisticalNeighbours"\s*:\s*\[\s*\{/u
const namesNeighbours = (record: string) => NAMES_NEIGHBOURS.test(record)

/**
 * The page must not request a file that may be missing, because the browser logs every failed request, even a
 * handled one. Files that the page was built with are on the server.
 */
export function findCompanionsInPage(inPage: RecordFile | undefined): Companions {
  return {
    england: inPage?.context?.england !== undefined,
    neighbours: inPage?.context?.neighbours !== undefined,
  }
}

/** The related files of the record shown: the one in the page, or another of the site. */
export function findCompanions(
  inPage: RecordFile | undefined,
  records: SiteRecords | undefined,
): Companions {
  if (inPage !== undefined || records === undefined) return findCompanionsInPage(inPage)
  return { england: records.england, neighbours: records.neighbours && namesNeighbours }
}

/** The related files of a record in the index; none for a record that is not in it. */
export function findCompanionsInIndex(index: IndexFile, slug: string): Companions {
  const entry = index.records.find(({ id }) => id === slug)
  return {
    england: entry !== undefined && index.england === true,
    neighbours: entry?.neighbours === true,
  }
}

/** URLs of the related files that exist. `site` is the prefix of all URLs. */
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
