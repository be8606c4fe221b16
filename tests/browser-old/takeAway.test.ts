import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { parseRecord } from '../../src/record/parse'
import { readCsvTable } from '../unit/readCsv'
import { readBuiltRecord } from './built'
import { launchBrowser } from './launch'
import { openHeard, waitForScript } from './listen'
import { serveFolder, type ServedFolder } from './serve'
import { findArea } from './shown'

const record = readBuiltRecord()
const CHECKED = `as-checked-${record.keeping.checkedOn}`

let browser: Browser
let site: ServedFolder
let folder: string
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
  folder = mkdtempSync(path.join(tmpdir(), 'take-away-'))
})
afterAll(async () => {
  await site.close()
  await browser.close()
  rmSync(folder, { recursive: true })
})

async function openTakeAway(page: Page | Frame): Promise<void> {
  await page.getByRole('button', { name: 'Download', exact: true }).click()
  await page.getByRole('group', { name: 'The whole record' }).waitFor()
}

/** Presses a button and gives the file that the browser saved. */
async function save(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  }
}

const inGroup = (page: Page | Frame, group: RegExp, name: string) =>
  page.getByRole('group', { name: group }).getByRole('button', { name, exact: true })

/** A host's page with one frame in it, under these rules. */
async function openFramed(sandbox: string, query = '') {
  const body = `<!doctype html><link rel="icon" href="data:,"><title>Host</title><iframe title="Record" sandbox="${sandbox}" width="900" height="700" src="/embed.html${query}"></iframe><footer>A host</footer>`
  site.setFault('/host.html', { status: 200, contentType: 'text/html', body })
  const heard = await openHeard(browser, `${site.address}/host.html`)
  const frame = heard.page.frames()[1]
  if (frame === undefined) throw new Error('There is no frame')
  // A frame has all that is used here; only its type is another.
  await waitForScript(frame as unknown as Page)
  return { ...heard, frame }
}

describe('a page', () => {
  it('saves what is filtered as a table and as data, and follows the filter while it is open', async () => {
    const { page, context, said } = await openHeard(browser, `${site.address}/?inspection=2024`)
    await waitForScript(page)
    await openTakeAway(page)
    await findArea(page, 'Help and protection').check()
    const chosen = /^What is chosen: Help and protection, the 2024 inspection$/u
    const table = await save(page, inGroup(page, chosen, 'Table (CSV)'))
    const name = `hampshire-help-and-protection-ilacs-2024-${CHECKED}`
    expect(table.name).toBe(`${name}.csv`)
    const rows = readCsvTable(table.text)
    const isAbout = ({ areas, inspection }: { areas: string[]; inspection: string }) =>
      areas.includes('help-and-protection') && inspection === 'ilacs-2024'
    expect(rows.filter(({ kind }) => kind === 'action').map(({ id }) => id)).toEqual(
      record.actions.filter(isAbout).map(({ id }) => id),
    )
    expect(rows.filter(({ kind }) => kind === 'finding').map(({ id }) => id)).toEqual(
      record.findings.filter(isAbout).map(({ id }) => id),
    )
    expect(rows.filter(({ kind }) => kind === 'judgement')).toMatchObject([
      { areas: 'Help and protection', inspected_from: '2024-06-10', inspected_to: '2024-06-14' },
    ])
    const data = await save(page, inGroup(page, chosen, 'Data (JSON)'))
    expect(data.name).toBe(`${name}.json`)
    expect(JSON.parse(data.text)).toMatchObject({
      about: { filtered: { area: 'help-and-protection', inspection: 'ilacs-2024' } },
    })
    expect(await page.getByRole('status').filter({ hasText: 'Handed' }).innerText()).toContain(name)
    expect(said).toEqual([])
    await context.close()
  })

  it('is reached from the top by keyboard alone', async () => {
    const { page, context } = await openHeard(browser, `${site.address}/`)
    await waitForScript(page)
    await page.getByRole('link', { name: 'Take it away' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const download = page.getByRole('button', { name: 'Download', exact: true })
    await expect.poll(() => download.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    const first = inGroup(page, /^The whole record$/u, 'Table (CSV)')
    await first.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await first.evaluate((it) => it === document.activeElement)).toBe(true)
    const [download1] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ])
    expect(download1.suggestedFilename()).toBe(`hampshire-whole-record-${CHECKED}.csv`)
    await context.close()
  })

  it('prints none of it, and has none of it without script', async () => {
    const { page, context } = await openHeard(browser, `${site.address}/`)
    await waitForScript(page)
    const heading = page.getByRole('heading', { name: 'Take it away' })
    await heading.waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => heading.isVisible()).toBe(false)
    await context.close()
    const still = await openHeard(browser, `${site.address}/`, { javaScriptEnabled: false })
    expect(await still.page.locator('#take-away').isVisible()).toBe(false)
    await still.context.close()
  })
})

