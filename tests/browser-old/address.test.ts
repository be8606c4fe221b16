import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { countExpected } from './expected'
import { expectNoProblems, launchBrowser, openPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'
import {
  countShown,
  eventually,
  findArea,
  findInspection,
  findWords,
  openEverything,
} from './shown'

let browser: Browser
let site: ServedFolder

const WIDE = { viewport: { width: 1366, height: 768 } }
const openAt = (search: string) => openPage(browser, `${site.address}/${search}`, WIDE)

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

describe('the address', () => {
  it.each([
    ['?area=care-leavers&inspection=2014', { area: 'care-leavers', inspection: 'sif-2014' }],
    ['?inspection=ilacs-2019', { inspection: 'ilacs-2019' }],
    ['?area=%20adoption%20&area=overall', { area: 'adoption' }],
    [
      '?area=safeguarding-board&inspection=2024',
      { area: 'safeguarding-board', inspection: 'ilacs-2024' },
    ],
  ])('%s is what is shown on opening', async (search, choice) => {
    const { page, context, problems } = await openAt(search)
    await openEverything(page)
    await eventually(() => countShown(page)).toEqual(countExpected(choice))
    expect(page.url()).toBe(`${site.address}/${search}`)
    expectNoProblems(problems)
    await context.close()
  })

  it('holds area, inspection and words together', async () => {
    const { page, context, problems } = await openAt(
      '?area=help-and-protection&inspection=2024&q=private+fostering',
    )
    await openEverything(page)
    await eventually(async () => (await countShown(page)).actions).toBe(1)
    expect(await findArea(page, 'Help and protection').isChecked()).toBe(true)
    expect(await findInspection(page).inputValue()).toBe('ilacs-2024')
    expect(await findWords(page).inputValue()).toBe('private fostering')
    expectNoProblems(problems)
    await context.close()
  })

  it.each([
    ['?area=schools', 'The address asks for the area “schools”'],
    ['?inspection=1999', 'The address asks for the inspection “1999”'],
    ['?area=__proto__', 'The address asks for the area “__proto__”'],
    ['?area=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '“<img src=x onerror=alert(1)>”'],
    ['?area=%E0%A4%A', 'The address asks for the area'],
  ])('says that it left %s aside, and shows everything', async (search, words) => {
    const { page, context, problems } = await openAt(search)
    // Who wrote the address reads it in the console.
    const told = /^console warning: Inspection record: not understood, and left aside: /u
    const notice = page.getByRole('status').filter({ hasText: 'The address asks for' })
    await eventually(() => notice.innerText()).toContain(words)
    await openEverything(page)
    expect(await countShown(page)).toEqual(countExpected({}))
    expect(
      problems.filter(({ kind, text }) =>
        `${kind}: ${text}`.startsWith(
          'console warning: Inspection record: not understood, and left aside: ',
        ),
      ),
    ).toHaveLength(1)
    expectNoProblems(problems, [told])
    await context.close()
  })

  it('keeps what others put into it', async () => {
    const { page, context, problems } = await openAt('?utm_source=mail&theme=dark&x=1%262#figures')
    await findArea(page, 'Adoption').check()
    await eventually(() => page.url()).toContain('area=adoption')
    const query = new URL(page.url()).searchParams
    expect([...query]).toEqual([
      ['utm_source', 'mail'],
      ['theme', 'dark'],
      ['x', '1&2'],
      ['area', 'adoption'],
    ])
    expectNoProblems(problems)
    await context.close()
  })

  it('goes back and forward through choices, and passes over the letters of a search', async () => {
    const { page, context, problems } = await openAt('')
    const steps = () => page.evaluate(() => history.length)
    const before = await steps()
    await findArea(page, 'Adoption').check()
    await findInspection(page).selectOption({ label: '2014' })
    await findWords(page).pressSequentially('outstanding', { delay: 40 })
    await eventually(() => page.url()).toMatch(/q=outstanding$/u)
    expect((await steps()) - before).toBe(2)
    await page.goBack()
    await eventually(() => findInspection(page).inputValue()).toBe('')
    expect(await findArea(page, 'Adoption').isChecked()).toBe(true)
    expect(await findWords(page).inputValue()).toBe('')
    await page.goBack()
    await eventually(() => findArea(page, 'All areas').isChecked()).toBe(true)
    await openEverything(page)
    await eventually(() => countShown(page)).toEqual(countExpected({}))
    await page.goForward()
    await page.goForward()
    await eventually(() => findWords(page).inputValue()).toBe('outstanding')
    expect(await findInspection(page).inputValue()).toBe('sif-2014')
    expectNoProblems(problems)
    await context.close()
  })

  it.each([1366, 360])('leads straight to a quotation, at %i px', async (width) => {
    const { page, context, problems } = await openPage(
      browser,
      `${site.address}/?utm_source=mail#quote-echo-safeguarding-board`,
      { viewport: { width, height: 768 } },
    )
    const card = page.locator('#quote-echo-safeguarding-board')
    const isTarget = () => card.evaluate((element) => element.matches(':target'))
    await eventually(isTarget).toBe(true)
    const isOnScreen = () =>
      card.evaluate((element) => {
        const { top } = element.getBoundingClientRect()
        return top > 0 && top < innerHeight
      })
    await eventually(isOnScreen).toBe(true)
    expect(await card.isVisible()).toBe(true)
    expectNoProblems(problems)
    await context.close()
  })
})
