import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, readBuiltFrameworks, readBuiltRecord } from './built'
import { expectNoProblems, launchBrowser, openPage, type OpenPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'

let browser: Browser
let site: ServedFolder
let open: OpenPage
let text: string

const tidy = (words: string) => words.replace(/\s+/gu, ' ').trim()
const record = readBuiltRecord()

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
  open = await openPage(browser, `${site.address}/`)
  text = tidy((await open.page.getByRole('main').textContent()) ?? '')
})
afterAll(async () => {
  expectNoProblems(open.problems)
  await open.context.close()
  await site.close()
  await browser.close()
})

describe('on the page stands', () => {
  it.each(record.quotes.map(({ id, segments }) => [id, segments] as const))(
    'the quotation %s, every word of it',
    (_, segments) => {
      for (const segment of segments) expect(text).toContain(tidy(segment.text))
    },
  )

  it.each(record.actions)('the improvement action “$title”', ({ title, followUps }) => {
    expect(text).toContain(tidy(title))
    for (const { evidence } of followUps) expect(text).toContain(tidy(evidence))
  })

  it.each(record.figures)('the figure of $value $counts', ({ value, counts }) => {
    expect(text.toLowerCase()).toContain(tidy(`${value} ${counts}`).toLowerCase())
  })

  it.each([
    '18 February to 12 March 2014',
    '22 April 2014',
    '29 April to 3 May 2019',
    '11 June 2019',
    '10 to 14 June 2024',
    '23 July 2024',
  ])('the date %s', (date) => {
    expect(text).toContain(date)
  })

  it.each(record.inspections)(
    'every judgement of $id, as printed, with its grade',
    async (inspection) => {
      const { frameworks } = readBuiltFrameworks()
      const named = frameworks.flatMap(({ judgements }) => judgements)
      const table = open.page.getByRole('table', { name: /^Every judgement/u, includeHidden: true })
      const rows = (await table.locator('tr').allTextContents()).map(tidy)
      for (const { judgement, printedGrade } of inspection.judgements) {
        const printed = named.find(({ id }) => id === judgement)?.printed ?? judgement
        const year = inspection.started.slice(0, 4)
        expect(
          rows.filter((row) =>
            [tidy(printed), printedGrade, year].every((word) => row.includes(word)),
          ),
        ).not.toEqual([])
      }
    },
  )
})