it('works in the self-contained file, opened from a disk, and asks for nothing', async () => {
  const file = path.join(folder, 'record.html')
  copyFileSync(path.join(DIST, 'inspection-record.html'), file)
  const { page, context, said, asked } = await openHeard(
    browser,
    `${pathToFileURL(file).href}?area=adoption`,
  )
  await waitForScript(page)
  await openTakeAway(page)
  const { name, text } = await save(page, inGroup(page, /^What is chosen/u, 'Data (JSON)'))
  expect(name).toBe(`hampshire-adoption-${CHECKED}.json`)
  // Nobody else could open an address on this disk.
  expect(JSON.parse(text)).toMatchObject({ about: { takenFrom: null } })
  expect(asked.filter((address) => /^https?:/u.test(address))).toEqual([])
  expect(said).toEqual([])
  await context.close()
})

describe('a frame', () => {
  it('saves what its sections show, where it may', async () => {
    const { page, frame, context, said } = await openFramed(
      'allow-scripts allow-same-origin allow-downloads',
      '?sections=actions',
    )
    await openTakeAway(frame)
    const { text } = await save(page, inGroup(frame, /^What these sections show$/u, 'Table (CSV)'))
    expect(readCsvTable(text).map(({ kind }) => kind)).toEqual(record.actions.map(() => 'action'))
    // The browser's word on a host that gives a frame of its own site these two rights together.
    expect(said.filter((words) => !words.includes('can escape its sandboxing'))).toEqual([])
    await context.close()
  })

  it('gives the text in a sandbox, and says nothing in the console', async () => {
    const { frame, context, said } = await openFramed('allow-scripts', '?area=care-leavers')
    await openTakeAway(frame)
    await inGroup(frame, /^What is chosen/u, 'Table (CSV)').click()
    const field = frame.getByRole('textbox', { name: /may not let it save a file/u })
    const text = await field.inputValue()
    expect(readCsvTable(`\uFEFF${text.replaceAll('\n', '\r\n')}`).length).toBeGreaterThan(5)
    expect(await frame.evaluate(() => getSelection()?.toString().length)).toBe(text.length)
    expect(said).toEqual([])
    await context.close()
  })

  it('has the text at hand where a sandbox lets nothing be saved and cannot be told from inside', async () => {
    const { page, frame, context } = await openFramed('allow-scripts allow-same-origin')
    let saved = 0
    page.on('download', () => {
      saved += 1
    })
    await openTakeAway(frame)
    await inGroup(frame, /^The whole record$/u, 'Record file (JSON)').click()
    await frame.getByRole('button', { name: /Show it as text/u }).click()
    const field = frame.getByRole('textbox', { name: /may not let it save a file/u })
    // With the lists that the file may leave out, as the parser fills them in.
    expect(parseRecord(JSON.parse(await field.inputValue()))).toEqual(parseRecord(record))
    expect(saved).toBe(0)
    await context.close()
  })
})

