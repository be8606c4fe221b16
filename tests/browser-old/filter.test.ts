import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { AREAS, countExpected, INSPECTIONS, type Choice } from './expected'
import { expectNoProblems, launchBrowser, openPage, type OpenPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'
import {
  countShown,
  eventually,
  findArea,
  findClear,
  findInspection,
  findStatus,
  findWords,
  openEverything,
} from './shown'

let browser: Browser
let site: ServedFolder
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
  open = await openPage(browser, `${site.address}/`, { viewport: { width: 1366, height: 768 } })
  page = open.page
  page.setDefaultTimeout(10_000)
  await openEverything(page)
})
afterAll(async () => {
  await open.context.close()
  await site.close()
  await browser.close()
})
beforeEach(async () => {
  if (await findClear(page).isVisible()) await findClear(page).click()
})
afterEach(() => expectNoProblems(open.problems))

const nameOf = (id: string) => AREAS.find((area) => area.id === id)?.name ?? 'All areas'
const combinations: Choice[] = [undefined, ...AREAS.map(({ id }) => id)].flatMap((area) =>
  [undefined, ...INSPECTIONS.map(({ id }) => id)].map((inspection) => ({
    ...(area === undefined ? {} : { area }),
    ...(inspection === undefined ? {} : { inspection }),
  })),
)

describe('the filter', () => {
  it.each(combinations)('leaves what the record says of %o, and counts it', async (choice) => {
    const expected = countExpected(choice)
    const area = findArea(page, nameOf(choice.area ?? ''))
    await area.check()
    await findInspection(page).selectOption(choice.inspection ?? '')
    await eventually(() => countShown(page)).toEqual(expected)
    const { quotes, actions, grades, findings } = expected
    expect(
      await area
        .and(page.getByLabel(new RegExp(` ${quotes + actions + grades + findings}$`, 'u')))
        .count(),
    ).toBe(1)
  })

  it('is worked by arrow keys, one area after the other', async () => {
    await findArea(page, 'All areas').focus()
    for (const { id, name } of AREAS) {
      await page.keyboard.press('ArrowRight')
      await eventually(() => findArea(page, name).isChecked()).toBe(true)
      await eventually(() => countShown(page)).toEqual(countExpected({ area: id }))
    }
    await page.keyboard.press('ArrowRight')
    await eventually(() => findArea(page, 'All areas').isChecked()).toBe(true)
  })

  it('is worked from the name of a row of the ratings', async () => {
    await page.getByRole('rowheader', { name: 'Care leavers' }).first().getByText('Care').click()
    await eventually(() => findArea(page, 'Care leavers').isChecked()).toBe(true)
  })

  it('keeps what holds the words, whatever their case and order', async () => {
    await findWords(page).fill('PRIVATE fostering')
    await eventually(async () => (await countShown(page)).actions).toBe(1)
    await findWords(page).fill('fostering private')
    await eventually(async () => (await countShown(page)).actions).toBe(1)
    await findWords(page).fill('no such words anywhere')
    await eventually(() => countShown(page)).toEqual({
      quotes: 0,
      actions: 0,
      grades: 0,
      findings: 0,
      ratings: 0,
    })
    const reasons = page.getByText(/is left by the choice of/u)
    expect(await reasons.allInnerTexts()).toContain(
      'No improvement action is left by the choice of “no such words anywhere”.',
    )
  })

  it('says what is left, aloud as well as to the eye', async () => {
    await findArea(page, 'Care leavers').check()
    const { findings, actions } = countExpected({ area: 'care-leavers' })
    const says = `Care leavers: 2 grades, 1 joint grade, ${findings} findings, ${actions} actions, 3 quotations and 2 newspaper lines`
    await eventually(() => findStatus(page).textContent()).toBe(says)
    expect(await page.getByText(says, { exact: true }).last().isVisible()).toBe(true)
    await findInspection(page).selectOption({ label: '2024' })
    await eventually(() => findStatus(page).textContent()).toMatch(
      /^Care leavers, the 2024 inspection: 1 grade and /u,
    )
    await findWords(page).fill('good')
    await eventually(() => findStatus(page).textContent()).toMatch(
      /^Care leavers, the 2024 inspection and “good”: /u,
    )
  })

  it.each([
    ['one button', () => findClear(page).click()],
    ['Escape in the words', () => findWords(page).press('Escape')],
    ['Escape among the areas', () => findArea(page, 'Adoption').press('Escape')],
  ])('is cleared by %s', async (_, clear) => {
    await findArea(page, 'Adoption').check()
    await findInspection(page).selectOption({ label: '2014' })
    await findWords(page).fill('outstanding')
    await eventually(() => page.url()).toMatch(/area=adoption.*q=outstanding/u)
    await clear()
    await eventually(() => countShown(page)).toEqual(countExpected({}))
    expect(page.url()).toBe(`${site.address}/`)
    expect(await findWords(page).inputValue()).toBe('')
    expect(await findArea(page, 'All areas').isChecked()).toBe(true)
    expect(await findClear(page).isVisible()).toBe(false)
  })
})
