import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { findRatings } from '../elementHost'
import { findBeyond, readLooks, readPaper } from './elementChecks'
import type { ElementCell } from './factors'
import { expectLatestGrades } from './latest'
import { settle } from './open'
import { readWatched } from './watch'

/** Expects an element out of sight to be there once the host's page has loaded, and to move nothing in sight. */
export async function expectReadyUnseen(page: Page, cell: ElementCell) {
  await findRatings(page.locator('inspection-record').first()).waitFor()
  if (isBlock(cell)) expect((await readWatched(page)).shifts ?? 0).toBe(0)
}

/**
 * False where the host's rules make the element a part of a line: then the host's own empty
 * lines around it go when the record comes, and where it stands is the host's affair.
 */
function isBlock({ css, until }: ElementCell): boolean {
  return css === 'plain' || until === 'reserved height'
}

/** Expects an element to show the latest grades, to look as in a plain host and to keep to its column. */
export async function expectWhole(element: Locator, looks: readonly string[]) {
  await element.evaluate((node) => {
    node.scrollIntoView()
  })
  await findRatings(element).waitFor()
  expect(looks.length).toBeGreaterThan(100)
  expect(await settle(() => readLooks(element))).toEqual(looks)
  expectLatestGrades(await findRatings(element).innerText())
  expect(await findBeyond(element)).toEqual([])
}

/**
 * What is promised of a host's own parts: nothing moves where it has kept the room; where
 * something stands in the element meanwhile each element moves what follows it once, and
 * where nothing does once more, for the words that say that it is coming.
 */
export async function expectHostStill(page: Page, cell: ElementCell, elements: number) {
  if (!isBlock(cell)) return
  const { places, shifts } = await readWatched(page)
  const moves = { 'reserved height': 0, 'link and table': 1, nothing: 2 }[cell.until]
  expect(places.length).toBeLessThanOrEqual(1 + moves * elements)
  if (moves === 0) expect(shifts ?? 0).toBe(0)
}

/** Reaches for the chart of an element and waits until it can be read. */
export async function bringChartToLife(element: Locator) {
  await element.getByRole('application', { name: /^Chart: /u }).hover()
  await element
    .getByRole('img', { name: /^Adoption/u })
    .first()
    .waitFor()
}

/** Expects the grades on paper, in the engine that makes a PDF as words in it. */
export async function expectOnPaper(page: Page, engine: string) {
  const paper = engine === 'Chromium' ? await readPaper(page) : undefined
  await page.emulateMedia({ media: 'print' })
  const ratings = findRatings(page.locator('inspection-record').last())
  expect(await ratings.isVisible()).toBe(true)
  expectLatestGrades(paper ?? (await ratings.innerText()))
  await page.emulateMedia({ media: 'screen' })
}

/** Chooses an area, as a reader or where there is no filter as the host, and expects the host to stay. */
export async function expectFilterKeepsScroll(
  page: Page,
  element: Locator,
  { sections }: ElementCell,
) {
  await findRatings(element).evaluate((node) => {
    node.scrollIntoView()
  })
  const readScroll = () => page.evaluate(() => scrollY)
  const readPlace = () => findRatings(element).evaluate((node) => node.getBoundingClientRect().top)
  const [before, place, address] = [await readScroll(), await readPlace(), page.url()]
  // Not by the mouse: a click would scroll there first, and the host's scroll is watched.
  if (sections.includes('filter'))
    await element
      .getByRole('radio', { name: /^Adoption/u, includeHidden: true })
      .evaluate((radio: HTMLInputElement) => {
        radio.click()
      })
  else
    await element.evaluate((node) => {
      node.setAttribute('area', 'adoption')
    })
  const rows = findRatings(element).getByRole('rowheader').filter({ visible: true })
  await expect.poll(() => rows.allInnerTexts()).toEqual(['Adoption'])
  await settle(readScroll)
  // Where the filter above grows by a line, the browser scrolls by as much: what is read stands still.
  const [scrolled, moved] = [(await readScroll()) - before, (await readPlace()) - place]
  expect(Math.min(Math.abs(scrolled), Math.abs(moved))).toBeLessThanOrEqual(1)
  expect(page.url()).toBe(address)
}
