import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { parseRecord } from '../../src/record/parse'
import { findFrame, it, waitForScript } from '../browser/fixtures'
import {
  findField,
  findGradeOrAbsence,
  findTyped,
  hand,
  openOwnFiles,
  showOwn,
} from '../browser/localFiles'
import { findHeading, openEverything, record } from '../browser/shown'
import { listHtmlFaults } from '../built/validDocuments'
import { link, makeList, makeLookup, pastRow } from '../unit/import/madeLists'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'handing-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Presses a button and gives the file that the browser saved, under its own name. */
async function save(page: Page, within: string | RegExp, button: string): Promise<string> {
  const place = page
    .getByRole('group', { name: within })
    .or(page.getByRole('dialog', { name: within }))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    place.getByRole('button', { name: button, exact: true }).click(),
  ])
  const file = path.join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return file
}
const openDownload = (page: Page) =>
  page.getByRole('button', { name: 'Download', exact: true }).click()

describe('what is taken away', () => {
  it('from a sandbox is text, selected, and a picture to be seen', async ({ openHost }) => {
    const { page } = await openHost(
      '<iframe sandbox="allow-scripts" width="900" height="900" src="/embed.html"></iframe>',
    )
    const frame = findFrame(page)
    await waitForScript(frame)
    await openDownload(frame)
    const whole = frame.getByRole('group', { name: /^The whole record$/u })
    await whole.getByRole('button', { name: 'Record file (JSON)' }).click()
    const text = await frame
      .getByRole('textbox', { name: /may not let it save a file/u })
      .inputValue()
    // With the lists that the file may leave out, as the parser fills them in.
    expect(parseRecord(JSON.parse(text))).toEqual(parseRecord(record))
    expect(await frame.evaluate(() => getSelection()?.toString().length)).toBe(text.length)
    const shown = frame.getByRole('group', { name: /^What these sections show$/u })
    await shown.getByRole('button', { name: 'Picture of the board (PNG)' }).click()
    const picture = frame.getByRole('img', { name: /inspections/u })
    await expect
      .poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth))
      .toBeGreaterThan(900)
  })
})

