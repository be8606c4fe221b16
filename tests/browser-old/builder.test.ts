import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { listHtmlFaults } from '../built/validDocuments'
import { launchBrowser } from './launch'
import { openHeard, waitForScript, type HeardPage } from './listen'
import { serveFolder, type ServedFolder } from './serve'

const AXE = readFileSync(
  path.join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
)

let browser: Browser
let site: ServedFolder
/** Somebody else's site: another port is another origin. */
let host: ServedFolder
let folder: string
beforeAll(async () => {
  browser = await launchBrowser()
  folder = mkdtempSync(path.join(tmpdir(), 'builder-'))
  site = await serveFolder(DIST)
  host = await serveFolder(folder)
})
afterAll(async () => {
  await site.close()
  await host.close()
  await browser.close()
  rmSync(folder, { recursive: true })
})

type Options = Parameters<typeof openHeard>[2]

const findDialog = (page: Page) => page.getByRole('dialog', { name: 'Embed this' })

async function openBuilder(query = '', options: Options = {}): Promise<HeardPage> {
  const heard = await openHeard(browser, `${site.address}/${query}`, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  await waitForScript(heard.page)
  await heard.page
    .getByRole('button', { name: 'Embed this' })
    .filter({ visible: true })
    .first()
    .click()
  await findDialog(heard.page).waitFor()
  return heard
}

async function choose(page: Page, hostName: string, form: RegExp, width?: number) {
  const dialog = findDialog(page)
  await dialog.getByRole('radio', { name: hostName, exact: true }).check()
  await dialog.getByRole('radio', { name: form }).check()
  if (width !== undefined)
    await dialog.getByRole('spinbutton', { name: /^Width/u }).fill(String(width))
}

/** The snippet, once its height is that of this width, as the clipboard has it. */
async function copySnippet(page: Page, width: number): Promise<string> {
  const dialog = findDialog(page)
  const words = `in a column of ${width.toLocaleString('en-GB')}.`
  await dialog.getByText(words).waitFor({ timeout: 30_000 })
  await dialog.getByRole('button', { name: 'Copy the code' }).click()
  await dialog.getByText('Copied').waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Shows a snippet in a column of somebody else's page. */
async function openHost(snippet: string, width: number) {
  const body = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Host</title>
    <script>
      window.shifts = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    </script>
    <style>body { margin: 0 } main { width: ${width}px }</style>
    <main>${snippet}</main><footer>The end of the host</footer></html>`
  host.setFault('/page.html', { status: 200, contentType: 'text/html; charset=utf-8', body })
  const heard = await openHeard(browser, `${host.address}/page.html`)
  await heard.page.waitForLoadState('load')
  const frame = heard.page.frames()[1]
  if (frame === undefined) throw new Error('The snippet has no frame')
  return { ...heard, frame }
}

/** Content against what the frame has for it, once neither changes. */
async function readFit(frame: Frame) {
  await frame.locator('#inspection-record section').first().waitFor()
  return frame.evaluate(async () => {
    const read = () => document.getElementById('inspection-record')?.getBoundingClientRect().height
    let height = read()
    for (let quiet = 0; quiet < 10; quiet += 1) {
      await new Promise((done) => setTimeout(done, 50))
      if (read() !== height) quiet = 0
      height = read()
    }
    const { scrollHeight, clientHeight, clientWidth } = document.documentElement
    return { height: height ?? 0, scrolls: scrollHeight > clientHeight, clientWidth, innerHeight }
  })
}

describe('the snippet', () => {
  it.each([
    [320, ''],
    [480, '?area=care-leavers'],
    [640, '?inspection=2019'],
    [800, ''],
    [1140, '?area=adoption&inspection=2014'],
  ])('has the true height at %i px with “%s”: no scrollbar, no shift', async (width, query) => {
    const { page, context } = await openBuilder(query)
    await choose(page, 'WordPress', /^Frame:/u, width)
    const snippet = await copySnippet(page, width)
    await context.close()
    const there = await openHost(snippet, width)
    if (query !== '') await there.frame.locator('.page[data-area]').waitFor()
    const fit = await readFit(there.frame)
    expect(fit.innerHeight - fit.height).toBeGreaterThanOrEqual(0)
    expect(fit.innerHeight - fit.height).toBeLessThan(1)
    expect(fit).toMatchObject({ scrolls: false, clientWidth: width })
    expect(await there.page.evaluate(() => Reflect.get(window, 'shifts') as number)).toBe(0)
    expect(await there.page.getByRole('link', { name: /^Hampshire/u }).count()).toBe(1)
    await there.context.close()
  })

  it('has the true height of a view without script', async () => {
    const { page, context } = await openBuilder()
    await choose(page, 'Web page without scripts', /^Frame without script/u, 640)
    await findDialog(page).getByRole('radio', { name: 'Key quotes' }).check()
    const snippet = await copySnippet(page, 640)
    await context.close()
    expect(snippet).toContain('embed-quotes.html')
    const there = await openHost(snippet, 640)
    const fit = await readFit(there.frame)
    expect(Math.abs(fit.innerHeight - fit.height)).toBeLessThan(1)
    expect(fit.scrolls).toBe(false)
    await there.context.close()
  })

  it('grows and shrinks with its frame where the host lets its script run', async () => {
    const { page, context } = await openBuilder()
    await choose(page, 'Web page that allows scripts', /^Frame that keeps/u, 640)
    const snippet = await copySnippet(page, 640)
    await context.close()
    const there = await openHost(snippet, 640)
    const before = (await readFit(there.frame)).innerHeight
    const first = there.frame.locator('summary').filter({ visible: true }).first()
    await first.click()
    await expect.poll(async () => (await readFit(there.frame)).innerHeight).toBeGreaterThan(before)
    expect((await readFit(there.frame)).scrolls).toBe(false)
    await first.click()
    await expect.poll(async () => (await readFit(there.frame)).innerHeight).toBe(before)
    await there.context.close()
  })
})

/** What a reader sees of the sections, element by element; what only script can use is no part of it. */
const readSections = (page: Page) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('main details'))
      part.open = true
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const words = new Map<Element, string>()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (element?.closest('main section') === null || element === null) continue
      if (element.closest('.needs-script, button, [role="status"], .timeline-foot') !== null)
        continue
      if (element.checkVisibility({ checkVisibilityCSS: true }))
        words.set(element, (words.get(element) ?? '') + (node.textContent ?? ''))
    }
    return [...words.values()].map((text) => text.replace(/\s+/gu, ' ').trim()).filter(Boolean)
  })

describe('the dated page', () => {
  it.each([
    ['everything', ''],
    ['an area', '?area=care-leavers'],
    ['an area without actions', '?area=safeguarding-board'],
    ['an inspection', '?inspection=2019'],
    ['words', '?q=homeless'],
    ['all three', '?area=leadership&inspection=2024&q=social'],
  ])('shows with scripts off, from a file, what the page shows: %s', async (_, query) => {
    const { page, context } = await openBuilder(query)
    const dialog = findDialog(page)
    await choose(page, 'E-mail or document', /^Dated page/u)
    for (const name of [
      'What inspectors asked to improve',
      'Key quotes',
      'Figures',
      'In context',
      'Sources and method',
    ])
      await dialog.getByRole('checkbox', { name }).check()
    await dialog.getByText(/^Height measured/u).waitFor()
    // The choice settles before the file is made of it.
    await expect
      .poll(() => dialog.locator('iframe').getAttribute('srcdoc'))
      .toContain('id="sources"')
    const waiting = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download the page' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/^hampshire[\w-]*-\d{4}-\d\d-\d\d\.html$/u)
    const file = path.join(folder, download.suggestedFilename())
    await download.saveAs(file)
    expect(await listHtmlFaults(readFileSync(file, 'utf8'))).toEqual([])
    await context.close()

    const live = await openHeard(browser, `${site.address}/${query}`)
    await waitForScript(live.page)
    // Inspection and words are applied once the code of the sections is here.
    await live.page.waitForLoadState('networkidle')
    const pinned = await openHeard(browser, `file://${file}`, { javaScriptEnabled: false })
    const shown = await readSections(pinned.page)
    expect(shown.length).toBeGreaterThan(20)
    await expect
      .poll(async () => (await readSections(live.page)).filter((text) => !shown.includes(text)))
      .toEqual([])
    const alive = await readSections(live.page)
    expect(shown.filter((text) => !alive.includes(text))).toEqual([])
    expect(shown.length).toBe(alive.length)
    expect(await pinned.page.getByText(/^Pinned on/u).count()).toBe(1)
    expect(pinned.said).toEqual([])
    expect(pinned.asked.filter((asked) => !asked.startsWith('data:'))).toEqual([`file://${file}`])
    await live.context.close()
    await pinned.context.close()
  })
})

