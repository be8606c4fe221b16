import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findWebKit } from '../../../tools/machine'
import { FRAME_CELLS, formatCell, type FrameCell } from './factors'
import { buildHostPage, RESIZER, RESIZER_PATH } from './hostPage'
import { expectLatestGrades } from './latest'
import { settle } from './open'
import { useServers } from './servers'
import { buildCellSnippet } from './snippet'
import { WATCH, type Watched } from './watch'
import { startWebKit, type Session } from './webDriver'

const installed = findWebKit()

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
  const servers = useServers()
  let session: Session | undefined
  beforeAll(async () => {
    if (installed !== undefined) session = await startWebKit(installed)
  })
  afterAll(() => session?.end())

  async function open(cell: FrameCell, height: number): Promise<Session> {
    if (session === undefined) throw new Error('There is no WebKit on this machine')
    const site = servers.site()
    const host = servers.hostOf(cell)
    const snippet = buildCellSnippet(cell, site.address, height)
    const { html, headers } = buildHostPage(cell, site.address, snippet, WATCH)
    host.setFault('/host.html', { status: 200, contentType: 'text/html', body: html, headers })
    host.setFault(RESIZER_PATH, { status: 200, contentType: 'text/javascript', body: RESIZER })
    site.setFault(`/${cell.form}`, cell.network === 'slow' ? { delay: 700 } : {})
    await session.goTo(`${host.address}/host.html`)
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
        expectLatestGrades(words)
      }
      const { places } = await page.run<Watched>('return window.watched')
      expect(places).toHaveLength(1)
    },
  )
})
