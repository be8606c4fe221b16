import type { SiteFiles } from './serve'

export const VARIANTS = ['our page', 'without scripts', 'client-rendered'] as const
export type Variant = (typeof VARIANTS)[number]

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/gu
/** A page without scripts fetches none ahead either. */
const SCRIPT_AHEAD = /<link\b[^>]*href="[^"]+\.js"[^>]*>/gu
const DATA = /<script\b[^>]*type="application\/json"[^>]*>[\s\S]*?<\/script>/gu
const CONTAINER = /(<div id="inspection-record"[^>]*>)[\s\S]*(<\/div>)/u

function emptyContainer(html: string): string {
  const withoutData = html.replaceAll(DATA, '')
  if (withoutData === html || !CONTAINER.test(withoutData))
    throw new Error('index.html does not hold a prerendered page')
  return withoutData.replace(CONTAINER, '$1$2')
}

const CHANGES: Record<Variant, (html: string) => string> = {
  'our page': (html) => html,
  'without scripts': (html) => html.replaceAll(SCRIPT, '').replaceAll(SCRIPT_AHEAD, ''),
  'client-rendered': emptyContainer,
}

/** The built site as it is, or with its first page as it would be without our work on it. */
export function buildVariant(site: SiteFiles, variant: Variant): SiteFiles {
  const html = site.get('index.html')?.toString() ?? ''
  return new Map([...site, ['index.html', Buffer.from(CHANGES[variant](html))]])
}