describe('the dialog', () => {
  it('is used with the keyboard alone, and gives the focus back', async () => {
    const { page, context } = await openBuilder()
    await page.keyboard.press('Escape')
    await findDialog(page).waitFor({ state: 'detached' })
    const button = page.getByRole('button', { name: 'Embed this' }).first()
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement))
      .toBe(true)
    await page.keyboard.press('Enter')
    await findDialog(page).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null)
    expect(await focused()).toBe(true)
    const walkTo = async (name: string) => {
      for (let steps = 0; steps < 60; steps += 1) {
        const text = await page.evaluate(() => document.activeElement?.textContent ?? '')
        if (text.trim() === name) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`The Tab key does not lead to ${name}`)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    const chosen = findDialog(page).getByRole('radio', { name: 'WordPress' })
    expect(await chosen.isChecked()).toBe(true)
    await findDialog(page)
      .getByText(/^Height measured/u)
      .waitFor()
    await walkTo('Copy the code')
    await page.keyboard.press('Enter')
    await findDialog(page).getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<iframe ')
    await page.keyboard.press('Escape')
    await findDialog(page).waitFor({ state: 'detached' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    await context.close()
  })

  it('asks for nothing before it is opened, and nobody else after', async () => {
    const { page, context, said, asked } = await openBuilder()
    await findDialog(page)
      .getByText(/^Height measured/u)
      .waitFor()
    const fetched = asked.filter((address) => address.includes('EmbedBuilder'))
    expect(fetched).toHaveLength(1)
    const others = asked.filter((address) => !address.startsWith(site.address))
    expect(others.filter((address) => !address.startsWith('data:'))).toEqual([])
    expect(said).toEqual([])
    await context.close()
  })

  it('hands over the picture as PNG', async () => {
    const { page, context } = await openBuilder('?area=care-leavers')
    await choose(page, 'E-mail or document', /^Picture/u)
    const waiting = page.waitForEvent('download')
    await findDialog(page).getByRole('button', { name: 'Save as PNG' }).click()
    const file = path.join(folder, 'card.png')
    await (await waiting).saveAs(file)
    const bytes = readFileSync(file)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(1920)
    expect(bytes.length).toBeGreaterThan(10_000)
    await context.close()
  })

  it.each([
    ['a laptop', { viewport: { width: 1366, height: 768 } }],
    ['a dark laptop', { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' as const }],
    ['a tablet', { viewport: { width: 768, height: 1024 } }],
  ])('has no accessibility fault and no sideways scroll on %s', async (_, options) => {
    const { page, context } = await openBuilder('', options)
    await findDialog(page)
      .getByText(/^Height measured/u)
      .waitFor()
    await findDialog(page)
      .getByText(/^More choices/u)
      .click()
    await page.evaluate(AXE)
    const faults = await page.evaluate(async () => {
      const axe = Reflect.get(window, 'axe') as {
        run: (
          context: unknown,
          options: unknown,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
      const { violations } = await axe.run({ include: [['dialog']] }, { iframes: false })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    })
    expect(faults).toEqual([])
    const wider = await findDialog(page).evaluate(
      (dialog) =>
        [dialog, ...dialog.querySelectorAll('div')].filter(
          (part) => part.scrollWidth > part.clientWidth + 1 && !part.closest('.builder-stage'),
        ).length,
    )
    expect(wider).toBe(0)
    await context.close()
  })

  it('is reached from the sources on a phone, and stays within 320 px', async () => {
    const { page, context } = await openBuilder('', { viewport: { width: 320, height: 640 } })
    await findDialog(page)
      .getByText(/^Height measured/u)
      .waitFor()
    const width = await findDialog(page).evaluate((dialog) => ({
      wide: dialog.getBoundingClientRect().width,
      wider: [...dialog.querySelectorAll('.builder__body, .builder__result')].some(
        (part) => part.scrollWidth > part.clientWidth,
      ),
    }))
    expect(width).toEqual({ wide: 320, wider: false })
    await context.close()
  })
})
