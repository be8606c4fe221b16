import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { link, makeList, makeLookup, pastRow } from '../../unit/importing/madeLists'
import { makeOverview } from '../../unit/importing/madeOverview'
import { DIST, readBuilt, RECORD_FILE } from '../built'
import { launchBrowser } from '../launch'
import { listFiles, openHeard, waitForScript, type HeardPage } from '../listen'
import { serveFolder, type ServedFolder } from '../serve'
import { findArea } from '../shown'
import {
  findDialog,
  findField,
  findHeading,
  findStanding,
  findTyped,
  findWayIn,
  hand,
  openDialog,
  showOwn,
} from './ownFiles'

let browser: Browser
let site: ServedFolder
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

const LIST = hand(makeList())
const LOOKUP = hand(makeLookup())
/** Long enough that somebody can cancel while it is read. */
const LONG_HISTORY = Array.from({ length: 18_000 }, (_, row) =>
  pastRow(
    [link(String(row)), `E1${String(row).padStart(7, '0')}`, `Madeshire ${String(row)}`],
    ['2019-05-13', '2019-07-01'],
    'G G R O -',
  ),
)
const OVERVIEW = hand(
  makeOverview([
    {
      code: '702',
      started: '10/11/2025',
      ended: '14/11/2025',
      published: '19/12/2025',
      grades: ['good', 'good', 'good', 'outstanding', 'good'],
    },
  ]),
)

const open = (options: Parameters<typeof openHeard>[2] = {}, search = ''): Promise<HeardPage> =>
  openHeard(browser, `${site.address}/${search}`, options)

/** Takes the download that a button starts, as text. */
async function download(page: Page): Promise<{ name: string; file: string }> {
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the record' }).click(),
  ])
  const name = taken.suggestedFilename()
  // A record is read under its own name.
  const file = path.join(path.dirname(await taken.path()), 'downloaded', name)
  await taken.saveAs(file)
  return { name, file }
}

