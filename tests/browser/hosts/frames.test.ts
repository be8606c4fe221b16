import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPECTED_INSPECTIONS } from '../../truth/expected-grades'
import { DIST } from '../built'
import { serveFolder, type ServedFolder } from '../serve'
import { ENGINES } from './engines'
import { FRAME_CELLS, formatCell, type FrameCell } from './factors'
import { addSandbox, buildHostPage, RESIZER, RESIZER_PATH } from './hostPage'
import { openHost, settle } from './open'
import { buildCellSnippet } from './snippet'
import { readWatched } from './watch'

const HOST_PAGE = '/host.html'

/** The grades of the latest inspection as a reader of the ratings should meet them. */
const LATEST = EXPECTED_INSPECTIONS.filter(({ year }) => year === 2024).flatMap(
  ({ grades }) => grades,
)

function useServers() {
  let site: ServedFolder
  let host: ServedFolder
  beforeAll(async () => {
    site = await serveFolder(DIST)
    host = await serveFolder('tests/browser/hosts')
  })
  afterAll(async () => {
    await site.close()
    await host.close()
  })
  return {
    site: () => site,
    /** Where the host page of a cell is served. */
    hostOf: (cell: FrameCell) => (cell.origin === 'same' ? site : host),
  }
}

/** What a frame holds, measured from inside. */
function readFrame(frame: Frame) {
  return frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
    const content = document.getElementById('inspection-record')
    return {
      content: Math.ceil(content?.getBoundingClientRect().height ?? 0),
      hiddenBelow: scrollHeight - clientHeight,
      hiddenBeside: scrollWidth - clientWidth,
    }
  })
}

async function findFrames(page: Page): Promise<Frame[]> {
  const found: Frame[] = []
  for (const element of await page.locator('iframe').all()) {
    // Lazy ones load when they come near.
    await element.scrollIntoViewIfNeeded()
    const frame = await (await element.elementHandle()).contentFrame()
    if (frame === null) throw new Error('A frame has no page')
    await frame.getByRole('contentinfo').waitFor()
    if (frame.url().includes('embed.html')) await frame.locator('[data-area]').first().waitFor()
    found.push(frame)
  }
  return found
}

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
        const words = await frame.getByRole('region', { name: 'Ratings' }).innerText()
        for (const { printedGrade } of LATEST)
          expect(words.toLowerCase()).toContain(printedGrade.toLowerCase())
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
      const elsewhere = asked.filter(
        (address) => /^https?:/u.test(address) && !origins.has(new URL(address).origin),
      )
      expect(elsewhere).toEqual([])
      await context.close()
    },
  )
})

/** Filters in the last frame, and expects the host to stay where it is and the height to follow. */
async function expectFilterKeepsTheHostStill(
  page: Page,
  frames: readonly Frame[],
  { height }: FrameCell,
) {
  const frame = frames.at(-1)
  if (frame === undefined) throw new Error('There is no frame')
  const last = frames.length - 1
  // In a narrow column the choices are folded away.
  const fold = frame.getByRole('search').locator('details').first()
  await fold.evaluate((details: HTMLDetailsElement) => {
    details.open = true
  })
  const area = frame.getByRole('radio', { name: /^Adoption/u })
  await area.scrollIntoViewIfNeeded()
  const readScroll = () => page.evaluate(() => window.scrollY)
  const before = await readScroll()
  const told = (await readWatched(page)).messages[last] ?? 0
  // Not by the mouse: a click would scroll there first, and the host's scroll is watched.
  await area.evaluate((radio: HTMLInputElement) => {
    radio.click()
  })
  await frame.locator('[data-area=adoption]').first().waitFor()
  const seen = await settle(async () => ({
    inside: await readFrame(frame),
    outside: await page
      .locator('iframe')
      .nth(last)
      .evaluate((element) => element.clientHeight),
    messages: ((await readWatched(page)).messages[last] ?? 0) - told,
  }))
  expect(seen.messages).toBeGreaterThanOrEqual(1)
  expect(seen.messages).toBeLessThanOrEqual(2)
  // Firefox rounds a place to whole pixels when what is around it changes.
  expect(Math.abs((await readScroll()) - before)).toBeLessThanOrEqual(1)
  expect(seen.inside.hiddenBelow).toBe(0)
  if (height !== 'snippet alone') expect(seen.outside).toBe(seen.inside.content)
}
