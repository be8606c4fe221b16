import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { serveFolder, type ServedFolder } from '../../browser/serve'
import { findBoard, readChosenRows } from '../../browser/shown'
import { ENGINES } from './engines'
import {
  buildHostPage,
  expectLatestGrades,
  HOSTS,
  PLAIN,
  readFit,
  watchPlaces,
  type Host,
} from './hosts'

/** A host's side of heights, as its own package ships it. */
const RESIZER = readFileSync(
  createRequire(import.meta.url).resolve('@open-iframe-resizer/core'),
  'utf8',
)

let site: ServedFolder
/** Somebody else's site: another port is another origin. */
let elsewhere: ServedFolder
beforeAll(async () => {
  site = await serveFolder(inject('site'), { headers: { 'access-control-allow-origin': '*' } })
  elsewhere = await serveFolder('tests/ci/hosts')
})
afterAll(async () => {
  await site.close()
  await elsewhere.close()
})

/** As a browser does that lets nobody store anything: every door throws. */
function blockStorage() {
  const refuse = () => {
    throw new DOMException('The document may not store anything', 'SecurityError')
  }
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get: refuse, configurable: true })
  Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse })
}

async function open(browser: Browser, host: Host, height: number) {
  const context = await browser.newContext({
    viewport: { width: Math.max(host.width, 1000), height: 768 },
    colorScheme: host.scheme ?? 'light',
  })
  await context.addInitScript(watchPlaces)
  if (host.noStorage === true) await context.addInitScript(blockStorage)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const said: string[] = []
  const asked: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`page error: ${error.message}`))
  page.on('request', (request) => asked.push(request.url()))
  elsewhere.setFault('/host.html', buildHostPage(host, site.address, height))
  await page.goto(`${elsewhere.address}/host.html`)
  const close = async () => {
    expect(said).toEqual([])
    const known = [site.address, elsewhere.address, 'data:', 'blob:']
    expect(asked.filter((it) => !known.some((start) => it.startsWith(start)))).toEqual([])
    await context.close()
  }
  return { page, close }
}

/** Every record on the page, each brought into sight until it is there: frames, or elements. */
async function findRecords(page: Page, { form }: Host): Promise<(Frame | Locator)[]> {
  const records: (Frame | Locator)[] = []
  for (const place of await page.locator('iframe, inspection-record').all()) {
    await place.evaluate((node) => node.scrollIntoView())
    const frame = await (await place.elementHandle()).contentFrame()
    const one = frame ?? place
    await findBoard(one).waitFor()
    if (frame && form !== 'static-frame') await frame.locator('.page[data-area]').waitFor()
    records.push(one)
  }
  return records
}

/** The looks of what is seen in an element, part by part. */
const readLooks = (element: Locator) =>
  element.evaluate((node) =>
    [...(node.shadowRoot?.querySelectorAll('.element *') ?? [])]
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const style = getComputedStyle(part)
        const { width, height } = part.getBoundingClientRect()
        const names = ['display', 'color', 'background-color', 'font', 'letter-spacing'].concat([
          'white-space',
          'text-align',
          'text-transform',
          'direction',
          'cursor',
        ])
        const looks = names.map((name) => style.getPropertyValue(name))
        return `${part.localName}.${part.getAttribute('class') ?? ''}: ${looks.join(' ')} ${Math.round(width)}x${Math.round(height)}`
      }),
  )

/** Chooses an area in a record as a reader does, and expects the host to stay where it is. */
async function expectFilterKeepsHost(page: Page, one: Frame | Locator) {
  const area = one.getByRole('radio', { name: /^Adoption/u, includeHidden: true })
  await findBoard(one).evaluate((node) => node.scrollIntoView())
  const place = () => findBoard(one).evaluate((node) => node.getBoundingClientRect().top)
  const scroll = () => page.evaluate(() => scrollY)
  const [before, stood] = [await scroll(), await place()]
  // Not by the mouse: a click would scroll there first, and the host's scroll is watched.
  await area.evaluate((radio: HTMLInputElement) => radio.click())
  await expect.poll(() => readChosenRows(one)).toEqual(['Adoption'])
  // Where the filter above grows by a line, the browser scrolls by as much: what is read stands still.
  const moved = async () =>
    Math.min(Math.abs((await scroll()) - before), Math.abs((await place()) - stood))
  await expect.poll(moved).toBeLessThanOrEqual(1)
}

