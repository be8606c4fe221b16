import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, readBuiltRecord } from '../built'
import { launchBrowser, openPage } from '../launch'
import { serveFolder, type ServedFolder } from '../serve'
import { clearPrints, joinWords, printPage, type Paper } from './paper'

/** In points. Many printers reach nothing nearer to the edge than 6 mm, which are 17. */
const MARGIN = 25
/** In points: the box of a word of 9 pt in Times, the lower of the two typefaces. */
const LEAST_HEIGHT = 9 * 1.1
const MOST_SHEETS = 11

const record = readBuiltRecord()
let browser: Browser
let served: ServedFolder
let page: Page
let paper: Paper

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serveFolder(DIST)
  const opened = await openPage(browser, `${served.address}/index.html`)
  page = opened.page
  await page.waitForLoadState('networkidle')
  paper = await printPage(page)
})
afterAll(async () => {
  await browser.close()
  await served.close()
  clearPrints()
})

/** All words on paper, in their order, without spaces: lines break anywhere. */
function readAll(): string {
  return squeeze(paper.sheets.map(({ text }) => text).join(''))
}
const squeeze = (text: string) => text.replaceAll(/\s/gu, '')

describe('the whole record on paper', () => {
  it('is A4, eleven sheets at most', () => {
    expect(paper.sheets.length).toBeLessThanOrEqual(MOST_SHEETS)
    for (const { width, height } of paper.sheets) {
      expect(Math.round(width)).toBe(595)
      expect(Math.round(height)).toBe(842)
    }
  })

  it('has its sheets numbered', () => {
    const all = String(paper.sheets.length)
    paper.sheets.forEach((sheet, index) => {
      expect(joinWords(sheet)).toContain(`Sheet ${String(index + 1)} of ${all}`)
    })
  })

  it('has no word in the margins', () => {
    for (const { words, width, height } of paper.sheets) {
      const outside = words.filter(
        ({ left, right, top, bottom }) =>
          left < MARGIN || right > width - MARGIN || top < 20 || bottom > height - 8,
      )
      expect(outside).toEqual([])
    }
  })

  it('has no word under 9 pt', async () => {
    await page.emulateMedia({ media: 'print' })
    const drawn = await page.$$eval('svg text', (texts) =>
      texts
        .filter((text) => text.getBoundingClientRect().width > 0)
        .map((text) => ({
          text: text.textContent,
          size: Number.parseFloat(getComputedStyle(text).fontSize) * text.currentCSSZoom * 0.75,
        })),
    )
    await page.emulateMedia({ media: null })
    expect(drawn.length).toBeGreaterThan(50)
    expect(drawn.filter(({ size }) => size < 9)).toEqual([])
    // Words in the chart are outlined and come with boxes of another making: their size is known from above.
    const inChart = new Set(drawn.flatMap(({ text }) => text.split(/\s+/u)))
    const low = paper.sheets.flatMap(({ words }, index) =>
      words.filter(
        ({ text, top, bottom }) =>
          bottom - top < LEAST_HEIGHT && !(index === 0 && inChart.has(text)),
      ),
    )
    expect(low).toEqual([])
  })

  it('has answer, ratings and timeline on the first sheet, and nothing else', () => {
    const [first, second] = paper.sheets
    if (first === undefined || second === undefined) throw new Error('There is one sheet alone')
    const text = joinWords(first)
    expect(text).toContain('Judgement area')
    expect(text).toContain('Timeline')
    expect(text).toContain('Years are not all equally wide.')
    expect(text).not.toContain('What inspectors found')
    expect(joinWords(second)).toMatch(/^What inspectors found/u)
  })

  it('holds all that a reader can open: findings, actions, quotations, differences', () => {
    const all = readAll()
    const inLines = (text: string) => squeeze(text).slice(0, 24)
    for (const { text } of record.findings) expect(all).toContain(inLines(text))
    for (const { title } of record.actions) expect(all).toContain(inLines(title))
    for (const { segments } of record.quotes)
      expect(all).toContain(inLines(segments[0]?.text ?? ''))
    for (const { subject, assessment } of record.disagreements) {
      expect(all).toContain(inLines(subject))
      expect(all).toContain(inLines(assessment))
    }
  })

  it('names each source once as a numbered note, with its address written out', () => {
    const all = readAll()
    record.sources.forEach((source, index) => {
      expect(all).toContain(squeeze(`[${String(index + 1)}] ${source.shortName}`))
      if (source.address !== undefined) expect(all).toContain(source.address)
    })
  })

  it('has no control and no invitation to press anything', () => {
    const all = paper.sheets.map(joinWords).join(' ')
    for (const word of ['Print', 'Embed', 'Copy with source', 'Show the', 'Change', 'Open '])
      expect(all).not.toMatch(new RegExp(`(?:^| )${word}(?: |$)`, 'u'))
  })
})
