import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findFrame, it, waitForScript } from './fixtures'
import {
  chooseArea,
  countExpected,
  findArea,
  findBoard,
  findMark,
  findMarkDialog,
  hasFocus,
  readChosenRows,
} from './shown'

const SCRIPT = '<script type="module" src="/inspection-record.js"></script>'

const setAttribute = (element: Locator, name: string, value: string) =>
  element.evaluate((node, [key, text]) => node.setAttribute(key, text), [name, value] as const)

/** Notes what elements tell their host, for `readTold`. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const told: string[] = []
    Reflect.set(document, 'told', told)
    for (const type of ['ready', 'error', 'areachange'])
      document.addEventListener(
        type,
        (event) => {
          if (!(event.target instanceof Element) || !(event instanceof CustomEvent)) return
          const detail = event.detail === null ? '' : ` ${JSON.stringify(event.detail)}`
          told.push(`#${event.target.id} ${type}${detail}`)
        },
        true,
      )
  })
const readTold = async (page: Page): Promise<string[]> =>
  (await page.evaluate(() => Reflect.get(document, 'told') as string[])).sort()

describe('a frame', () => {
  it('heeds every option in its address', async ({ open }) => {
    const { page } = await open(
      '/embed.html?sections=quotes,filter,ratings&area=care-leavers&inspection=2024&theme=dark&accent=8ecdf0&heading=4',
      { colorScheme: 'light' },
    )
    expect(await page.locator('main section h4').first().innerText()).toBe('Grades')
    expect(await readChosenRows(page)).toEqual(['Care leavers'])
    const { quotes } = countExpected({ area: 'care-leavers', inspection: 'ilacs-2024' })
    const shown = page.getByRole('region', { name: 'In their words' }).getByRole('figure')
    await expect.poll(() => shown.count()).toBe(quotes)
    expect(await findMark(page, /./u).filter({ visible: true }).count()).toBe(0)
    const link = page.getByRole('contentinfo').getByRole('link').first()
    const colours = await link.evaluate((element) => [
      getComputedStyle(element).color,
      getComputedStyle(document.documentElement).colorScheme,
    ])
    expect(colours).toEqual(['rgb(142, 205, 240)', 'dark'])
  })

  it.for([
    ['allow-scripts', 'embed.html?sections=filter,ratings'],
    ['', 'embed-ratings.html'],
  ] as const)('works in a host’s page with sandbox="%s"', async ([sandbox, file], { openHost }) => {
    const { page } = await openHost(
      `<iframe sandbox="${sandbox}" width="1366" height="900" src="/${file}"></iframe>`,
    )
    const frame = findFrame(page)
    if (sandbox !== '') await waitForScript(frame)
    // A test's own script would be blocked, too.
    await findArea(frame, 'Care leavers').check()
    await frame
      .getByText(/^Care leavers: \d+/u)
      .filter({ visible: true })
      .first()
      .waitFor()
  })
})

describe('a badge', () => {
  it('fits into its frame, with script and without', async ({ openHost }) => {
    const frames = [
      ['/embed-badge.html', 240, 128],
      ['/embed.html?sections=badge', 320, 160],
    ] as const
    const { page } = await openHost(
      frames
        .map(
          ([file, width, height]) =>
            `<iframe src="${file}" width="${width}" height="${height}"></iframe>`,
        )
        .join(''),
    )
    for (const [at, [, width, height]] of frames.entries()) {
      const badge = page.locator('iframe').nth(at).contentFrame().locator('.badge')
      await badge.waitFor()
      expect(await badge.innerText()).toMatch(
        /^Hampshire children’s services\s+Outstanding\s+overall, June 2024\.\s+Care leavers: good\.\s/u,
      )
      const { links, size } = await badge.evaluate(() => ({
        links: [...document.links].filter((link) => link.checkVisibility()).length,
        size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      }))
      expect([links, size]).toEqual([1, [width, height]])
    }
  })

  it('is all that an element with no other section shows, and nothing of the page', async ({
    open,
    openHost,
  }) => {
    const host = await openHost(`<inspection-record sections="badge"></inspection-record>${SCRIPT}`)
    const element = host.page.locator('inspection-record')
    await element.getByText('Care leavers: good.').waitFor()
    expect((await element.boundingBox())?.height).toBe(160)
    const { page } = await open('/?sections=badge', { expects: /./u })
    await page.getByRole('heading', { name: 'What inspectors asked to improve' }).waitFor()
    expect(await page.locator('.badge').count()).toBe(0)
  })
})

describe('an element', () => {
  it('beside another is filtered on its own, by attribute too, and tells its host', async ({
    openHost,
    site,
  }) => {
    const { page } = await openHost(
      `<label><input type="radio" name="area" checked> The host’s own</label>
      <inspection-record id="first"><a href="#">Until then</a></inspection-record>
      <inspection-record id="second" sections="ratings,actions" area="care-leavers" heading="3"></inspection-record>${SCRIPT}`,
      { prepare: listen },
    )
    const [first, second] = [page.locator('#first'), page.locator('#second')]
    await expect.poll(() => readChosenRows(second)).toEqual(['Care leavers'])
    await findBoard(first).waitFor()
    await chooseArea(first, 'Adoption')
    await expect.poll(() => readChosenRows(first)).toEqual(['Adoption'])
    expect(await readChosenRows(second)).toEqual(['Care leavers'])
    expect(await page.getByRole('radio', { name: 'The host’s own' }).isChecked()).toBe(true)
    await first.getByRole('button', { name: 'Show everything' }).click()
    await setAttribute(second, 'area', 'leadership')
    await expect.poll(() => readChosenRows(second)).toEqual(['Leadership'])
    expect(await readTold(page)).toEqual([
      '#first areachange {"area":"adoption"}',
      '#first areachange {"area":null}',
      ...['#first ready', '#second ready'],
    ])
    const heading = (level: number) => second.getByRole('heading', { level }).allInnerTexts()
    expect(await heading(3)).toEqual([
      ...['Grades', 'What inspectors asked to improve', 'Download and share'],
    ])
    expect(page.url()).toBe(`${site.address}/host.html`)
    expect(await page.title()).toBe('A host')
  })

  it('in a shadow root of the host’s, made late, works by keys', async ({ openHost }) => {
    const { page } = await openHost(`<div id="outer"></div>${SCRIPT}`)
    await page.locator('#outer').evaluate((outer) => {
      outer.attachShadow({ mode: 'open' }).append(document.createElement('inspection-record'))
    })
    const element = page.locator('inspection-record')
    await findArea(element, 'All areas').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => readChosenRows(element)).toEqual(['Overall'])
    await findMark(element, 'Overall, 2014 Good').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await findMarkDialog(element).getByText('Inspected 18 February').waitFor()
    await page.keyboard.press('Escape')
    await findMarkDialog(element).waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(findMark(element, 'Overall, 2014 Good'))).toBe(true)
    await setAttribute(element, 'record', 'northshire')
    await element
      .getByText(/^Northshire: /u)
      .first()
      .waitFor()
    await setAttribute(element, 'sections', 'quotes')
    await element.getByRole('region', { name: 'In their words' }).waitFor()
    await expect.poll(() => findBoard(element).count()).toBe(0)
    await setAttribute(element, 'theme', 'dark')
    const dark = () =>
      element
        .locator('h2')
        .first()
        .evaluate((it) => getComputedStyle(it).colorScheme)
    await expect.poll(dark).toBe('dark')
  })

  it('whose record is not there leaves what its host put there, or says so', async ({
    openHost,
    site,
  }) => {
    site.setFault('/records/hampshire.json', { status: 404 })
    const { page } = await openHost(
      `<inspection-record id="first"><a href="#">Until then</a></inspection-record>
      <inspection-record id="second"></inspection-record>${SCRIPT}`,
      { prepare: listen, expects: /Failed to load resource/u },
    )
    const second = page.locator('#second')
    await second.getByRole('alert').waitFor()
    expect(await page.getByRole('link', { name: 'Until then' }).isVisible()).toBe(true)
    const told = await readTold(page)
    expect(told).toHaveLength(2)
    for (const line of told)
      expect(line).toMatch(/^#\w+ error .*The server has no file http.*hampshire\.json/u)
    site.clearFaults()
    await second.getByRole('button', { name: 'Try again' }).click()
    await findBoard(second).waitFor()
  })
})
