import { createHash } from 'node:crypto'
import type { DocumentKind } from '../../src/entries/documentKinds'
import { CARD_PREVIEW_STYLES, TRUST } from '../../src/entries/prerender'

/** What a document may load or do beyond its own content, as CSP directives. */
type Directives = Readonly<Record<string, readonly string[]>>

/** The page on its site: fetches records, reads files in a worker, and shows its own frames. */
const SITE_PAGE: Directives = {
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'frame-src': ["'self'"],
  'trusted-types': [TRUST.worker, TRUST.preview],
}

/**
 * The self-contained file: its worker is inlined, and readers enter the site for the frames. On a site it can
 * fetch a record that the URL names.
 */
const SELF_CONTAINED: Directives = {
  'connect-src': ["'self'"],
  'worker-src': ['blob:'],
  'frame-src': ['https:'],
  'trusted-types': [TRUST.worker, TRUST.preview],
}

/** A frame: fetches records if it is on its site's origin. */
const FRAME: Directives = { 'connect-src': ["'self'"] }

/** England's page: its facts stand in it, and it fetches the records that stand side by side. */
const ENGLAND: Directives = { 'script-src': ["'self'"], 'connect-src': ["'self'"] }

function selectDirectives({
  hydrates,
  place,
  onSite,
}: Pick<DocumentKind, 'hydrates' | 'onSite'> & {
  place: DocumentKind['place'] | 'england'
}): Directives {
  if (!hydrates) return {}
  if (place === 'england') return ENGLAND
  if (place === 'frame') return FRAME
  return onSite ? SITE_PAGE : SELF_CONTAINED
}

function hash(text: string): string {
  // The HTML parser normalises these, so the hash would not match.
  if (/[\r\0]/u.test(text)) throw new Error('Inlined text must not contain CR or NUL')
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

const INLINED = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gu
const INERT = /\b(?:src=|type="(?:application\/(?:ld\+)?json|text\/plain)")/u

function hashInlined(html: string) {
  const scripts: string[] = []
  const styles: string[] = []
  for (const [, kind, attributes = '', text = ''] of html.matchAll(INLINED)) {
    if (kind === 'style') styles.push(hash(text))
    else if (!INERT.test(attributes)) scripts.push(hash(text))
  }
  return { scripts, styles }
}

/**
 * The Content-Security-Policy of a document: only its inlined content, by hash, and what its form needs. A
 * header may add `frame-ancestors`, which `<meta>` does not support.
 */
export function buildPolicy(html: string, form: Parameters<typeof selectDirectives>[0]): string {
  const allowed = selectDirectives(form)
  const { scripts, styles } = hashInlined(html)
  // The preview's frame has no URL of its own and inherits this policy, so its styles must be allowed here.
  if (allowed['trusted-types']?.includes(TRUST.preview) === true)
    styles.push(hash(CARD_PREVIEW_STYLES))
  const {
    'script-src': ownScripts = [],
    'trusted-types': trusted = ["'none'"],
    ...others
  } = allowed
  const directives: Directives = {
    'default-src': ["'none'"],
    'script-src': [...ownScripts, ...scripts],
    'style-src': styles,
    'img-src': ['data:'],
    ...others,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': trusted,
  }
  return Object.entries(directives)
    .flatMap(([name, values]) => (values.length === 0 ? [] : `${name} ${values.join(' ')}`))
    .join('; ')
}
