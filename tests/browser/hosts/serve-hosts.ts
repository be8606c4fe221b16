import { existsSync } from 'node:fs'
import { serveFolder } from '../serve'
import { FRAME_CELLS, formatCell, type FrameCell } from './factors'
import { buildHostPage, RESIZER, RESIZER_PATH } from './hostPage'
import { buildCellSnippet } from './snippet'

/** Heights of Hampshire's record by width, for a look; the tests measure them anew. */
const HEIGHTS: Record<FrameCell['form'], Record<FrameCell['width'], number>> = {
  'embed.html': { '320': 5934, '640': 3945, '1140': 4979 },
  'embed-ratings.html': { '320': 1200, '640': 930, '1140': 531 },
}

function buildContents(names: readonly string[]): string {
  const items = names.map(
    (name, at) => `<li><a href="/host-${String(at + 1)}.html">${name}</a></li>`,
  )
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Host pages</title>
<link rel="icon" href="data:,"><h1>Host pages</h1>
<p>The record as it stands in other people’s pages. Each is opened by the tests in every browser.</p>
<ol>${items.join('')}</ol></html>`
}

/** Serves every host page, for a person to look at, until it is stopped. */
async function serveHosts() {
  if (!existsSync('dist/embed.html')) throw new Error('There is no build. Run: npm run build')
  const site = await serveFolder('dist')
  const host = await serveFolder('tests/browser/hosts')
  host.setFault(RESIZER_PATH, { status: 200, contentType: 'text/javascript', body: RESIZER })
  FRAME_CELLS.forEach((cell, at) => {
    const height = HEIGHTS[cell.form][cell.width]
    const snippet = buildCellSnippet(cell, site.address, height)
    const { html, headers } = buildHostPage(cell, site.address, snippet)
    const page = { status: 200, contentType: 'text/html; charset=utf-8', body: html, headers }
    host.setFault(`/host-${String(at + 1)}.html`, page)
  })
  const body = buildContents(FRAME_CELLS.map(formatCell))
  host.setFault('/', { status: 200, contentType: 'text/html; charset=utf-8', body })
  process.stdout.write(
    `Host pages: ${host.address}/\nThe record: ${site.address}/\nStop with Ctrl+C.\n`,
  )
}

await serveHosts()
