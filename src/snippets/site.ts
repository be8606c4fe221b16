import { parseUrl } from '../record/parseUrl'

/** Where the built site is published: the folder that holds `index.html`, with a slash at its end. */
export type SiteRead = { ok: true; site: string } | { ok: false; problem: string }

const EXAMPLE = 'https://www.example.gov.uk/inspections/'

/** The folder of a page: "https://a.example/b/" of "https://a.example/b/index.html?area=adoption". */
export function folderOf(page: string): string {
  return new URL('./', page).href
}

/**
 * Reads the address of the published site as somebody typed it: of its folder, or of a
 * page in it. Intranets refuse frames that are not https, so another scheme is taken only
 * where it is the page's own (`own`), which its limits then speak of.
 */
export function parseSite(text: string, own: string | undefined): SiteRead {
  const typed = text.trim()
  if (typed === '')
    return { ok: false, problem: `Give the address of the site, such as ${EXAMPLE}` }
  const expected = `expected an address that begins with https://, such as ${EXAMPLE}`
  const url = parseUrl(typed)
  if (url === undefined) return { ok: false, problem: `“${typed}” is no address: ${expected}` }
  url.search = ''
  url.hash = ''
  if (url.username !== '' || url.password !== '')
    return { ok: false, problem: 'An address with a name or password in it must not be published.' }
  if (/\.html?$/iu.test(url.pathname)) url.pathname = url.pathname.replace(/[^/]*$/u, '')
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  // A quotation mark is legal in a path, and ends an attribute in the hands of careless editors.
  const site = url.href.replaceAll("'", '%27')
  if (url.protocol !== 'https:' && site !== own)
    return { ok: false, problem: `“${typed}” cannot be framed: ${expected}` }
  return { ok: true, site }
}
