import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { FINDINGS, type Counts } from './expected'

/** Expects what will be so before long: a busy machine takes more than the usual second. */
export const eventually = <Read>(read: () => Read | Promise<Read>) =>
  expect.poll(read, { timeout: 10_000 })

export const findArea = (page: Pick<Page, 'getByRole'>, name: string): Locator =>
  page.getByRole('group', { name: /^Judgement area/u }).getByRole('radio', {
    name: new RegExp(`^${name} \\d+$`, 'u'),
  })

export const findInspection = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Inspection' })

export const findWords = (page: Page): Locator => page.getByRole('searchbox', { name: 'Words' })

export const findClear = (page: Page): Locator =>
  page.getByRole('button', { name: 'Show everything' })

/** The region that says what is left; what the eye sees of it stands elsewhere. */
export const findStatus = (page: Page): Locator => page.getByRole('search').getByRole('status')

/** Opens every part of the sections that opens on demand. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('main details'))
      part.open = true
  })
}

/** A grade, and not the reason why there is none. */
const GRADE = /^(?:Outstanding|Good|Requires improvement|Inadequate)/u

/** Counts what a reader can see, after opening what opens on demand. */
export async function countShown(page: Page): Promise<Counts> {
  await openEverything(page)
  const ratings = page.getByRole('region', { name: 'Ratings' })
  const table = page.getByRole('table', { name: /^Every judgement and visit/u })
  const [quotes, actions, given, found, ratingRows] = await Promise.all([
    page.getByRole('region', { name: 'Key quotes' }).getByRole('figure').count(),
    page
      .getByRole('region', { name: 'What inspectors asked to improve' })
      .getByRole('heading', { level: 4 })
      .count(),
    table.locator('tbody td:first-of-type').filter({ visible: true }).allInnerTexts(),
    ratings.getByRole('region').getByRole('listitem').allInnerTexts(),
    ratings.getByRole('rowheader').count(),
  ])
  const grades = given.filter((words) => GRADE.test(words.trim())).length
  // A finding on two areas stands in the rows of both.
  const words = found.map((text) => text.replace(/\s+/gu, ' '))
  const findings = FINDINGS.filter((text) => words.some((entry) => entry.startsWith(text))).length
  return { quotes, actions, grades, findings, ratings: ratingRows }
}

/** The text that a reader sees, element by element in the order of the page, drawings included. */
export async function readShownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blocks = new Map<Element, string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (element?.checkVisibility({ checkVisibilityCSS: true }) !== true) continue
      if (element.closest('script, style') !== null) continue
      const block =
        element.closest('p, li, tr, h1, h2, h3, h4, summary, label, svg, div') ?? element
      blocks.set(block, `${blocks.get(block) ?? ''} ${node.textContent ?? ''}`)
    }
    return [...blocks.values()].map((text) => text.replace(/\s+/gu, ' ').trim()).filter(Boolean)
  })
}
