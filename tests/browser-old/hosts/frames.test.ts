import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from './engines'
import { FRAME_CELLS, formatCell, type FrameCell } from './factors'
import { expectFilterKeepsTheHostStill, findFrames, readFrame } from './frameChecks'
import { addSandbox, buildHostPage, RESIZER, RESIZER_PATH } from './hostPage'
import { expectLatestGrades } from './latest'
import { findElsewhere, openHost, settle } from './open'
import { useServers } from './servers'
import { buildCellSnippet } from './snippet'
import { readWatched } from './watch'

const HOST_PAGE = '/host.html'

describe.each(ENGINES)('frames in other people’s pages, in $name', ({ obstacle, launch }) => {
  const servers = useServers()
  let browser: Browser
  beforeAll(async () => {
    if (obstacle === undefined) browser = await launch()
  })
  afterAll(() => browser.close())

  const heights = new Map<string, Promise<number>>()
  /** The true height of a form at a width, as the builder measures it. */
  async function measure(form: FrameCell['form'], width: string): Promise<number> {
    const site = servers.site()
    const snippet = addSandbox(
      buildCellSnippet({ form, height: 'snippet alone' }, site.address, 6000),
      'allow-scripts',
    )
    const body = `<!doctype html><link rel="icon" href="data:,"><body style="margin:0"><div style="width:${width}px">${snippet}</div>`
    site.setFault('/measure.html', { status: 200, contentType: 'text/html', body })
    const options = { width: Number(width), scheme: 'light', storage: 'allowed' } as const
    const { page, context } = await openHost(browser, `${site.address}/measure.html`, options)
    const [frame] = await findFrames(page)
    if (frame === undefined) throw new Error('There is no frame to measure')
    const { content } = await settle(() => readFrame(frame))
    await context.close()
    return content
  }
  function trueHeight(form: FrameCell['form'], width: string): Promise<number> {
    const key = `${form} ${width}`
    const height = heights.get(key) ?? measure(form, width)
    heights.set(key, height)
    return height
  }

  async function openCell(cell: FrameCell) {
    const site = servers.site()
    const host = servers.hostOf(cell)
    const height = await trueHeight(cell.form, cell.width)
    const snippet = buildCellSnippet(cell, site.address, height)
    const { html, headers } = buildHostPage(cell, site.address, snippet)
    host.setFault(HOST_PAGE, { status: 200, contentType: 'text/html', body: html, headers })
    host.setFault(RESIZER_PATH, { status: 200, contentType: 'text/javascript', body: RESIZER })
    site.setFault(`/${cell.form}`, cell.network === 'slow' ? { delay: 700 } : {})
    const opened = await openHost(browser, `${host.address}${HOST_PAGE}`, {
      width: Number(cell.width),
      scheme: cell.scheme,
      storage: cell.storage,
    })
    return { ...opened, origins: new Set([site.address, host.address]), height }
  }

  it
    .skipIf(obstacle !== undefined)
    .each(FRAME_CELLS.map((cell) => [formatCell(cell), cell] as const))(
    'stand whole and still: %s',
    async (_, cell) => {
      const { page, context, said, asked, origins, height } = await openCell(cell)
      const frames = await findFrames(page)
      expect(frames).toHaveLength(cell.embeds === 'three' ? 3 : 1)

      const seen = await settle(() => Promise.all(frames.map(readFrame)))
      for (const { content, hiddenBelow, hiddenBeside } of seen) {
        expect(Math.abs(content - height)).toBeLessThanOrEqual(1)
        expect({ hiddenBelow, hiddenBeside }).toEqual({ hiddenBelow: 0, hiddenBeside: 0 })
      }
      const still = await readWatched(page)
      expect(still.shifts ?? 0).toBe(0)
      expect(still.places).toHaveLength(1)

      for (const frame of frames) {
        expectLatestGrades(await frame.getByRole('region', { name: 'Ratings' }).innerText())
      }
      if (cell.form === 'embed.html') await expectFilterKeepsTheHostStill(page, frames, cell)
      if (cell.media === 'print') {
        await page.emulateMedia({ media: 'print' })
        expect(
          await page
            .getByRole('link', { name: /^Hampshire/u })
            .first()
            .isVisible(),
        ).toBe(true)
      }
      expect(said).toEqual([])
      expect(findElsewhere(asked, origins)).toEqual([])
      // Where its origin is opaque it asks for nothing but itself.
      if (cell.sandbox === 'allow-scripts' || cell.sandbox === 'allow-scripts allow-popups')
        expect(asked.filter((address) => /\/(?:records|assets|element)\//u.test(address))).toEqual(
          [],
        )
      await context.close()
    },
  )
})