describe('a reader’s own files', () => {
  it('show the chosen authority at once, and say where it comes from', async () => {
    const { page, context, said } = await open()
    await showOwn(page, [LIST, LOOKUP], 'Northshire')
    const standing = findStanding(page)
    expect(await standing.innerText()).toMatch(/From a file on this computer, not published/u)
    expect(await standing.innerText()).toMatch(/list\.ods and lookup\.csv/u)
    expect(await page.title()).toMatch(/^Northshire: .*\(not published\)$/u)
    const board = page.getByRole('region', { name: 'Ratings' })
    expect(await board.innerText()).toMatch(/Outstanding/u)
    expect(await page.getByRole('main').innerText()).not.toMatch(/Hampshire/u)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(
      /^From a file on this computer/u,
    )
    expect(said).toEqual([])
    await context.close()
  })

  it('are asked for by the dialog alone, and are sent to nobody', async () => {
    const { page, context, asked } = await open()
    const sent: string[] = []
    context.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url())
    })
    await waitForScript(page)
    const parser = /\/(?:OwnDataDialog|importWorker)-/u
    expect(asked.filter((address) => parser.test(address))).toEqual([])
    const before = site.requests.length
    await showOwn(page, [LIST, OVERVIEW, LOOKUP], 'Southshire')
    await findArea(page, 'Overall').check()
    await page.getByRole('application', { name: /^Chart: /u }).hover()
    await page
      .getByRole('application', { name: /^Chart: /u })
      .getByRole('img')
      .first()
      .waitFor()
    const since = listFiles(
      site.requests.slice(before).map((asks) => new URL(asks, site.address).href),
    )
    expect(since).toContain('/assets/importWorker-*.js')
    expect(since.filter((name) => !/^\/(?:assets|element)\/\w+-\*\.js$/u.test(name))).toEqual([])
    expect(site.requests.slice(before).filter((asks) => asks.includes('?'))).toEqual([])
    expect(sent).toEqual([])
    await context.close()
  })

  it('are read and shown without a connection, once the dialog is open', async () => {
    const { page, context } = await open()
    await openDialog(page)
    const worker = () => site.requests.some((asks) => asks.includes('importWorker'))
    await expect.poll(worker).toBe(true)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await findField(page).setInputFiles(LIST)
    await findTyped(page).fill('south')
    await findTyped(page).press('Enter')
    await findHeading(page, 'Southshire').waitFor()
    await context.close()
  })

  it('leave nothing in the address, and Back, Forward, the button and a reload lead as they should', async () => {
    const { page, context } = await open({}, '?area=care-leavers')
    const address = `${site.address}/?area=care-leavers`
    await showOwn(page, [LIST], 'Northshire')
    await findArea(page, 'Leadership').check()
    expect(page.url()).toBe(address)
    await page.goBack()
    await findHeading(page, 'Hampshire').waitFor()
    expect(await findArea(page, 'Care leavers').isChecked()).toBe(true)
    expect(await findStanding(page).count()).toBe(0)
    await page.goForward()
    await findHeading(page, 'Northshire').waitFor()
    await page.getByRole('button', { name: 'Back to the published record' }).click()
    await findHeading(page, 'Hampshire').waitFor()
    await expect
      .poll(() => findWayIn(page).evaluate((way) => way === document.activeElement))
      .toBe(true)
    await showOwn(page, [LIST], 'Southshire')
    await page.reload()
    await findHeading(page, 'Hampshire').waitFor()
    expect(page.url()).toBe(address)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
    await context.close()
  })

  it('can be downloaded as a record that passes its check and is read again', async () => {
    const { page, context } = await open()
    await showOwn(page, [LIST, LOOKUP], 'Northshire')
    const { name, file } = await download(page)
    expect(name).toBe('northshire.json')
    const checked = spawnSync(process.execPath, ['--import', 'tsx', 'tools/check-record.ts', file])
    expect(checked.stdout.toString()).toMatch(/no faults/u)
    expect(checked.status).toBe(0)
    await page.reload()
    await openDialog(page)
    await findField(page).setInputFiles({ name, mimeType: '', buffer: readFileSync(file) })
    // A record by itself holds no choice: it is shown at once.
    await findHeading(page, 'Northshire').waitFor()
    expect(await findStanding(page).innerText()).toMatch(/northshire\.json/u)
    await context.close()
  })

  it('are held to what a served record is held to: one fault, and the record is refused', async () => {
    const { page, context } = await open()
    const dialog = await openDialog(page)
    const text = readBuilt(RECORD_FILE).replace('"grade": "outstanding"', '"grade": "splendid"')
    const file = { name: 'mine.json', mimeType: '', buffer: Buffer.from(text) }
    await findField(page).setInputFiles(file)
    await expect
      .poll(() => dialog.getByRole('alert').innerText())
      .toMatch(/mine\.json does not hold what can be shown[\s\S]*found [^\n]*splendid/u)
    await findField(page).setInputFiles([file, LIST])
    await expect
      .poll(() => dialog.getByRole('alert').innerText())
      .toMatch(/mine\.json: found a record beside other files/u)
    expect(await findHeading(page, 'Hampshire').count()).toBe(1)
    await context.close()
  })

  it('are refused where no record comes of them, with the first reason', async () => {
    const { page, context } = await open()
    const dialog = await openDialog(page)
    const history = [['', 'X1', 'Nowhere', 'Current', 'Region', '1/5/2024', '1/7/2024', 'x']]
    await findField(page).setInputFiles(hand(makeList({ history, latest: [], inYear: [] })))
    await expect
      .poll(() => dialog.getByRole('alert').innerText())
      .toMatch(/no authority[\s\S]*sheet “History”, row 4: The area code “X1”/u)
    await context.close()
  })

  it('stay found when another file is refused, and take more beside them', async () => {
    const { page, context } = await open()
    const dialog = await openDialog(page)
    await findField(page).setInputFiles(LIST)
    await findTyped(page).waitFor()
    await findField(page).setInputFiles({ ...LIST, name: 'again.ods' })
    await expect.poll(() => dialog.getByRole('alert').innerText()).toMatch(/a second list/u)
    expect(await dialog.getByRole('button', { name: /^Northshire/u }).count()).toBe(1)
    await findField(page).setInputFiles(LOOKUP)
    await dialog.getByText('Read: list.ods and lookup.csv.').waitFor()
    expect(await dialog.getByRole('alert').count()).toBe(0)
    expect(await dialog.getByRole('button', { name: /^Oldshire/u }).innerText()).toMatch(
      /no longer exists/u,
    )
    await context.close()
  })

  it('can be let go of while they are read, for the page answers all the while', async () => {
    const { page, context } = await open()
    const dialog = await openDialog(page)
    const buffer = Buffer.from(makeList({ history: LONG_HISTORY }).bytes)
    await findField(page).setInputFiles({ name: 'long.ods', mimeType: '', buffer })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.getByLabel('Choose the file, or drop it here').waitFor()
    await expect.poll(() => page.workers()).toEqual([])
    expect(await dialog.getByRole('alert').count()).toBe(0)
    await context.close()
  })

  it('are taken where they are dropped', async () => {
    const { page, context } = await open()
    await openDialog(page)
    const dropped = await page.evaluateHandle((bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], 'list.ods'))
      return data
    }, LIST.buffer.toString('base64'))
    await findDialog(page).dispatchEvent('drop', { dataTransfer: dropped })
    await findTyped(page).waitFor()
    await context.close()
  })

  it('have words in their cells, and no markup or formula that anything runs', async () => {
    const hostile = '<img src=x onerror="document.title=1">shire'
    const formula = '=HYPERLINK("https://evil.example/","Front door")'
    const rows = [
      ['', 'E10000701', hostile],
      ['', 'E06000702', 'Southshire'],
    ]
    const start = (who: string[]) => [...who, 'Region', '2024-11-05', '2024-12-05']
    const none = ['', '', '', '', '']
    const inYear = rows.map((who) => [...start(who), 'ILACS Focused Visit', ...none, formula])
    const { page, context, said, asked } = await open()
    const dialog = await openDialog(page)
    await findField(page).setInputFiles(hand(makeList({ history: [], latest: [], inYear })))
    await dialog.getByRole('button', { name: /<img src=x/u }).click()
    await page.getByRole('heading', { level: 1, name: /<img src=x onerror/u }).waitFor()
    expect(await page.getByRole('main').textContent()).toContain('evil.example')
    expect(await page.locator('img[src="x"], a[href*="evil"]').count()).toBe(0)
    expect(await page.title()).toContain('<img')
    expect(asked.filter((address) => !address.startsWith(site.address))).toEqual([])
    expect(said).toEqual([])
    await context.close()
  })
})

const dataDir = process.env['DATA_DIR']
const published = path.join(dataDir ?? '', 'la-inspection-outcomes-2025-03-31.ods')

describe('Ofsted’s published list', () => {
  it.skipIf(dataDir === undefined || !existsSync(published))(
    'gives Wiltshire its dashboard (needs the published files: name their folder in DATA_DIR)',
    async () => {
      const { page, context, said } = await open()
      await openDialog(page)
      await findField(page).setInputFiles(published)
      await findTyped(page).fill('wilts')
      expect(await findDialog(page).getByRole('status').last().innerText()).toBe(
        '1 authority of 156',
      )
      await findTyped(page).press('Enter')
      await findHeading(page, 'Wiltshire').waitFor()
      expect(await page.getByRole('banner').innerText()).toMatch(
        /Outstanding overall when last inspected/u,
      )
      expect(said).toEqual([])
      await context.close()
    },
  )
})
