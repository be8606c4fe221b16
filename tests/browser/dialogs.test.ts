import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { HISTORY, link, makeList, makeLookup, pastRow } from '../unit/import/madeLists'
import { readCsvTable } from '../unit/readCsv'
import { findFrame, it, waitForScript } from './fixtures'
import {
  findField,
  findOwnDialog,
  findGradeOrAbsence,
  findTyped,
  findWayIn,
  hand,
  openOwnFiles,
} from './localFiles'
import { readShifts, recordShifts } from './shifts'
import { findArea, findAreaName, findHeading, hasFocus, record, tabTo } from './shown'

const CHECKED = `as-checked-${record.keeping.checkedOn}`
const LIST = hand(makeList())

/** What a frame has beyond its content, in whole px; runs in it. */
function readFit() {
  const content = document.getElementById('inspection-record')?.getBoundingClientRect().height
  const { scrollHeight, clientHeight } = document.documentElement
  return { spare: Math.floor(innerHeight - (content ?? 0)), scrolls: scrollHeight > clientHeight }
}

/** Does what makes the browser save a file, and gives it. */
async function save(page: Page, act: () => Promise<unknown>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  }
}

describe('Download', () => {
  it('is reached from the top by keys, and saves the whole record', async ({ open }) => {
    const { page } = await open()
    await page.getByRole('link', { name: 'Download and share' }).focus()
    await page.keyboard.press('Enter')
    await tabTo(page, 'Download')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'The whole record' }).waitFor()
    await tabTo(page, 'Table (CSV)')
    const { name, text } = await save(page, () => page.keyboard.press('Enter'))
    expect(name).toBe(`hampshire-whole-record-${CHECKED}.csv`)
    const kinds = readCsvTable(text).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'action')).toHaveLength(record.actions.length)
    await page.getByRole('status').filter({ hasText: 'Handed to the browser' }).waitFor()
  })
})

describe('Embed this', () => {
  const builder = it.extend('openBuilder', ({ open }) => async (search = '') => {
    const opened = await open(`/${search}`, { permissions: ['clipboard-read', 'clipboard-write'] })
    const button = opened.page.getByRole('button', { name: 'Embed this' }).first()
    await button.focus()
    await opened.page.keyboard.press('Enter')
    const dialog = opened.page.getByRole('dialog', { name: 'Embed this' })
    await dialog.getByText(/^Height measured/u).waitFor()
    return { ...opened, button, dialog }
  })

  builder('gives code by keys alone, and the focus back', async ({ openBuilder, site }) => {
    const { page, button, dialog, asked } = await openBuilder()
    const code = dialog.getByRole('textbox', { name: /code/iu }).first()
    const before = await code.inputValue()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    const chosen = dialog.getByRole('radio', { checked: true }).first()
    expect(await hasFocus(chosen)).toBe(true)
    // The choice is followed after a moment, and the code with it: until then what is copied is of before.
    await expect.poll(() => code.inputValue()).not.toBe(before)
    await dialog.getByText(/^Height measured/u).waitFor()
    await tabTo(page, 'Copy the code')
    await page.keyboard.press('Enter')
    await dialog.getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<iframe ')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(button)).toBe(true)
    const others = asked.filter((it) => !it.startsWith(site.address) && !it.startsWith('data:'))
    expect(others).toEqual([])
  })

  builder('gives a frame its true height', async ({ openBuilder, openHost }) => {
    const { page, dialog } = await openBuilder('?area=care-leavers')
    await dialog.getByText(/^More options/u).click()
    await dialog.getByRole('radio', { name: 'Web page that allows scripts' }).check()
    await dialog.getByRole('radio', { name: /^Frame that keeps/u }).check()
    await dialog.getByRole('spinbutton', { name: /^Width/u }).fill('640')
    await dialog.getByText('in a column of 640.').waitFor()
    await dialog.getByRole('button', { name: 'Copy the code' }).click()
    await dialog.getByText('Copied').waitFor()
    const snippet = await page.evaluate(() => navigator.clipboard.readText())

    const host = await openHost(`<div style="width: 640px">${snippet}</div>`, {
      prepare: (opened) => opened.addInitScript(recordShifts),
    })
    const frame = findFrame(host.page)
    await waitForScript(frame)
    const readRoom = () => frame.evaluate(readFit)
    await expect.poll(readRoom).toEqual({ spare: 0, scrolls: false })
    expect(await readShifts(host.page)).toEqual([])
    const height = () => frame.evaluate(() => innerHeight)
    const before = await height()
    const fold = findAreaName(frame, 'Leadership')
    await fold.click()
    await expect.poll(height).toBeGreaterThan(before)
    await expect.poll(readRoom).toEqual({ spare: 0, scrolls: false })
    await fold.click()
    await expect.poll(height).toBe(before)
  })
})

