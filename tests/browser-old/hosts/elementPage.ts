import { buildRecordIndex } from '../../../src/record/recordIndex'
import { buildSnippet } from '../../../src/snippets/buildSnippet'
import { readBuiltFrameworks, readBuiltRecord } from '../built'
import type { ElementCell } from './factors'
import type { HostPage } from './hostPage'

/** A host that does nothing to the element. */
export const PLAIN_HOST: ElementCell = {
  ...{ policy: 'none', origin: 'same', storage: 'allowed', network: 'fast' },
  ...{ width: '640', window: 'wide', scheme: 'light', css: 'plain', direction: 'ltr' },
  ...{ embeds: 'one', media: 'screen', sections: 'ratings,actions' },
  ...{ position: 'in view', until: 'nothing' },
}

const NONCE = 'aG9zdA'
const TABLE = '<table><caption>Ratings</caption><tr><td>In short</td></tr></table>'

/** The element as the page gives it to an officer, with what this host keeps in it meanwhile. */
function buildElementSnippet({ sections, until, width }: ElementCell, site: string): string {
  const snippet = buildSnippet({
    choice: {
      host: 'script',
      form: 'element',
      sections: sections.split(',') as ('filter' | 'ratings' | 'timeline' | 'actions')[],
      theme: 'light',
      heading: 2,
      width: Number(width),
    },
    index: buildRecordIndex(readBuiltRecord(), readBuiltFrameworks()),
    place: { site: `${site}/` },
    height: 0,
    datedFile: '',
  })
  if (snippet === undefined) throw new Error('There is no snippet of an element')
  if (until === 'nothing') return snippet.replace(/<p>.*<\/p>/u, '')
  return until === 'link and table' ? snippet.replace('</p>', `</p>${TABLE}`) : snippet
}

/** Rules that a careless or an old site has for everything in it, and names that are ours as well. */
const HOSTILE = `
body * { all: unset; letter-spacing: 4px; word-spacing: 1em; text-transform: uppercase }
div, table, summary, details { display: none !important }
section { display: block !important; float: left; margin: 40px }
p, span, td, button, h2 { color: yellow !important; font-size: 70px !important }
html { font-size: 300%; --ink: red; --paper: lime; --text-m: 80px; --rem: 40px }
body { font-family: monospace; line-height: 4; text-align: center; color: red; cursor: crosshair }
inspection-record { letter-spacing: 9px; font-size: 90px; direction: rtl; white-space: pre }
.column { width: var(--column) !important; margin: 0 !important }
.after, .before { float: none !important; margin: 0 !important; clear: both }
script, style { display: none !important }`

/**
 * What a host writes that keeps the room which the record will take: as a block of its own,
 * because the margins of what stands in the element meanwhile would come out of it.
 */
function reserve({ until }: ElementCell, height: number): string {
  if (until !== 'reserved height') return ''
  return `inspection-record { display: flow-root !important; min-height: ${String(height)}px }`
}

function formatPolicy({ policy }: ElementCell, site: string): Record<string, string> {
  if (policy === 'none') return {}
  const rules = [
    "default-src 'none'",
    `script-src ${site} 'nonce-${NONCE}'`,
    `connect-src ${site}`,
    `style-src 'nonce-${NONCE}'`,
    'img-src data:',
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ]
  return { 'content-security-policy': rules.join('; ') }
}

interface Given {
  /** The height that the host reserves, in px. */
  height: number
  /** The text of a script that the host runs before all else. */
  first?: string
}

/** A host page around the element's snippet, with what this host does to it. */
export function buildElementPage(
  cell: ElementCell,
  site: string,
  { height, first = '' }: Given,
): HostPage {
  const snippet = buildElementSnippet(cell, site)
  const html = `<!doctype html>
<html lang="${cell.direction === 'rtl' ? 'ar' : 'en-GB'}" dir="${cell.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A host page</title>
<link rel="icon" href="data:,">
${first === '' ? '' : `<script nonce="${NONCE}">${first}</script>`}
<style nonce="${NONCE}">
html { color-scheme: ${cell.scheme}; --column: ${cell.width}px }
body { margin: 0 }
.column { width: var(--column); display: flow-root }
.before { height: ${cell.position === 'far below' ? '4000px' : '0'} }
.after { height: 3000px }
${cell.css === 'hostile' ? HOSTILE : ''}
${reserve(cell, height)}
</style>
</head>
<body>
<h1>Our intranet</h1>
<section class="before"></section>
<section class="column">
${cell.embeds === 'three' ? [snippet, snippet, snippet].join('\n') : snippet}
</section>
<section class="after">What stands <a href="#below">after</a> the record.</section>
</body>
</html>`
  return { html, headers: formatPolicy(cell, site) }
}
