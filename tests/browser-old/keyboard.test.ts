import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { expectNoProblems, launchBrowser, openPage, type OpenPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'
import { eventually } from './shown'

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

interface Stop {
  words: string
  /** Of the element itself, or of the label that shows its focus. */
  outlineWidth: number
}

/** What has the focus; nothing once the keys have left the page. */
function readStop(): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return undefined
    const shown =
      element instanceof HTMLInputElement ? [element, ...(element.labels ?? [])] : [element]
    const outlines = shown.map((part) => {
      // A mark of the chart is drawn: its frame grows where an outline would be cut off.
      if (part instanceof SVGElement)
        return Number.parseFloat(getComputedStyle(part.firstElementChild ?? part).strokeWidth)
      const { outlineStyle, outlineWidth } = getComputedStyle(part)
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
    })
    const name = element instanceof HTMLInputElement ? (element.labels?.[0]?.innerText ?? '') : ''
    const words = `${element.tagName} ${name}${element.getAttribute('aria-label') ?? ''}${element.textContent}`
    return { words: words.replace(/\s+/gu, ' ').trim(), outlineWidth: Math.max(...outlines) }
  })
}

async function tabThrough(most: number): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab')
    const stop = await readStop()
    if (stop === undefined) break
    stops.push(stop)
  }
  return stops
}

describe.each([1366, 360])('with the keyboard alone, at %i px,', (width) => {
  beforeEach(async () => {
    open = await openPage(browser, `${site.address}/`, { viewport: { width, height: 768 } })
    page = open.page
    page.setDefaultTimeout(10_000)
    return async () => {
      expectNoProblems(open.problems)
      await open.context.close()
    }
  })

  it('every stop shows its focus, in the order of the page', async () => {
    await page.getByRole('banner').getByText('Print…').waitFor()
    const stops = await tabThrough(600)
    expect(stops.filter(({ outlineWidth }) => !(outlineWidth >= 2))).toEqual([])
    const order = [
      /^A Skip to main content/u,
      /^SUMMARY Print/u,
      ...(width < 900 ? [/^SUMMARY Showing ?All areas/u] : []),
      ...(width < 900 ? [] : [/^INPUT All areas/u, /^SELECT/u, /^INPUT Words/u]),
      /^SUMMARY Overall: \d+ findings/u,
      /Chart: grades by area and year/u,
      /^SUMMARY The timeline as a table/u,
      /^SUMMARY 2024 report, para/u,
      /^BUTTON Copy with source: /u,
      /^A Link to this: /u,
    ]
    const places = order.map((pattern) => stops.findIndex(({ words }) => pattern.test(words)))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(stops.length).toBeLessThan(600)
  })

  it('the skip link leads past the filter', async () => {
    await page.keyboard.press('Tab')
    expect((await readStop())?.words).toBe('A Skip to main content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect((await readStop())?.words).toMatch(/^SUMMARY Overall: /u)
  })

  it.each(['Enter', 'Space'])('%s opens findings, and a citation in them', async (key) => {
    const ratings = page.getByRole('region', { name: 'Ratings' })
    await ratings.getByText(/^Care leavers: \d+ findings$/u).focus()
    await page.keyboard.press(key)
    const findings = ratings.getByRole('region', { name: 'Care leavers, inspection of 2024' })
    await findings.waitFor()
    const citation = findings.getByText(/^2024 report, para/u).first()
    await citation.focus()
    await page.keyboard.press(key)
    await findings.getByRole('link', { name: /^Number \d+ in the list of sources$/u }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect((await readStop())?.words).toMatch(/^A Number \d+ in the list of sources$/u)
    await page.keyboard.press('Enter')
    await eventually(() => page.url()).toMatch(/#source-ofsted-2024$/u)
  })
})
