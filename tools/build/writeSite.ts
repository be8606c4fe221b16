import { basename, join } from 'node:path'
import { prerenderPage } from '../../src/entries/prerender'
import { writeAuthorityPages, type AuthorityPages } from './authorityPages'
import { writeElementScript } from './bundle'
import { writeCards } from './cards'
import { writeEnglandPage } from './england'
import { rewriteStaticForms } from './pages'
import { findBuiltPaths, readRecordFile } from './readRecordFile'
import { writeSitemap } from './siteAddress'
import { listRecord, readSiteRecords } from './siteRecords'

/** Refuses to write over a record that somebody changed in the built folder. */
export function refuseChanged(folder: string, record: string): never {
  const built = join(folder, 'records', basename(record))
  throw new Error(
    `${built} was changed after the last build and differs from ${record}. Copy what you need from it, delete it, and try again.`,
  )
}

/** What was written into a built folder. */
interface Written {
  /** Paths of the documents and the element's script. */
  documents: string[]
  /** The folder of the cards. */
  cards: string
  pages?: AuthorityPages | undefined
}

/**
 * Fills a built folder from a record in it: documents, element, cards, England's page and the sitemap. With
 * `progress`, every other authority gets its page too. `address`: of the site, if that is known.
 */
export async function writeSite(
  folder: string,
  slug: string,
  address: string | undefined,
  progress?: (done: number, total: number) => void,
): Promise<Written> {
  const file = readRecordFile(findBuiltPaths(folder, slug))
  await listRecord(folder, slug, file.record)
  const pages = progress && (await writeAuthorityPages(folder, progress, address))
  const site = readSiteRecords(folder)
  const documents = await rewriteStaticForms(folder, (form) =>
    prerenderPage(file, slug, { ...form, address }, site),
  )
  documents.push(await writeElementScript(folder, slug, file))
  await writeEnglandPage(folder, slug, address)
  await writeSitemap(folder, address)
  return { documents, cards: await writeCards(folder, slug, file), pages }
}
