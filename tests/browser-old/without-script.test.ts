import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, readDistFrameworks, readDistRecord } from '../built/dist'
import { listFacts } from '../built/facts'
import { countExpected } from './expected'
import { launchBrowser } from './launch'
import { openHeard, type HeardPage } from './listen'
import { serveFolder, type ServedFolder } from './serve'
import { countShown, findArea, openEverything, readShownTexts } from './shown'

const record = readDistRecord()
const AREAS = readDistFrameworks().areas
const ENTRIES = [
  ...record.actions.map(({ id, areas }) => ({ id: `action-${id}`, areas })),
  ...record.quotes.map(({ id, areas }) => ({ id: `quote-${id}`, areas })),
  ...record.figures.map(({ id, areas }) => ({ id: `figure-${id}`, areas })),
]
const STANDALONE = pathToFileURL(path.resolve(DIST, 'inspection-record.html')).href

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

const listShown = (page: Page) =>
  page.evaluate(
    (ids) => ids.filter((id) => document.getElementById(id)?.checkVisibility() === true),
    ENTRIES.map(({ id }) => id),
  )
const listHeld = (area?: string) =>
  ENTRIES.filter(
    ({ areas }) => area === undefined || areas.length === 0 || areas.includes(area),
  ).map(({ id }) => id)

describe.each([
  ['index.html from a server', () => `${site.address}/`],
  ['inspection-record.html from a file', () => STANDALONE],
])('%s, without script', (_, address) => {
  let heard: HeardPage
  let page: Page
  beforeAll(async () => {
    heard = await openHeard(browser, address(), { javaScriptEnabled: false })
    page = heard.page
    await openEverything(page)
  })
  afterAll(() => heard.context.close())

  it('shows all that the record says', async () => {
    const seen = (await readShownTexts(page)).join(' ').toLowerCase()
    const missing = listFacts(record).flatMap(([, facts]) =>
      facts.filter((fact) => !seen.includes(fact.replace(/\s+/gu, ' ').toLowerCase())),
    )
    expect(missing).toEqual([])
  })

  it('draws a mark for every grade and visit', async () => {
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll('[data-mark]')].flatMap((mark) =>
        mark.checkVisibility({ checkVisibilityCSS: true }) ? mark.getAttribute('data-mark') : [],
      ),
    )
    const judgements = record.inspections.flatMap((inspection) => inspection.judgements)
    expect(new Set(marks).size).toBe(judgements.length + record.visits.length)
  })

  it('shows nothing that needs script', async () => {
    for (const name of ['Print', /^Copy/u])
      expect(await page.getByRole('button', { name }).count()).toBe(0)
    for (const role of ['combobox', 'searchbox'] as const)
      expect(await page.getByRole(role).count()).toBe(0)
    expect(
      await page
        .getByText(/arrow keys/u)
        .filter({ visible: true })
        .count(),
    ).toBe(0)
    expect(await page.getByRole('button').count()).toBe(0)
  })

  it.each(AREAS)('shows what belongs to $id when it is chosen, and counts it', async (area) => {
    await findArea(page, area.name).check()
    expect(await listShown(page)).toEqual(listHeld(area.id))
    const expected = countExpected({ area: area.id })
    expect(await countShown(page)).toEqual(expected)
    const line = page
      .getByText(new RegExp(`^${area.inSentence}: \\d+ (?:joint )?grades?\\b`, 'iu'))
      .filter({ visible: true })
    const actions = expected.actions === 0 ? /: (?!.*\d action)/u : `, ${expected.actions} action`
    expect(await line.filter({ hasText: actions }).count()).toBe(1)
  })

  it('shows everything again', async () => {
    await findArea(page, 'All areas').check()
    expect(await listShown(page)).toEqual(listHeld())
    expect(await countShown(page)).toEqual(countExpected({}))
  })

  it('asks for no more than itself', () => {
    expect(heard.said).toEqual([])
    const others = heard.asked.filter((asked) => !asked.startsWith('data:'))
    expect(others).toEqual([address()])
  })
})
