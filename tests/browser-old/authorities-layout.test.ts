import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prerenderPage } from '../../src/entries/prerender'
import type { InspectionRecord } from '../../src/record/schema/record'
import { fillPage } from '../../tools/build/pages'
import { dataDir, importPublished, LOOKUP, OFFICIAL, OVERVIEW } from '../truth/import-files'
import { readFrameworks, readRecord } from '../truth/read'
import { DIST } from './built'
import { launchBrowser } from './launch'

const ADDRESS = 'http://authority.test/'
const WIDTHS = [1366, 768, 360]
const FORM = { file: 'index.html', place: 'page', alive: false, onSite: false } as const
const frameworks = readFrameworks()

let browser: Browser
let page: Page
let template = ''
/** What the page's address answers with. */
let html = ''
beforeAll(async () => {
  template = readFileSync(path.join(DIST, 'index.html'), 'utf8')
  browser = await launchBrowser()
  page = await browser.newPage({ javaScriptEnabled: false })
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: html }))
})
afterAll(async () => {
  await browser.close()
})

/** Words that stick out of their cell or box, and how far the page can be pushed sideways. */
function findOverflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const found = scrollWidth > clientWidth ? [`the page, by ${scrollWidth - clientWidth} px`] : []
  const range = document.createRange()
  const texts = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  const isBox = (element: Element) => {
    const { display, borderLeftWidth } = getComputedStyle(element)
    return display !== 'inline' && (borderLeftWidth !== '0px' || /^T[DH]$/u.test(element.tagName))
  }
  while (texts.nextNode() !== null) {
    const words = texts.currentNode.textContent?.trim() ?? ''
    const parent = texts.currentNode.parentElement
    // A summary is placed beside its cell on purpose; what a chart draws is no box of CSS.
    if (words === '' || parent?.closest('svg, summary, option, .visually-hidden') !== null) continue
    if (!parent.checkVisibility()) continue
    let box: Element = parent
    while (!isBox(box) && box.parentElement !== null) box = box.parentElement
    const { left, right, top, bottom } = box.getBoundingClientRect()
    range.selectNodeContents(texts.currentNode)
    for (const line of range.getClientRects())
      if (
        line.left < left - 1 ||
        line.right > right + 1 ||
        line.top < top - 1 ||
        line.bottom > bottom + 1
      )
        found.push(`“${words}” leaves its ${box.tagName.toLowerCase()}`)
  }
  return found
}

/** What overflows on the page of a record, by width; loaded once and resized. */
async function listOverflow(record: InspectionRecord): Promise<string[]> {
  const file = { record, frameworks, fingerprint: '' }
  html = fillPage(template, prerenderPage(file, record.authority.id, FORM), FORM)
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' })
  const faults: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 768 })
    const found = await page.evaluate(findOverflow)
    faults.push(...found.map((fault) => `${record.authority.name}, ${width} px: ${fault}`))
  }
  return faults
}

/** Hampshire inspected once more, with the longest words in every area. */
function inspectAgain(): InspectionRecord {
  const record = readRecord()
  const framework = frameworks.frameworks.at(-1)
  const latest = record.inspections.at(-1)
  if (framework === undefined || latest === undefined) throw new Error('The record is empty')
  const judgements = framework.judgements.map(({ id }) => ({
    judgement: id,
    grade: 'requires-improvement',
    printedGrade: 'Requires improvement to be good',
    citations: latest.citations,
  }))
  const started = '2027-11-29'
  const days = { started, ended: { day: '2027-12-10' }, published: { day: '2028-01-31' } }
  const again = { ...latest, ...days, id: 'ilacs-2027', framework: framework.id, judgements }
  return { ...record, inspections: [...record.inspections, again] }
}

describe('the page of an authority', () => {
  it('is found to overflow where words leave their box', async () => {
    html = '<table><td style="max-width:9px">inspection</table>'
    await page.goto(ADDRESS)
    expect(await page.evaluate(findOverflow)).toEqual(['“inspection” leaves its td'])
  })

  it('holds Hampshire’s grades when it is inspected again', async () => {
    expect(await listOverflow(inspectAgain())).toEqual([])
  })

  it.skipIf(dataDir === undefined)(
    'holds the grades of each of 156 (needs the published files: name their folder in DATA_DIR)',
    async () => {
      const { records } = importPublished(dataDir ?? '', OFFICIAL, OVERVIEW, LOOKUP)
      expect(records).toHaveLength(156)
      const faults: string[] = []
      for (const record of records) faults.push(...(await listOverflow(record)))
      expect(faults).toEqual([])
    },
    600_000,
  )
})
