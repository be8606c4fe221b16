import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ENGLAND_PAGE, formatPageName } from '../../src/entries/prerender'
import { WrongUse } from '../command'
import { replaceFile } from './pages'
import { LIST_PAGE, readIndex } from './siteRecords'

/** What `--site-url` takes: no query, no user name, and nothing that HTML or XML would escape. */
const FOLDER = /^https?:\/\/[^@?#&']+\/$/u

/** The address of a site's folder, with "/" at its end. Throws `WrongUse` if it is none. */
export function parseSiteUrl(given: string): string {
  const address = URL.canParse(given) ? new URL(given).href.replace(/\/?$/u, '/') : ''
  if (FOLDER.test(address) && !address.endsWith('.html/')) return address
  throw new WrongUse(
    `--site-url "${given}" is not the address of a folder. Give it like this: https://www.example.gov.uk/ofsted/`,
  )
}

/** The address with which a folder was built; undefined if it was built without. */
export async function findSiteUrl(folder: string): Promise<string | undefined> {
  const file = join(folder, 'index.html')
  const html = existsSync(file) ? await readFile(file, 'utf8') : ''
  return /<link rel="canonical" href="([^"]+)">/u.exec(html)?.[1]
}

/** Lists a site's pages in `sitemap.xml` (https://www.sitemaps.org/protocol.html); removes it without an address. */
export async function writeSitemap(folder: string, site: string | undefined): Promise<void> {
  const file = join(folder, 'sitemap.xml')
  if (site === undefined) return rm(file, { force: true })
  const listed = readIndex(folder)?.records ?? []
  const pages = [
    '.',
    ...[ENGLAND_PAGE.file, LIST_PAGE].filter((name) => existsSync(join(folder, name))),
    ...listed.flatMap(({ id, page }) => (page === true ? [formatPageName(id)] : [])),
  ]
  const urls = pages.map((page) => `<url><loc>${new URL(page, site).href}</loc></url>\n`).join('')
  await replaceFile(
    file,
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`,
  )
}
