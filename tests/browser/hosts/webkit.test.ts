import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THIS_MACHINE } from '../../../tools/browser/find-browser'
import { findWebKit } from '../../../tools/browser/find-webkit'
import { EXPECTED_INSPECTIONS } from '../../truth/expected-grades'
import { DIST } from '../built'
import { serveFolder, type ServedFolder } from '../serve'
import { FRAME_CELLS, formatCell, type FrameCell } from './factors'
import { buildHostPage, RESIZER, RESIZER_PATH } from './hostPage'
import { settle } from './open'
import { buildCellSnippet } from './snippet'
import { WATCH, type Watched } from './watch'
import { startWebKit, type Session } from './webDriver'

const installed = findWebKit(THIS_MACHINE)
const LATEST = EXPECTED_INSPECTIONS.filter(({ year }) => year === 2024).flatMap(
  ({ grades }) => grades,
)

/** Read in a frame, from inside. */
const READ_FRAME = `
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
  const content = document.getElementById('inspection-record')
  return {
    content: content === null ? 0 : Math.ceil(content.getBoundingClientRect().height),
    hiddenBelow: scrollHeight - clientHeight,
    hiddenBeside: scrollWidth - clientWidth,
    words: document.getElementById('ratings')?.innerText ?? '',
  }`
interface Read {
  content: number
  hiddenBelow: number
  hiddenBeside: number
  words: string
}

/*
 * WebKit's driver gives no console and no requests, and lets nobody in before a page's own
 * scripts: what is seen here is layout and words. Other engines see to the rest.
 */
describe('frames in other people’s pages, in WebKit', () => {
  let site: ServedFolder
  let host: ServedFolder
  let session: Session | undefined
  beforeAll(async () => {
    site = await serveFolder(DIST)
    host = await serveFolder('tests/browser/hosts')
    host.setFault(RESIZER_PATH, { status: 200, contentType: 'text/javascript', body: RESIZER })
    site.setFault(RESIZER_PATH, { status: 200, contentType: 'text/javascript', body: RESIZER })
    if (installed !== undefined) session = await startWebKit(installed)
  })
  afterAll(async () => {
    await session?.end()
    await site.close()
    await host.close()
  })

  async function open(cell: FrameCell, height: number): Promise<Session> {
    if (session === undefined) throw new Error('There is no WebKit on this machine')
    const serving = cell.origin === 'same' ? site : host
    const snippet = buildCellSnippet(cell, site.address, height)
    const { html, headers } = buildHostPage(cell, site.address, snippet, WATCH)
    serving.setFault('/host.html', { status: 200, contentType: 'text/html', body: html, headers })
    site.setFault(`/${cell.form}`, cell.network === 'slow' ? { delay: 700 } : {})
    await session.goTo(`${serving.address}/host.html`)
    return session
  }

  /** Reads the nth frame once it has come in and stays as it is. */
  async function readFrame(page: Session, at: number): Promise<Read> {
    await page.run(`document.querySelectorAll('iframe')[${String(at)}].scrollIntoView()`)
    await page.enterFrame(at)
    const read = await settle(() => page.run<Read>(READ_FRAME))
    await page.enterFrame(null)
    return read
  }

  it
    .skipIf(installed === undefined)
    .each(FRAME_CELLS.map((cell) => [formatCell(cell), cell] as const))(
    'stand whole and still: %s',
    async (_, cell) => {
      const measuring: FrameCell = {
        ...cell,
        ...{ sandbox: 'none', policy: 'none', origin: 'same', network: 'fast', css: 'plain' },
        ...{ embeds: 'one', height: 'our message' },
      }
      const { content: height } = await readFrame(await open(measuring, 6000), 0)
      const page = await open(cell, height)
      const embeds = cell.embeds === 'three' ? 3 : 1
      for (let at = 0; at < embeds; at += 1) {
        const { content, hiddenBelow, hiddenBeside, words } = await readFrame(page, at)
        expect(Math.abs(content - height)).toBeLessThanOrEqual(1)
        expect({ hiddenBelow, hiddenBeside }).toEqual({ hiddenBelow: 0, hiddenBeside: 0 })
        for (const { printedGrade } of LATEST)
          expect(words.toLowerCase()).toContain(printedGrade.toLowerCase())
      }
      const { places } = await page.run<Watched>('return window.watched')
      expect(places).toHaveLength(1)
    },
  )
})
