import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOSTILE_FILES } from '../../unit/importing/hostileShapes'
import { makeList } from '../../unit/importing/madeLists'
import { DIST } from '../built'
import { launchBrowser } from '../launch'
import { openHeard, type HeardPage } from '../listen'
import { serveFolder, type ServedFolder } from '../serve'
import {
  findDialog,
  findField,
  findHeading,
  findTyped,
  hand,
  openDialog,
  showOwn,
} from './ownFiles'

let browser: Browser
let site: ServedFolder
let folder: string
let heard: HeardPage
let page: Page
/** What the ratings say before any file is refused. */
let before: string
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
  folder = mkdtempSync(path.join(tmpdir(), 'own-data-'))
  heard = await openHeard(browser, `${site.address}/`)
  page = heard.page
  await openDialog(page)
  before = (await readRatings()) ?? ''
})
afterAll(async () => {
  await heard.context.close()
  await site.close()
  await browser.close()
  rmSync(folder, { recursive: true })
})

const readRatings = () => page.getByRole('region', { name: 'Ratings' }).textContent()

/** The sentence of the refusal, once the reading has ended. */
async function refuse(file: Parameters<ReturnType<typeof findField>['setInputFiles']>[0]) {
  await findField(page).setInputFiles(file)
  await findDialog(page).getByLabel('Choose the file, or drop it here').waitFor()
  return (await findDialog(page).getByRole('alert').innerText()).replace(/\s+/gu, ' ')
}

async function expectAsBefore() {
  // Said in short: the whole of it would drown what failed.
  expect((await readRatings()) === before).toBe(true)
  expect(await findHeading(page, 'Hampshire').count()).toBe(1)
  expect(page.url()).toBe(`${site.address}/`)
}

describe('in the browser, what was on screen stays, and a sentence says why, where a file', () => {
  it.each(HOSTILE_FILES.filter(([wrong]) => wrong !== 'is JSON'))(
    '%s',
    async (_, bytes, sentence) => {
      expect(await refuse(hand({ name: 'list.ods', bytes }))).toMatch(sentence)
      await expectAsBefore()
    },
  )

  it.each([
    ['is JSON of another kind', '{"a":1}', /list\.ods does not hold what can be shown/u],
    ['is a list in JSON', '[1]', /list\.ods does not hold what can be shown/u],
    ['is JSON that was cut off', '{"schemaVersion": 1, "auth', /damaged or was cut off/u],
    ['is a web page', '<!doctype html><title>Sign in</title>', /JSON or a web page/u],
    ['is a table of something else', 'a,b\n1,2\n', /a table with other columns/u],
  ])('%s', async (_, text, sentence) => {
    const bytes = new TextEncoder().encode(text)
    expect(await refuse(hand({ name: 'list.ods', bytes }))).toMatch(sentence)
    await expectAsBefore()
  })

  it.each([
    ['is of 300 MB', 'large.ods', 300, /large\.ods: found 300 MB; expected at most 32 MB/u],
    ['is a record of 20 MB', 'large.json', 20, /large\.json: found 20 MB; expected at most 8 MB/u],
  ])('%s', async (_, name, megabytes, sentence) => {
    const file = path.join(folder, name)
    writeFileSync(file, '{')
    truncateSync(file, megabytes * 1024 * 1024)
    expect(await refuse(file)).toMatch(sentence)
    await expectAsBefore()
  })

  it('has a name made to turn words round', async () => {
    const name = `a\u202Eb${'x'.repeat(200)}.ods`
    expect(await refuse(hand({ name, bytes: new Uint8Array() }))).toMatch(/a bx{50,80}…: found/u)
  })

  it('cannot be read because the code for it does not arrive, and can be chosen again', async () => {
    const other = await openHeard(browser, `${site.address}/`, {
      prepare: (opened) => opened.route(/importWorker/u, (route) => route.abort()),
    })
    const dialog = await openDialog(other.page)
    await findField(other.page).setInputFiles(hand(makeList()))
    await expect
      .poll(() => dialog.getByRole('alert').innerText())
      .toMatch(/could not be started, or was ended/u)
    await other.page.unroute(/importWorker/u)
    await findField(other.page).setInputFiles(hand(makeList()))
    await findTyped(other.page).waitFor()
    await other.context.close()
  })

  it('is refused while a record from another file is shown: that one stays', async () => {
    const other = await openHeard(browser, `${site.address}/`)
    await showOwn(other.page, [hand(makeList())], 'Northshire')
    const dialog = await openDialog(other.page)
    await findField(other.page).setInputFiles(hand({ name: 'list.ods', bytes: new Uint8Array() }))
    await expect.poll(() => dialog.getByRole('alert').innerText()).toMatch(/an empty file/u)
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect(await findHeading(other.page, 'Northshire').count()).toBe(1)
    await other.context.close()
  })
})
