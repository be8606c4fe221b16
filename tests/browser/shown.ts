import type { Locator, Page } from 'playwright-core'
import { readDistFrameworks, readDistRecord } from '../built/dist'

/** A choice of the filter, by ids of the record. Nothing stands for everything. */
export interface Choice {
  area?: string
  inspection?: string
}

/** How many of each a reader should see once all is open. The board keeps its rows whatever is chosen. */
export interface Counts {
  quotes: number
  actions: number
  figures: number
}

export const record = readDistRecord()
/** From the first to the last of the vocabulary. */
export const AREAS = readDistFrameworks().areas

/** The inspections that asked for an action's subject, mentioned it or answer it, by the action's id. */
const SPEAKING = new Map(
  record.actions.map(({ id, repeats }) => {
    const asks = record.actions.filter(
      (other) => other.id === id || other.id === repeats || other.repeats === id,
    )
    const all = asks.flatMap(({ inspection, earlierMentions, followUps }) => [
      ...[{ inspection }, ...earlierMentions],
      ...followUps.filter(({ verdict }) => verdict !== 'no-later-evidence'),
    ])
    return [id, all.map((each) => each.inspection)]
  }),
)

/** What the files say of a choice, counted apart from the code under test. */
export function countExpected({ area, inspection }: Choice): Counts {
  const belongs = (entry: { areas: readonly string[]; inspection?: string | undefined }) =>
    (area === undefined || entry.areas.includes(area)) &&
    (inspection === undefined || entry.inspection === inspection)
  return {
    quotes: record.quotes.filter(belongs).length,
    actions: record.actions.filter(
      ({ id, areas }) =>
        (area === undefined || areas.includes(area)) &&
        (inspection === undefined || SPEAKING.get(id)?.includes(inspection)),
    ).length,
    figures: record.figures.filter(belongs).length,
  }
}

/** The radio button of an area, which may be in a closed menu. */
export const findArea = (page: Pick<Page, 'getByRole'>, name: string): Locator =>
  page.getByRole('radio', { name, exact: true, includeHidden: true })
/** Chooses an area, and opens the menus that it is in, as far as they are closed. */
export async function chooseArea(page: Pick<Page, 'getByRole'>, name: string): Promise<void> {
  const area = findArea(page, name)
  await area.evaluate((radio) => {
    for (
      let menu = radio.closest('details');
      menu;
      menu = menu.parentElement?.closest('details') ?? null
    )
      if (!radio.checkVisibility()) menu.open = true
  })
  await area.check()
}
/** Chooses an inspection at its column head, and waits until the page has taken it. */
export async function chooseInspection(page: Pick<Page, 'getByRole'>, year: string): Promise<void> {
  await findBoard(page)
    .getByRole('button', { name: `Inspection of ${year}` })
    .click()
  await findBoard(page)
    .getByRole('button', { name: `Inspection of ${year}`, pressed: true })
    .waitFor()
}
/** The chosen inspection, with which it can be let go. */
export const findInspection = (page: Page): Locator =>
  page.getByRole('button', { name: /show all inspections$/u })
export const findWords = (page: Page): Locator =>
  page.getByRole('searchbox', { name: /^Search this/u })
export const findResults = (page: Page): Locator =>
  page.getByRole('region', { name: 'Search results' })
export const findClear = (page: Page): Locator =>
  page.getByRole('button', { name: 'Show everything' })
/** The region that says what is left; what the eye sees of it stands elsewhere. */
export const findStatus = (page: Page): Locator => page.getByRole('status').first()

export const findBoard = (page: Pick<Page, 'getByRole'>): Locator =>
  page.getByRole('region', { name: 'Grades' })
/** A grade in its lane, by its name: "Care leavers, 2024: Good". */
export const findMark = (page: Pick<Page, 'getByRole'>, name: string | RegExp): Locator =>
  findBoard(page).getByRole('link', { name }).and(findBoard(page).locator('[data-mark]'))
/** The facts of the mark that is open. */
export const findMarkDialog = (page: Pick<Page, 'getByRole'>): Locator =>
  findBoard(page).getByRole('dialog')
/** The name of an area, which opens what was found in it. */
export const findAreaName = (page: Pick<Page, 'getByRole'>, name: string): Locator =>
  findBoard(page).getByRole('rowheader').getByRole('link', { name, exact: true })
/** What was found in an area, by its id. */
export const findFindings = (page: Pick<Page, 'locator'>, area: string): Locator =>
  page.locator(`#findings-${area}`)
/** The areas whose rows are marked as chosen. */
export const readChosenRows = (page: Pick<Page, 'getByRole'>): Promise<string[]> =>
  findBoard(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .filter((row) =>
          /^(?!rgba\(0, 0, 0, 0\)).* inset$/u.test(getComputedStyle(row, '::before').boxShadow),
        )
        .map((row) => row.querySelector('th')?.textContent ?? ''),
    )
export const findHeading = (page: Page, authority: string): Locator =>
  page.getByRole('heading', { level: 1, name: `${authority}: children’s services` })

/** True also of what has the focus in a shadow root. */
export const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element.matches(':focus'))

/** Opens every part that opens on demand, but for menus, which would lie over the page. */
export async function openEverything(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((parts) => {
    for (const part of parts) if (part instanceof HTMLDetailsElement) part.open = true
  })
}

/** Counts what a reader can see, after opening what opens on demand. */
export async function countShown(page: Page): Promise<Counts> {
  await openEverything(page)
  const [quotes, actions, figures] = await Promise.all(
    ['quote', 'action', 'figure'].map((kind) =>
      page.locator(`[id^="${kind}-"]`).filter({ visible: true }).count(),
    ),
  )
  return { quotes: quotes ?? 0, actions: actions ?? 0, figures: figures ?? 0 }
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
        element.closest('p, li, tr, h1, h2, h3, h4, summary, label, blockquote, svg, div') ??
        element
      blocks.set(block, `${blocks.get(block) ?? ''} ${node.textContent ?? ''}`)
    }
    return [...blocks.values()].map((text) => text.replace(/\s+/gu, ' ').trim()).filter(Boolean)
  })
}

/** Presses Tab until what has the focus has these words. Throws where no stop has. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 90; steps += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (text.replace(/\s+/gu, ' ').trim() === words) return
  }
  throw new Error(`Tab does not lead to “${words}”`)
}