describe('what the builder hands over', () => {
  const builder = it.extend('openBuilder', ({ open }) => async (query: string) => {
    const { page } = await open(`/${query}`)
    await page.getByRole('button', { name: 'Embed this' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Embed this' })
    await dialog.getByText(/^More options/u).click()
    await dialog.getByRole('radio', { name: 'E-mail or document', exact: true }).check()
    await dialog.getByRole('radio', { name: /^Snapshot page/u }).check()
    return { page, dialog }
  })

  /** What a reader sees of the sections; what only script can use is no part of it. */
  async function readSections(page: Page): Promise<string[]> {
    await openEverything(page)
    return page.locator('main section').evaluateAll((sections) => {
      const words: string[] = []
      for (const section of sections) {
        const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const part = node.parentElement
          if (part?.checkVisibility({ checkVisibilityCSS: true }) !== true) continue
          if (
            part.closest(
              '.needs-script, .share, .years__chart, .action-notes__all, #search-results, button, [role="status"]',
            ) !== null
          )
            continue
          words.push(node.textContent?.replace(/\s+/gu, ' ').trim() ?? '')
        }
      }
      return words.join(' ').split(/\s+/u)
    })
  }

  builder(
    'as a snapshot page shows without script what the page shows',
    async ({ openBuilder, open }) => {
      const query = '?area=leadership&inspection=2024&q=social'
      const { page, dialog } = await openBuilder(query)
      for (const box of await dialog
        .getByRole('group', { name: 'Parts' })
        .getByRole('checkbox')
        .all())
        await box.check()
      // The choice settles before the file is made of it.
      await expect
        .poll(() => dialog.locator('iframe').getAttribute('srcdoc'))
        .toContain('id="sources"')
      const file = await save(page, 'Embed this', 'Download the page')
      expect(path.basename(file)).toMatch(/^hampshire[\w-]*-\d{4}-\d\d-\d\d\.html$/u)
      expect(await listHtmlFaults(readFileSync(file, 'utf8'))).toEqual([])
      const pinned = await open(`file://${file}`, { javaScriptEnabled: false })
      const shown = await readSections(pinned.page)
      expect(shown.length).toBeGreaterThan(100)
      const live = await open(`/${query}`)
      await expect.poll(() => readSections(live.page)).toEqual(shown)
      expect(await pinned.page.getByText(/^Pinned on/u).count()).toBe(1)
      expect(pinned.asked.filter((it) => !it.startsWith('data:'))).toEqual([`file://${file}`])
    },
  )
})

describe('a reader’s own files', () => {
  const LIST = hand(makeList())

  it('become a record that passes its check and is read again', async ({ open }) => {
    const { page } = await open()
    await showOwn(page, [LIST, hand(makeLookup())], 'Northshire')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the record' }).click(),
    ])
    const file = path.join(folder, download.suggestedFilename())
    expect(path.basename(file)).toBe('northshire.json')
    await download.saveAs(file)
    const checked = spawnSync(process.execPath, ['--import', 'tsx', 'tools/check-record.ts', file])
    expect(checked.stdout.toString() + checked.stderr.toString()).toMatch(/no faults/u)
    await page.reload()
    await openOwnFiles(page)
    // A record by itself holds no choice: it is shown at once.
    await findField(page).setInputFiles(file)
    await findHeading(page, 'Northshire').waitFor()
    expect(await findGradeOrAbsence(page).innerText()).toMatch(/northshire\.json/u)
  })

  it('are read without a connection once the dialog is open, and where they are dropped', async ({
    open,
    site,
  }) => {
    site.requests.length = 0
    const { page, context } = await open()
    const dialog = await openOwnFiles(page)
    await expect.poll(() => site.requests.join()).toContain('importWorker')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    const dropped = await page.evaluateHandle((bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], 'list.ods'))
      return data
    }, LIST.buffer.toString('base64'))
    await dialog.dispatchEvent('drop', { dataTransfer: dropped })
    await findTyped(page).fill('south')
    await findTyped(page).press('Enter')
    await findHeading(page, 'Southshire').waitFor()
  })

  it('can be let go of while they are read, for the page answers all the while', async ({
    open,
  }) => {
    const { page } = await open()
    const dialog = await openOwnFiles(page)
    const history = Array.from({ length: 18_000 }, (_, row) =>
      pastRow(
        [link(String(row)), `E1${String(row).padStart(7, '0')}`, `Madeshire ${row}`],
        ['2019-05-13', '2019-07-01'],
        'G G R O -',
      ),
    )
    await findField(page).setInputFiles(hand(makeList({ history })))
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.getByLabel('Choose the file, or drop it here').waitFor()
    await expect.poll(() => page.workers()).toEqual([])
    expect(await dialog.getByRole('alert').count()).toBe(0)
  })

  it('whose reader does not come are refused, and taken once it does', async ({ open }) => {
    const { page } = await open('/', {
      expects: /Failed to load resource/u,
      prepare: (opened) => opened.route(/importWorker/u, (route) => route.abort()),
    })
    const dialog = await openOwnFiles(page)
    const refusal = () => dialog.getByRole('alert').innerText()
    await findField(page).setInputFiles(LIST)
    await expect.poll(refusal).toMatch(/could not be started, or was stopped/u)
    await page.unroute(/importWorker/u)
    await findField(page).setInputFiles(LIST)
    await findTyped(page).waitFor()
    await findField(page).setInputFiles({ ...LIST, name: 'again.ods' })
    await expect.poll(refusal).toMatch(/a second list/u)
    expect(await dialog.getByRole('button', { name: /^Northshire/u }).count()).toBe(1)
    await findField(page).setInputFiles(hand(makeLookup()))
    await dialog.getByText('Read: list.ods and lookup.csv.').waitFor()
    expect(await dialog.getByRole('alert').count()).toBe(0)
  })
})
