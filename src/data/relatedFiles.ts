import type { IndexFile } from '../record/schema/manyRecords'
import type { RecordFile } from './recordFile'
import type { SiteRecords } from './siteRecords'

/** Which related files of a record exist. */
export interface RelatedFiles {
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
export function findRelatedFilesInPage(inPage: RecordFile | undefined): RelatedFiles {
  return {
    england: inPage?.context?.england !== undefined,
    neighbours: inPage?.context?.neighbours !== undefined,
  }
}

/** The related files of the record shown: the one in the page, or another of the site. */
export function findRelatedFiles(
  inPage: RecordFile | undefined,
  records: SiteRecords | undefined,
): RelatedFiles {
  if (inPage !== undefined || records === undefined) return findRelatedFilesInPage(inPage)
  return { england: records.england, neighbours: records.neighbours && namesNeighbours }
}

/** The related files of a record in the index; none for a record that is not in it. */
export function findRelatedFilesInIndex(index: IndexFile, slug: string): RelatedFiles {
  const entry = index.records.find(({ id }) => id === slug)
  return {
    england: entry !== undefined && index.england === true,
    neighbours: entry?.neighbours === true,
  }
}

/** URLs of the related files that exist. `site` is the prefix of all URLs. */
export function listRelatedFiles(
  relatedFiles: RelatedFiles,
  slug: string,
  site: string,
): { kind: keyof RelatedFiles; file: string }[] {
  const files = [
    { kind: 'england', file: `${site}records/england.json` },
    { kind: 'neighbours', file: `${site}records/neighbours/${slug}.json` },
  ] as const
  return files.filter(({ kind }) => relatedFiles[kind] !== false)
}
