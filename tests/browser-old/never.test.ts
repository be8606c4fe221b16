import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, readBuiltRecord } from './built'
import { AREAS, INSPECTIONS } from './expected'
import { expectNoProblems, launchBrowser, openPage, type OpenPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'
import { openEverything, readShownTexts } from './shown'

let browser: Browser
let site: ServedFolder
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

const GRADE = /\b(?:outstanding|good|requires improvement|inadequate)\b/giu
const ARROW =
  /[\u2190-\u21FF\u25B2-\u25C5\u2794-\u27BF\u2900-\u297F\u2B00-\u2B2F\u{1F4C8}\u{1F4C9}\u{1F53A}\u{1F53B}]/u
const TREND = /\b(?:improved|declined|risen|rose|fell|fallen|upgraded|downgraded|better|worse)\b/iu
const JOINT = /joint|together|children in care/iu

const searches = ['', ...AREAS.map(({ id }) => `area=${id}`)].flatMap((area) =>
  ['', ...INSPECTIONS.map(({ year }) => `inspection=${year}`)].map(
    (inspection) => `?${[area, inspection].filter(Boolean).join('&')}`,
  ),
)

/** What each visible row of the page's tables says, by the area that heads it. */
async function readRows(): Promise<{ area: string; words: string }[]> {
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  return rows.evaluateAll((elements) =>
    elements
      .filter((row) => row.checkVisibility())
      .map((row) => {
        const [header, ...cells] = [...row.children].map((cell) => (cell as HTMLElement).innerText)
        return { area: (header ?? '').split('\n')[0] ?? '', words: cells.join(' | ') }
      }),
  )
}

function gradesOf(words: string): string[] {
  return [...words.matchAll(GRADE)].map(([grade]) => grade.toLowerCase())
}

describe.each([1366, 360])('at %i px, whatever is chosen,', (width) => {
  beforeAll(async () => {
    const viewport = { width, height: 768 }
    open = await openPage(browser, `${site.address}/`, { viewport })
    page = open.page
  })
  afterAll(async () => {
    expectNoProblems(open.problems)
    await open.context.close()
  })

  it.each(searches)('%s says nothing that nobody found', async (search) => {
    await page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, search)
    await openEverything(page)
    const texts = await readShownTexts(page)
    const rows = await readRows()
    expect(texts.length).toBeGreaterThan(20)

    // A joint grade of 2019 is of neither area alone.
    const ofCareLeavers = rows.filter(({ area }) => area === 'Care leavers')
    expect(ofCareLeavers.flatMap(({ words }) => gradesOf(words))).not.toContain('outstanding')
    const sentences = texts.flatMap((text) => text.split(/(?<=[.;:]) /u))
    const alone = sentences.filter((text) => /care leavers/iu.test(text) && !JOINT.test(text))
    expect(alone.filter((text) => text.includes('2019') && /outstanding/iu.test(text))).toEqual([])

    // Adoption was graded once, in 2014.
    for (const { words } of rows.filter(({ area }) => area === 'Adoption')) {
      expect(gradesOf(words).filter((grade) => grade !== 'outstanding')).toEqual([])
      if (gradesOf(words).length > 0) expect(words).toMatch(/March 2014/u)
    }

    expect(texts.filter((text) => ARROW.test(text))).toEqual([])
    expect(
      texts.filter((text) => /\bNaN\b|\bundefined\b|\bnull\b|\[object|Invalid Date/u.test(text)),
    ).toEqual([])
  })

  it('draws no arrow and claims no trend beside a grade', async () => {
    await page.evaluate(() => {
      history.pushState(null, '', location.pathname)
      dispatchEvent(new PopStateEvent('popstate'))
    })
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('body *')].flatMap((element) =>
        ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo).content),
      ),
    )
    expect(drawn.filter((content) => ARROW.test(content))).toEqual([])
    const { findings, visits } = readBuiltRecord()
    const told = [...findings.map(({ text }) => text), ...visits.map(({ outcome }) => outcome)]
    for (const name of ['Ratings', 'Timeline']) {
      const words = await page.getByRole('region', { name }).innerText()
      const ours = told.reduce((left, text) => left.replaceAll(text, ''), words)
      expect(ours).not.toMatch(TREND)
      expect(ours).not.toMatch(/care leavers[^.]*\b(?:higher|lower)\b/iu)
    }
    const comparisons = page.getByText(/cannot be compared/u)
    expect(await comparisons.count()).toBeGreaterThan(0)
  })
})
