import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DIST, readBuiltRecord } from '../built'
import { launchBrowser, openPage } from '../launch'
import { serveFolder, type ServedFolder } from '../serve'
import { clearPrints, joinWords, printPage, type Paper, type Picture } from './paper'

const record = readBuiltRecord()
let browser: Browser
let served: ServedFolder
let page: Page

async function open(pathname: string, options = {}) {
  const opened = await openPage(browser, `${served.address}${pathname}`, options)
  page = opened.page
  await page.waitForLoadState('networkidle')
}
const firstOf = ({ sheets }: Paper) => joinWords(sheets[0] ?? { words: [] })
const allOf = ({ sheets }: Paper) => sheets.map(joinWords).join(' ')

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serveFolder(DIST)
})
afterEach(async () => {
  await page.context().close()
})
afterAll(async () => {
  await browser.close()
  await served.close()
  clearPrints()
})

describe.each([
  ['with script', true],
  ['without script', false],
])('a summary, %s', (_, javaScriptEnabled) => {
  it('is four sheets at most, and says what it leaves out', async () => {
    await open('/index.html', { javaScriptEnabled })
    await page.click('.paper-choice > summary')
    await page.check('[name="paper"][value="summary"]')
    const paper = await printPage(page)
    expect(paper.sheets.length).toBeLessThanOrEqual(4)
    expect(firstOf(paper)).toContain('The rest of the record is left out')
    const all = allOf(paper)
    expect(all).not.toContain('What inspectors found:')
    for (const word of ['Key quotes', 'Recurring', 'Sources and method'])
      expect(all).toContain(word)
    for (const word of ['In context', 'On paper']) expect(all).not.toContain(word)
  })
})

describe('a print of everything', () => {
  it('is not called a summary, and says on every sheet when and from where it was printed', async () => {
    await open('/index.html')
    await page.locator('[data-printed]').waitFor({ state: 'attached' })
    const paper = await printPage(page)
    expect(allOf(paper)).not.toContain('A summary')
    for (const sheet of paper.sheets)
      expect(joinWords(sheet)).toMatch(
        /as checked on \d+ \w+ \d{4}\. Printed on \d+ \w+ \d{4} from http:\/\/127/u,
      )
    expect(firstOf(paper)).toContain(`from ${served.address}/index.html`)
  })
})

describe('a filtered print', () => {
  it.each([
    ['area', true],
    ['area, without script', false],
  ])(
    'names the %s on its first sheet and holds nothing of others',
    async (_, javaScriptEnabled) => {
      await open(javaScriptEnabled ? '/index.html?area=adoption' : '/index.html', {
        javaScriptEnabled,
      })
      if (!javaScriptEnabled) await page.check('#area-adoption', { force: true })
      const paper = await printPage(page)
      expect(firstOf(paper)).toContain('Showing Adoption')
      expect(allOf(paper)).toContain('What inspectors found: Adoption')
      expect(allOf(paper)).not.toContain('What inspectors found: Care leavers')
      const other = record.findings.find(({ areas }) => areas.join() === 'care-leavers')
      expect(allOf(paper)).not.toContain(other?.text.slice(0, 20))
    },
  )

  it('names inspection and words', async () => {
    await open('/index.html')
    await page.getByRole('searchbox').fill('missing')
    await page.locator('.filter-bar__clear--shown').first().waitFor({ state: 'attached' })
    expect(firstOf(await printPage(page))).toMatch(/Showing All areas, .*missing/u)
  })

  it('says nothing of a filter where there is none', async () => {
    await open('/index.html')
    expect(firstOf(await printPage(page))).not.toContain('Showing')
  })
})

describe('from within a frame', () => {
  it('the frame’s own page prints with whose it is, its notes and its address', async () => {
    await open('/embed.html?area=adoption')
    await page.locator('[data-printed]').waitFor({ state: 'attached' })
    const paper = await printPage(page)
    expect(firstOf(paper)).toContain('Hampshire: children’s services inspections')
    expect(firstOf(paper)).toContain('Showing Adoption')
    expect(firstOf(paper)).toContain('/embed.html?area=adoption')
    expect(allOf(paper).replaceAll(' ', '')).toContain(record.sources[2]?.address)
    expect(allOf(paper)).not.toContain('Key quotes')
  })

  it.each(['ratings', 'timeline', 'actions', 'quotes', 'figures', 'context', 'sources'])(
    'a view of %s without script prints within the sheet, sources by their names',
    async (view) => {
      await open(`/embed-${view}.html`)
      const { sheets } = await printPage(page)
      for (const { words, width } of sheets) {
        expect(words.filter(({ left, right }) => left < 25 || right > width - 25)).toEqual([])
        expect(words.filter(({ text }) => text === 'Show')).toEqual([])
      }
      if (view === 'actions') expect(allOf({ sheets, draw: noPicture })).toContain('2024 report')
    },
  )
})

function noPicture(): Picture {
  throw new Error('No picture was asked for')
}

/** Mean greys of the inner part of the four signs in the key of grades, best first. */
async function greysOfKey(): Promise<number[]> {
  await page.emulateMedia({ media: 'print' })
  const shapes = await page.$$eval('.timeline-key:first-child .timeline-key__item', (items) =>
    items.map((item) => item.textContent),
  )
  await page.emulateMedia({ media: null })
  const paper = await printPage(page)
  const { grey, width } = paper.draw(1)
  const words = paper.sheets[0]?.words ?? []
  const dots = 100 / 72
  return shapes.map((shape) => {
    const first = shape.split(' ')[0]
    const word = words.filter(({ text }) => text === first).at(-1)
    if (word === undefined) throw new Error(`${shape} is not in the key`)
    // The sign stands to the left of its word, and its ground is seen above the steps.
    const x0 = Math.round((word.left - 18) * dots)
    const y0 = Math.round((word.top - 1) * dots)
    const values = Array.from({ length: 12 }, (_, at) => grey[y0 * width + x0 + at] ?? Number.NaN)
    return values.sort((a, b) => a - b)[6] ?? Number.NaN
  })
}

it('tells the four grades apart in grey, by tone and by the word beside it', async () => {
  await open('/index.html')
  const greys = await greysOfKey()
  expect(greys).toHaveLength(4)
  // Darker the better; white is told from the next by its outline and its one step.
  for (const [at, tone] of greys.slice(1).entries())
    expect(tone - (greys[at] ?? 0)).toBeGreaterThan(20)
})
