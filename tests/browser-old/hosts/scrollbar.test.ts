import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from './engines'
import { FRAME_FACTORS, type FrameCell } from './factors'
import { findFrames, readFrame } from './frameChecks'
import { openHost, settle } from './open'
import { useServers } from './servers'
import { readWatched } from './watch'

const WIDTH = 320
const HOST_PAGE = '/scrollbar.html'

describe.each(ENGINES)('a frame that is too low, in $name', ({ obstacle, launch }) => {
  const servers = useServers()
  let browser: Browser
  beforeAll(async () => {
    if (obstacle === undefined) browser = await launch()
  })
  afterAll(() => browser.close())

  async function open(form: FrameCell['form'], high: number) {
    const site = servers.site()
    // Not the page's own snippet: with that a browser may size the frame by itself.
    const body = `<!doctype html><link rel="icon" href="data:,"><body style="margin:0"><iframe src="/${form}" title="Ratings" style="display:block;border:0;width:${WIDTH}px;height:${high}px"></iframe>`
    site.setFault(HOST_PAGE, { status: 200, contentType: 'text/html', body })
    const options = { width: WIDTH, scheme: 'light', storage: 'allowed' } as const
    const { page, context } = await openHost(browser, `${site.address}${HOST_PAGE}`, options)
    const [frame] = await findFrames(page)
    if (frame === undefined) throw new Error('There is no frame')
    const read = () =>
      settle(async () => ({
        ...(await readFrame(frame)),
        besideScrollbar: await frame.evaluate(() => document.documentElement.clientWidth),
        messages: (await readWatched(page)).messages[0] ?? 0,
      }))
    return { page, context, read }
  }

  it.skipIf(obstacle !== undefined).each(FRAME_FACTORS.form)(
    'is as high inside as a high one, and can be mended: %s',
    async (form) => {
      const high = await open(form, 20_000)
      const { content, besideScrollbar } = await high.read()
      expect(besideScrollbar).toBe(WIDTH)
      await high.context.close()

      const low = await open(form, content - 100)
      const seen = await low.read()
      // Else this browser shows no scrollbars, and nothing is proved.
      expect(seen.besideScrollbar).toBeLessThan(WIDTH)
      expect(seen.content).toBe(content)
      expect(seen.hiddenBeside).toBe(0)
      await low.page.locator('iframe').evaluate((element, height) => {
        element.style.height = `${height}px`
      }, content)
      const mended = await low.read()
      expect(mended).toEqual({
        content,
        hiddenBelow: 0,
        hiddenBeside: 0,
        besideScrollbar: WIDTH,
        // Its height has not changed, so there is nothing to tell.
        messages: seen.messages,
      })
      await low.context.close()
    },
  )
})
