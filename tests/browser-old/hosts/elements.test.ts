import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RECORD_FILE } from '../built'
import { findRatings } from '../elementHost'
import { listPale, readHostLooks, readLooks } from './elementChecks'
import {
  bringChartToLife,
  expectFilterKeepsScroll,
  expectHostStill,
  expectReadyUnseen,
  expectOnPaper,
  expectWhole,
} from './elementPromises'
import { buildElementPage, PLAIN_HOST } from './elementPage'
import { ENGINES } from './engines'
import { ELEMENT_CELLS, formatCell, type ElementCell } from './factors'
import { findElsewhere, openHost, settle } from './open'
import { useServers } from './servers'

const HOST_PAGE = '/host.html'
const WITHOUT = '/without.html'
const SCRIPT = '/inspection-record.js'

interface Looked {
  looks: string[]
  height: number
}

describe.each(ENGINES)(
  'elements in other people’s pages, in $name',
  ({ obstacle, launch, name }) => {
    const servers = useServers({ 'access-control-allow-origin': '*' })
    let browser: Browser
    beforeAll(async () => {
      if (obstacle === undefined) browser = await launch()
    })
    afterAll(() => browser.close())

    async function openCell(cell: ElementCell, height: number) {
      const site = servers.site()
      const host = servers.hostOf(cell)
      const { html, headers } = buildElementPage(cell, site.address, { height })
      const page = { status: 200, contentType: 'text/html', headers }
      host.setFault(HOST_PAGE, { ...page, body: html })
      host.setFault(WITHOUT, {
        ...page,
        body: html.replace(/<script type="module".*<\/script>/gu, ''),
      })
      for (const file of [SCRIPT, RECORD_FILE])
        site.setFault(file, cell.network === 'slow' ? { delay: 700 } : {})
      const opened = await openHost(browser, `${host.address}${HOST_PAGE}`, {
        width: cell.window === 'wide' ? 1366 : Number(cell.width),
        scheme: cell.scheme,
        storage: cell.storage === 'blocked' ? 'blocked everywhere' : 'allowed',
      })
      return { ...opened, host, origins: new Set([site.address, host.address]) }
    }

    const plain = new Map<string, Promise<Looked>>()
    /** How an element looks in a host that does nothing to it. */
    async function lookAtPlain(cell: Pick<ElementCell, 'width' | 'sections'>): Promise<Looked> {
      const { page, context } = await openCell({ ...PLAIN_HOST, ...cell }, 0)
      const element = page.locator('inspection-record')
      await findRatings(element).waitFor()
      const looks = await settle(() => readLooks(element))
      const height = await element.evaluate((node) => node.getBoundingClientRect().height)
      await context.close()
      return { looks, height }
    }
    function lookAtPlainOnce({ width, sections }: ElementCell): Promise<Looked> {
      const key = `${width} ${sections}`
      const looked = plain.get(key) ?? lookAtPlain({ width, sections })
      plain.set(key, looked)
      return looked
    }

    it
      .skipIf(obstacle !== undefined)
      .each(ELEMENT_CELLS.map((cell) => [formatCell(cell), cell] as const))(
      'look as they should and leave the host as it is: %s',
      async (_, cell) => {
        const { looks, height } = await lookAtPlainOnce(cell)
        const { page, context, said, asked, host, origins } = await openCell(cell, height)
        const elements = page.locator('inspection-record')
        const count = cell.embeds === 'three' ? 3 : 1
        if (cell.position === 'far below') await expectReadyUnseen(page, cell)
        for (let at = 0; at < count; at += 1) await expectWhole(elements.nth(at), looks)
        await expectHostStill(page, cell, count)

        if (cell.scheme === 'dark') expect(await listPale(page)).toEqual([])
        if (cell.sections.includes('timeline')) await bringChartToLife(elements.first())
        if (cell.media === 'print') await expectOnPaper(page, name)
        await expectFilterKeepsScroll(page, elements.last(), cell)
        const hostLooks = await readHostLooks(page)
        await page.goto(`${host.address}${WITHOUT}`)
        expect(hostLooks).toEqual(await readHostLooks(page))
        expect(said).toEqual([])
        expect(findElsewhere(asked, origins)).toEqual([])
        await context.close()
      },
      // Three elements with much in them: Firefox is slow on a busy machine.
      120_000,
    )
  },
)
