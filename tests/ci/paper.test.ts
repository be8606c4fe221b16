import { describe, expect } from 'vitest'
import { VIEWS } from '../../src/record/sections'
import { it } from '../browser/fixtures'
import {
  cannotRead,
  joinWords,
  listInMargins,
  printPage,
  readAll,
  readFirst,
  type Paper,
} from '../browser/paper'
import { chooseArea, record } from '../browser/shown'

/** In points: the box of a word of 10 pt in Times, the lower of the two typefaces. */
const MIN_HEIGHT = 10 * 1.1

const squeeze = (text: string) => text.replaceAll(/\s/gu, '')
/** All words on paper, in their order, without spaces: lines break anywhere. */
const readSqueezed = ({ sheets }: Paper) => squeeze(sheets.map(({ text }) => text).join(''))

describe.skipIf(cannotRead)('on paper', () => {
  it('the whole record holds all that a reader can open, on sheets of A4, no word under 10 pt', async ({
    open,
  }) => {
    const { page } = await open()
    await page.locator('[data-printed]').waitFor({ state: 'attached' })
    const paper = await printPage(page)
    const all = readSqueezed(paper)
    const lines = [
      ...record.findings.map(({ text }) => text),
      ...record.actions.map(({ title, verbatim }) => title ?? verbatim ?? ''),
      ...record.quotes.map(({ segments }) => segments[0]?.text ?? ''),
      ...record.disagreements.flatMap(({ subject, assessment }) => [subject, assessment]),
    ].map((text) => squeeze(text).slice(0, 24))
    expect(lines.filter((line) => !all.includes(line))).toEqual([])
    record.sources.forEach(({ shortName, address }, at) => {
      expect(all).toContain(squeeze(`[${at + 1}] ${shortName}`))
      expect(all).toContain(address ?? '')
    })
    expect(readFirst(paper)).toMatch(/Judgement area.*2014.*2019.*2024.*Sheet 1 of/u)
    const last = paper.sheets.length
    expect(last).toBeLessThanOrEqual(14)
    for (const [at, sheet] of paper.sheets.entries()) {
      expect([sheet.width, sheet.height].map(Math.round)).toEqual([595, 842])
      expect(joinWords(sheet)).toContain(`Sheet ${at + 1} of ${last}`)
      expect(joinWords(sheet)).toMatch(/as checked on .* Printed on \d+ \w+ \d{4} from http/u)
    }
    for (const word of ['Print', 'Embed', 'Copy with source', 'Show the', 'Change', 'Open '])
      expect(readAll(paper)).not.toMatch(new RegExp(`(?:^| )${word}(?: |$)`, 'u'))
    expect(listInMargins(paper)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    const drawn = await page.locator('svg text').evaluateAll((texts) =>
      texts
        .filter((text) => text.getBoundingClientRect().width > 0)
        .map((text) => ({
          text: text.textContent,
          size: Number.parseFloat(getComputedStyle(text).fontSize) * text.currentCSSZoom * 0.75,
        })),
    )
    expect(drawn.length).toBeGreaterThan(10)
    expect(drawn.filter(({ size }) => size < 9.99)).toEqual([])
    // Words in the chart are outlined and come with boxes of another making: their size is known from above.
    const inChart = new Set(drawn.flatMap(({ text }) => text.split(/\s+/u)))
    const low = paper.sheets.flatMap(({ words }, at) =>
      words.filter(
        ({ text, top, bottom }) => bottom - top < MIN_HEIGHT && !(at === 0 && inChart.has(text)),
      ),
    )
    expect(low).toEqual([])
  })

  it('a choice is named on the first sheet, and nothing of others printed', async ({ open }) => {
    const other = record.findings.find(({ areas }) => areas.join() === 'care-leavers')
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open('/index.html?area=adoption', { javaScriptEnabled })
      if (!javaScriptEnabled) await chooseArea(page, 'Adoption')
      const paper = await printPage(page)
      expect(readFirst(paper)).toContain('Adoption: ')
      expect(readAll(paper)).toContain('What inspectors found: adoption')
      expect(readAll(paper)).not.toContain(other?.text.slice(0, 20))
    }
  })

  it('the most that a first sheet has to hold is held, with script and without', async ({
    open,
  }) => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open('/authority-northshire.html', { javaScriptEnabled })
      await page.waitForLoadState('networkidle')
      const paper = await printPage(page)
      expect(readFirst(paper)).toMatch(/^Northshire: children’s services/u)
      expect(readFirst(paper)).toMatch(/Latest grade.*Overall.*Safeguarding board/u)
      expect(listInMargins(paper)).toEqual([])
    }
  })

  it('frames print by themselves, live and without script', async ({ open }) => {
    const { page } = await open('/embed.html?area=adoption')
    await page.locator('[data-printed]').waitFor({ state: 'attached' })
    const paper = await printPage(page)
    expect(readFirst(paper)).toMatch(/Hampshire: children’s services inspections.*Adoption: /u)
    expect(readFirst(paper)).toContain('/embed.html?area=adoption')
    for (const view of VIEWS) {
      const still = await open(`/embed-${view}.html`, { hydrates: false })
      expect(listInMargins(await printPage(still.page)), view).toEqual([])
    }
  })
})
