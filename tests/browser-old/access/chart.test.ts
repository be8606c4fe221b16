import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { buildTimeline } from '../../../src/record/timeline/timeline'
import { readDistFrameworks, readDistRecord } from '../../built/dist'
import { DIST } from '../built'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript, type HeardPage } from '../listen'
import { serveFolder, type ServedFolder } from '../serve'
import { listenToRegions, readAnnouncements } from './announcements'
import { findAll, readTree } from './tree'

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

const { rows } = buildTimeline(buildRecordIndex(readDistRecord(), readDistFrameworks()))
const SENTENCES = rows.map(({ sentence }) => sentence.replace(/\s+/gu, ' ').trim()).sort()

async function open(width: number, prepare?: (page: Page) => Promise<unknown>): Promise<HeardPage> {
  const heard = await openHeard(browser, `${site.address}/`, {
    viewport: { width, height: 768 },
    prepare: async (page) => {
      await listenToRegions(page)
      await prepare?.(page)
    },
  })
  await waitForScript(heard.page)
  return heard
}

const findChart = (page: Page) => page.getByRole('application', { name: /^Chart: /u })

/** The name of what has the focus, as the browser tells it to a screen reader. */
async function readFocused({ page, context }: HeardPage): Promise<string> {
  const focused = (await readTree(context, page)).filter(
    ({ role, states }) => states['focused'] === true && role !== 'RootWebArea',
  )
  return focused.map(({ role, name }) => `${role}: ${name}`).join(' and ')
}

describe.each([1366, 700, 360])('the timeline at %i px', (width) => {
  it('says by arrow keys one sentence for each mark, as the name of what has the focus', async () => {
    const heard = await open(width)
    const { page, context } = heard
    await findChart(page).focus()
    await page.locator('.timeline__live [data-mark]').first().waitFor()
    const said: string[] = []
    await page.keyboard.press('Home')
    while (said.length < rows.length) {
      said.push(await readFocused(heard))
      await page.keyboard.press('ArrowRight')
    }
    // At the last mark the key leads nowhere.
    expect(await readFocused(heard)).toBe(said.at(-1))
    expect(said.map((words) => words.replace(/^image: /u, '')).sort()).toEqual(SENTENCES)
    // The panel beside shows the same, and is silent: nothing is said twice.
    const panel = findAll(await readTree(context, page), 'status').filter(
      ({ name }) => name === 'The mark that is read',
    )
    // Chromium gives the property to regions that speak alone.
    expect(panel.map(({ states }) => states['live'] ?? 'off')).toEqual(['off'])
    await page.keyboard.press('Escape')
    expect(await readFocused(heard)).toBe('application: Chart: grades by area and year')
    await context.close()
  })

  it('says as much where the live chart does not come: a live region reads each mark', async () => {
    const heard = await open(width, (page) =>
      page.route(/TimelineChart/u, (route) => route.abort()),
    )
    const { page, context } = heard
    await findChart(page).focus()
    const reading = page.getByRole('status', { name: 'The mark that is read' })
    let read = await reading.innerText()
    for (let count = 0; count < rows.length; count += 1) {
      await page.keyboard.press(count === 0 ? 'Home' : 'ArrowRight')
      await expect.poll(() => reading.innerText()).not.toBe(read)
      read = await reading.innerText()
    }
    expect(await readFocused(heard)).toBe('application: Chart: grades by area and year')
    const [panel] = findAll(await readTree(context, page), 'status').filter(
      ({ name }) => name === 'The mark that is read',
    )
    expect(panel?.states).toMatchObject({ live: 'polite', atomic: true })
    const heardOf = (await readAnnouncements(page)).filter(({ words }) => words.includes(' · '))
    expect(heardOf.every(({ waited }) => waited)).toBe(true)
    expect(new Set(heardOf.map(({ words }) => words)).size).toBe(rows.length)
    for (const row of rows) {
      const about = [row.grade?.word ?? '', row.subject, row.when]
      expect(
        heardOf.some(({ words }) => about.every((part) => words.includes(part))),
        row.sentence,
      ).toBe(true)
    }
    expect(await reading.count()).toBe(1)
    await context.close()
  })
})

describe('the timeline’s table', () => {
  it('holds every mark as a row, with its grade, days, framework and source', async () => {
    const { page, context } = await open(1366)
    await page.getByText('The timeline as a table').click()
    const table = page.getByRole('table', { name: /^Every judgement and visit/u })
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      ...['Area', 'Grade', 'As printed', 'Inspected', 'Published', 'Framework', 'Source'],
    ])
    const shown = (await table.locator('tbody tr').allInnerTexts()).map((text) =>
      text.replace(/\s+/gu, ' '),
    )
    expect(shown).toHaveLength(rows.length)
    for (const [at, { when, framework, grade }] of rows.entries()) {
      expect(shown[at]).toContain(when)
      expect(shown[at]).toContain(framework)
      if (grade !== undefined) expect(shown[at]).toContain(grade.word)
    }
    await context.close()
  })

  it('is there without script too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.address}/embed-timeline.html`)
    await page.getByText('The timeline as a table').click()
    const table = page.getByRole('table', { name: /^Every judgement and visit/u })
    expect(await table.locator('tbody tr').count()).toBe(rows.length)
    await context.close()
  })
})
