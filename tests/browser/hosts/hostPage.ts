import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { FrameCell } from './factors'

/** A page of somebody else's, with the headers that its server sends. */
export interface HostPage {
  html: string
  headers: Record<string, string>
}

/** What is asked of each form. */
export const ADDRESSES: Record<FrameCell['form'], string> = {
  'embed.html': 'embed.html?sections=filter,ratings,timeline,actions',
  'embed-ratings.html': 'embed-ratings.html',
}

const NONCE = 'aG9zdA'

const require = createRequire(import.meta.url)

/** The host's side of heights, as its own package ships it. */
export const RESIZER = readFileSync(require.resolve('@open-iframe-resizer/core'), 'utf8')
export const RESIZER_PATH = '/open-iframe-resizer.js'

/** What a host writes that wants heights by our own message. */
const LISTEN = `
addEventListener('message', (event) => {
  const height = event.data?.inspectionRecord?.height
  if (typeof height !== 'number') return
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === event.source) frame.style.height = height + 'px'
})`

const SCRIPTS: Record<FrameCell['height'], string> = {
  'snippet alone': '',
  'our message': `<script nonce="${NONCE}">${LISTEN}</script>`,
  'open-iframe-resizer': `<script nonce="${NONCE}" src="${RESIZER_PATH}"></script>
<script nonce="${NONCE}">iframeResizer.initialize({}, 'iframe')</script>`,
}

/** Rules that a careless or an old site has for everything in it. */
const HOSTILE = `
body * { all: unset; letter-spacing: 4px; text-transform: uppercase }
div { display: none }
html { font-size: 300% }
.column { display: block !important; width: var(--column) !important }
.after { display: block !important }
script { display: none !important }`

function formatPolicy(cell: FrameCell, site: string): Record<string, string> {
  if (cell.policy === 'none') return {}
  const rules = [
    "default-src 'none'",
    `frame-src ${site}`,
    `script-src 'nonce-${NONCE}'`,
    `style-src 'nonce-${NONCE}'`,
    // The snippet's own style attribute.
    "style-src-attr 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ]
  return { 'content-security-policy': rules.join('; ') }
}

function addSandbox(snippet: string, sandbox: FrameCell['sandbox']): string {
  if (sandbox === 'none') return snippet
  return snippet.replace(
    '<iframe ',
    `<iframe sandbox="${sandbox === 'no scripts' ? '' : sandbox}" `,
  )
}

/**
 * A host page around a snippet as the page gives it, with what this host does to it.
 * `first` is the text of a script that it runs before all else.
 */
export function buildHostPage(
  cell: FrameCell,
  site: string,
  snippet: string,
  first = '',
): HostPage {
  const embed = addSandbox(snippet, cell.sandbox)
  const html = `<!doctype html>
<html lang="en-GB" dir="${cell.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A host page</title>
<link rel="icon" href="data:,">
${first === '' ? '' : `<script nonce="${NONCE}">${first}</script>`}
<style nonce="${NONCE}">
html { color-scheme: ${cell.scheme}; --column: ${cell.width}px }
body { margin: 0 }
.column { width: var(--column) }
.after { height: 3000px }
${cell.css === 'hostile' ? HOSTILE : ''}
</style>
</head>
<body>
<h1>Our intranet</h1>
<section class="column">
${cell.embeds === 'three' ? [embed, embed, embed].join('\n') : embed}
</section>
<section class="after">What stands after the record.</section>
${SCRIPTS[cell.height]}
</body>
</html>`
  return { html, headers: formatPolicy(cell, site) }
}