describe('own files', () => {
  it('are chosen, found and shown by keys, and nothing of them leaves', async ({ open, site }) => {
    const { page, context } = await open('/?area=care-leavers')
    const sent: string[] = []
    context.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url())
    })
    await findWayIn(page).focus()
    await page.keyboard.press('Enter')
    await findField(page).waitFor()
    await page.keyboard.press('Escape')
    await findField(page).waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(findWayIn(page))).toBe(true)
    await page.keyboard.press('Enter')
    await findField(page).waitFor()
    await page.keyboard.press('Tab')
    expect(await hasFocus(findField(page))).toBe(true)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Space'),
    ])
    await chooser.setFiles([LIST, hand(makeLookup())])
    await expect.poll(() => hasFocus(findTyped(page))).toBe(true)
    const left = findOwnDialog(page).getByRole('status').last()
    await page.keyboard.type('no such place')
    await expect.poll(() => left.innerText()).toMatch(/^No/u)
    await findTyped(page).fill('south')
    await expect.poll(() => left.innerText()).toBe('1 authority of 3')
    await page.keyboard.press('Enter')
    await findHeading(page, 'Southshire').waitFor()
    expect(await page.title()).toMatch(/^Southshire: .*\(not published\)$/u)
    expect(await findGradeOrAbsence(page).innerText()).toMatch(
      /From a file on this computer, not published[\s\S]*list\.ods and lookup\.csv/u,
    )
    expect(await page.getByRole('main').innerText()).not.toContain('Hampshire')

    // Its address stays the page's own, and Back leads back.
    expect(page.url()).toBe(`${site.address}/?area=care-leavers`)
    await page.goBack()
    await findHeading(page, 'Hampshire').waitFor()
    expect(await findArea(page, 'Care leavers').isChecked()).toBe(true)
    await page.goForward()
    await findHeading(page, 'Southshire').waitFor()
    await page.getByRole('button', { name: 'Back to the published record' }).click()
    await findHeading(page, 'Hampshire').waitFor()
    expect(sent).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  })

  it('that are refused leave what is shown, or are taken in part where a reader says so', async ({
    open,
  }) => {
    const { page } = await open()
    const dialog = await openOwnFiles(page)
    await findField(page).setInputFiles(hand({ name: 'list.ods', bytes: new Uint8Array() }))
    await expect.poll(() => dialog.getByRole('alert').innerText()).toMatch(/an empty file/u)
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect(await findHeading(page, 'Hampshire').count()).toBe(1)
    await openOwnFiles(page)
    const faulty = Array.from({ length: 20 }, () =>
      pastRow([link('1'), 'X1', 'Nowhere'], ['2019-05-13', '2019-07-01'], 'G G G G -'),
    )
    const history = [...HISTORY, ...faulty]
    await findField(page).setInputFiles(hand(makeList({ history })))
    await expect
      .poll(() => dialog.getByRole('alert').innerText())
      .toMatch(/list\.ods: found 20 of \d+ rows that were refused[\s\S]*you can use the rest/u)
    expect(await findTyped(page).count()).toBe(0)
    await dialog.getByText('What was read, and what was not taken').click()
    await dialog.getByText(/sheet “History”, row 8: .*“X1”/u).waitFor()
    await dialog.getByRole('button', { name: 'Use the rest of the file all the same' }).click()
    await findTyped(page).fill('Northshire')
    await page.keyboard.press('Enter')
    await findHeading(page, 'Northshire').waitFor()
  })
})
