import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { FrameCell } from './factors'

/** A page of somebody else's, with the headers that its server sends. */
export interface HostPage {
  html: string
  headers: Record<string, string>
}

const NONCE = 'aG9zdA'

const require = createRequire(import.meta.url)

/** The host's side of heights, as its own package ships it. */
export const RESIZER = readFileSync(require.resolve('@open-iframe-resizer/core'), 'utf8')
export const RESIZER_PATH = '/open-iframe-resizer.js'

/** What a host that brings its own resizer writes. */
const OWN_RESIZER = `<script nonce="${NONCE}" src="${RESIZER_PATH}"></script>
<script nonce="${NONCE}">iframeResizer.initialize({}, 'iframe')</script>`

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

/** The snippet in a sandbox, as a host puts it into one. */
export function addSandbox(snippet: string, sandbox: FrameCell['sandbox']): string {
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
  // A host with a content policy gives its nonce to the scripts that it pastes.
  const allowed = snippet.replaceAll('<script>', `<script nonce="${NONCE}">`)
  const embed = addSandbox(allowed, cell.sandbox)
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
${cell.height === 'open-iframe-resizer' ? OWN_RESIZER : ''}
</body>
</html>`
  return { html, headers: formatPolicy(cell, site) }
}
