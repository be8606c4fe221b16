import { createHash } from 'node:crypto'
import type { StaticForm } from '../../src/entries/forms'
import { CARD_PREVIEW_STYLES, TRUST } from '../../src/entries/prerender'

/** What a document may do beyond showing what stands in it, by the directives of its content policy. */
type Reach = Readonly<Record<string, readonly string[]>>

/** The page on its site: it asks for records, reads files in a worker, and shows its own frames. */
const SITE_PAGE: Reach = {
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'frame-src': ["'self'"],
  'trusted-types': [TRUST.worker, TRUST.preview],
}

/**
 * One file, wherever it is: its worker stands in it, and its reader names the site of the frames. On a
 * site it asks for a record that its address names.
 */
const LONE_FILE: Reach = {
  'connect-src': ["'self'"],
  'worker-src': ['blob:'],
  'frame-src': ['https:'],
  'trusted-types': [TRUST.worker, TRUST.preview],
}

/** A frame: on the origin of its site it asks for records. */
const FRAME: Reach = { 'connect-src': ["'self'"] }

/** HTML and styles. */
const STILL: Reach = {}

function findReach({ alive, place, onSite }: Pick<StaticForm, 'alive' | 'place' | 'onSite'>) {
  if (!alive) return STILL
  if (place === 'frame') return FRAME
  return onSite ? SITE_PAGE : LONE_FILE
}

function hash(text: string): string {
  // A parser takes other line ends for this one, and its hash would be of other text.
  if (/[\r\0]/u.test(text)) throw new Error('What is inlined may not hold CR or NUL')
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

const INLINED = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gu
const NEVER_RUN = /\b(?:src=|type="(?:application\/json|text\/plain)")/u

function hashInlined(html: string) {
  const scripts: string[] = []
  const styles: string[] = []
  for (const [, kind, attributes = '', text = ''] of html.matchAll(INLINED)) {
    if (kind === 'style') styles.push(hash(text))
    else if (!NEVER_RUN.test(attributes)) scripts.push(hash(text))
  }
  return { scripts, styles }
}

/**
 * The content policy of a document: nothing is allowed but what stands in it, by its hash, and what
 * a form of its kind needs. A header may add `frame-ancestors`, of which a `<meta>` may not speak.
 */
export function buildPolicy(html: string, form: Parameters<typeof findReach>[0]): string {
  const reach = findReach(form)
  const { scripts, styles } = hashInlined(html)
  // A frame without an address of its own takes on this policy: so must what is shown in it.
  if (reach['trusted-types']?.includes(TRUST.preview) === true)
    styles.push(hash(CARD_PREVIEW_STYLES))
  const { 'script-src': ownScripts = [], 'trusted-types': trusted = ["'none'"], ...others } = reach
  const directives: Reach = {
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
