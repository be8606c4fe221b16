import { parseUrl } from '../record/parseUrl'

/**
 * The folder of the published site, which contains `index.html`, ending in a slash; or why it could
 * not be parsed.
 */
export type ParsedSite = { ok: true; site: string } | { ok: false; problem: string }

const EXAMPLE = 'https://www.example.gov.uk/inspections/'

/**
 * The folder of a page: "https://a.example/b/" for "https://a.example/b/index.html?area=adoption".
 * Throws `TypeError` if `page` is not a URL.
 */
export function findFolder(page: string): string {
  return new URL('./', page).href
}

/**
 * Parses the URL of the published site as somebody typed it: its folder, or a page in it. It must
 * be https, since intranets refuse other frames. The exception is the page's own URL (`own`);
 * `listLimits` then warns about it.
 */
export function parseSite(text: string, own: string | undefined): ParsedSite {
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
  // A quotation mark is legal in a path, but would end an attribute in careless editors.
  const site = url.href.replaceAll("'", '%27')
  if (url.protocol !== 'https:' && site !== own)
    return { ok: false, problem: `“${typed}” cannot be framed: ${expected}` }
  return { ok: true, site }
}
