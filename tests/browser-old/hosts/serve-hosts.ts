import { existsSync, readFileSync } from 'node:fs'
import { serveFolder } from '../serve'
import { buildElementPage } from './elementPage'
import { ELEMENT_CELLS, FRAME_CELLS, formatCell, type FrameCell } from './factors'
import { buildHostPage, RESIZER, RESIZER_PATH, type HostPage } from './hostPage'
import { buildCellSnippet } from './snippet'

/** Heights of Hampshire's record by width, for a look; the tests measure them anew. */
const HEIGHTS: Record<FrameCell['form'], Record<FrameCell['width'], number>> = {
  'embed.html': { '320': 5934, '640': 3945, '1140': 4979 },
  'embed-ratings.html': { '320': 1200, '640': 930, '1140': 531 },
}
/** Room that hosts keep for an element, for a look. */
const RESERVED = 2500

interface NamedPage extends HostPage {
  name: string
}

function buildFramePages(site: string): NamedPage[] {
  return FRAME_CELLS.map((cell) => {
    const snippet = buildCellSnippet(cell, site, HEIGHTS[cell.form][cell.width])
    return { name: formatCell(cell), ...buildHostPage(cell, site, snippet) }
  })
}

function buildElementPages(site: string): NamedPage[] {
  const cells = ELEMENT_CELLS.map((cell) => ({
    name: formatCell(cell),
    ...buildElementPage(cell, site, { height: RESERVED }),
  }))
  const written = ['element-plain', 'element-ten'].map((name) => ({
    name,
    html: readFileSync(`tests/browser/hosts/${name}.html`, 'utf8').replace(
      '/inspection-record.js',
      `${site}/inspection-record.js`,
    ),
    headers: {},
  }))
  return [...cells, ...written]
}

function buildContents(lists: Record<string, readonly (readonly [string, string])[]>): string {
  const parts = Object.entries(lists).map(([title, pages]) => {
    const items = pages.map(([path, name]) => `<li><a href="${path}">${name}</a></li>`)
    return `<h2>${title}</h2><ol>${items.join('')}</ol>`
  })
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Host pages</title>
<link rel="icon" href="data:,"><h1>Host pages</h1>
<p>The record as it stands in other people’s pages. Each is opened by the tests in every browser.</p>
${parts.join('\n')}</html>`
}

/** Serves every host page, for a person to look at, until it is stopped. */
async function serveHosts() {
  if (!existsSync('dist/embed.html')) throw new Error('There is no build. Run: npm run build')
  const site = await serveFolder('dist', { headers: { 'access-control-allow-origin': '*' } })
  const host = await serveFolder('tests/browser/hosts')
  host.setFault(RESIZER_PATH, { status: 200, contentType: 'text/javascript', body: RESIZER })
  const contentType = 'text/html; charset=utf-8'
  const serve = (kind: string, pages: readonly NamedPage[]) =>
    pages.map(({ name, html, headers }, at) => {
      const path = `/${kind}-${String(at + 1)}.html`
      host.setFault(path, { status: 200, contentType, body: html, headers })
      return [path, name] as const
    })
  const body = buildContents({
    Frames: serve('frame', buildFramePages(site.address)),
    Elements: serve('element', buildElementPages(site.address)),
  })
  host.setFault('/', { status: 200, contentType, body })
  process.stdout.write(
    `Host pages: ${host.address}/\nThe record: ${site.address}/\nStop with Ctrl+C.\n`,
  )
}

await serveHosts()