describe.each(ENGINES)('in $name,', ({ missing, launch }) => {
  let browser: Browser
  beforeAll(async () => {
    if (!missing) browser = await launch()
  })
  afterAll(async () => {
    if (!missing) await browser.close()
  })

  /** The height of a record in a host, with more room than it needs. */
  async function measure(host: Host): Promise<number> {
    const alone: Host = { ...PLAIN, form: host.form, width: host.width }
    const { page, close } = await open(browser, alone, 6000)
    const [one] = await findRecords(page, host)
    if (one === undefined) throw new Error('There is no record')
    const read = async () =>
      host.form === 'element'
        ? Math.ceil((await page.locator('inspection-record').boundingBox())?.height ?? 0)
        : (await (one as Frame).evaluate(readFit)).content
    let height = await read()
    await expect.poll(async () => height - (height = await read()), { interval: 200 }).toBe(0)
    await close()
    return height
  }

  it.skipIf(missing).each(HOSTS)('a record in $name stands whole and still', async (host) => {
    const height = await measure(host)
    const { page, close } = await open(browser, host, height)
    const records = await findRecords(page, host)
    expect(records).toHaveLength(host.embeds)
    for (const one of records) {
      expectLatestGrades(await findBoard(one).innerText())
      if (host.form === 'element') continue
      const fit = () => (one as Frame).evaluate(readFit)
      await expect.poll(fit).toEqual({ content: height, hidden: [0, 0] })
    }
    expect(await page.evaluate(() => Reflect.get(window, 'places') as number[])).toHaveLength(1)
    const [last] = records.slice(-1)
    if (host.form !== 'static-frame' && last !== undefined) await expectFilterKeepsHost(page, last)
    if (host.form === 'growing-frame') {
      const outside = () =>
        page
          .locator('iframe')
          .last()
          .evaluate((it) => it.clientHeight)
      const inside = async () => (await (last as Frame).evaluate(readFit)).content
      await expect.poll(async () => (await outside()) - (await inside())).toBe(0)
      // By the line that names the choice.
      expect(await outside()).toBeGreaterThan(height)
    }
    await close()
  })

  it.skipIf(missing)('an element looks in a hostile host as in a plain one', async () => {
    const looks: string[][] = []
    for (const host of [PLAIN, { ...HOSTS[5], embeds: 1 } as Host]) {
      const { page, close } = await open(browser, host, 2000)
      const element = page.locator('inspection-record')
      await findRecords(page, host)
      await expect.poll(async () => (await readLooks(element)).length).toBeGreaterThan(100)
      looks.push(await readLooks(element))
      const sides = await element.evaluate((node) => {
        const column = node.closest('.column')?.getBoundingClientRect()
        const box = node.getBoundingClientRect()
        return [box.left - (column?.left ?? 0), (column?.right ?? 0) - box.right]
      })
      expect(Math.min(...sides)).toBeGreaterThanOrEqual(0)
      // On paper it is whole.
      await page.emulateMedia({ media: 'print' })
      expectLatestGrades(await findBoard(element).innerText())
      await close()
    }
    expect(looks[1]).toEqual(looks[0])
  })

  it.skipIf(missing)('a frame keeps its height by a resizer of the host’s own', async () => {
    const { page, close } = await open(browser, { ...PLAIN, form: 'frame' }, 300)
    await page.addScriptTag({ content: RESIZER })
    await page.evaluate("iframeResizer.initialize({}, 'iframe')")
    const [frame] = (await findRecords(page, { ...PLAIN, form: 'frame' })) as [Frame]
    const spare = async () => {
      const outside = await page.locator('iframe').evaluate((it) => it.clientHeight)
      return outside - (await frame.evaluate(readFit)).content
    }
    await expect.poll(spare).toBe(0)
    await close()
  })

  it.skipIf(missing)('a frame that is too low shows its scrollbar, and can be mended', async () => {
    const host: Host = { ...PLAIN, form: 'static-frame', width: 320 }
    const height = await measure(host)
    const { page, close } = await open(browser, host, height)
    const place = page.locator('iframe')
    const [frame] = (await findRecords(page, host)) as [Frame]
    const resize = (px: number) =>
      place.evaluate(
        (it, most) => it.setAttribute('style', `border:0;width:100%;height:${most}px`),
        px,
      )
    const inner = () => frame.evaluate(() => document.documentElement.clientWidth)
    await resize(height - 100)
    await expect.poll(inner).toBeLessThan(320)
    expect(await frame.evaluate(readFit)).toMatchObject({ content: height })
    await resize(height)
    await expect.poll(inner).toBe(320)
    expect(await frame.evaluate(readFit)).toEqual({ content: height, hidden: [0, 0] })
    await close()
  })
})