it('works in an element, of the sections that its host asks for', async () => {
  const body =
    '<!doctype html><link rel="icon" href="data:,"><title>Host</title><h1>Host</h1><inspection-record sections="filter,quotes" area="care-leavers"></inspection-record><script type="module" src="/inspection-record.js"></script><footer>A host</footer>'
  site.setFault('/element.html', { status: 200, contentType: 'text/html', body })
  const { page, context, said } = await openHeard(browser, `${site.address}/element.html`)
  await openTakeAway(page)
  const { name, text } = await save(page, inGroup(page, /^What is chosen/u, 'Table (CSV)'))
  expect(name).toBe(`hampshire-care-leavers-sections-shown-${CHECKED}.csv`)
  const about = record.quotes.filter(({ areas }) => areas.includes('care-leavers'))
  expect(readCsvTable(text).map(({ id }) => id)).toEqual(about.map(({ id }) => id))
  expect(said).toEqual([])
  await context.close()
})

/** Opens the first citation of an action and copies it. */
async function copyFirstCitation(page: Page | Frame): Promise<void> {
  const card = page.getByRole('region', { name: 'What inspectors asked to improve' })
  await card.locator('.citation > summary').first().click()
  await card.getByRole('button', { name: /^Copy as citation/u }).click()
}

describe('a citation', () => {
  const WHOLE = /^Ofsted, “.+”, .+, p\d.*\. Cited from “Hampshire: .+, accessed \d+ \w+ \d{4}\.$/u

  it('is copied from a card, and that is said', async () => {
    const { page, context, said } = await openHeard(browser, `${site.address}/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await waitForScript(page)
    await copyFirstCitation(page)
    await page.locator('[aria-live="polite"]', { hasText: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(WHOLE)
    expect(said).toEqual([])
    await context.close()
  })

  it('stands there, selected, in a sandbox that refuses the clipboard', async () => {
    const { frame, context } = await openFramed('allow-scripts', '?sections=actions')
    await copyFirstCitation(frame)
    const field = frame.getByRole('textbox', { name: /Copy the selected text/u })
    const text = await field.inputValue()
    expect(text).toMatch(WHOLE)
    expect(await frame.evaluate(() => getSelection()?.toString())).toBe(text)
    await context.close()
  })
})

describe('the timeline as a picture', () => {
  it('is saved as SVG and, with two dots for each of its pixels, as PNG that is not blank', async () => {
    const { page, context, said } = await openHeard(browser, `${site.address}/?area=care-leavers`)
    await waitForScript(page)
    await openTakeAway(page)
    const svg = await save(page, inGroup(page, /^What is chosen/u, 'Timeline (SVG)'))
    expect(svg.name).toBe(`hampshire-care-leavers-${CHECKED}-timeline.svg`)
    expect(svg.text).toContain('>Chosen: Care leavers.</text>')
    const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/u.exec(svg.text) ?? []
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      inGroup(page, /^What is chosen/u, 'Timeline (PNG)').click(),
    ])
    expect(download.suggestedFilename()).toBe(`hampshire-care-leavers-${CHECKED}-timeline.png`)
    const png = readFileSync(await download.path()).toString('base64')
    const seen = await page.evaluate(async (data) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context2d = canvas.getContext('2d')
      context2d?.drawImage(image, 0, 0)
      const pixels = context2d?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      const colours = new Set<string>()
      for (let at = 0; at < pixels.length; at += 4)
        colours.add(`${String(pixels[at])} ${String(pixels[at + 1])} ${String(pixels[at + 2])}`)
      return { width: canvas.width, height: canvas.height, colours: colours.size }
    }, png)
    expect(seen).toMatchObject({ width: 2 * Number(width), height: 2 * Number(height) })
    expect(seen.colours).toBeGreaterThan(20)
    expect(said).toEqual([])
    await context.close()
  })

  it('is shown in a sandbox, with its text to be copied', async () => {
    const { frame, context, said } = await openFramed('allow-scripts')
    await openTakeAway(frame)
    await inGroup(frame, /^What these sections show$/u, 'Timeline (PNG)').click()
    const picture = frame.getByRole('img', { name: /inspections, timeline/u })
    await picture.waitFor()
    expect(await picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(1280)
    expect(await frame.getByRole('textbox', { name: /ends in \.svg/u }).inputValue()).toMatch(
      /^<svg /u,
    )
    expect(said).toEqual([])
    await context.close()
  })
})
