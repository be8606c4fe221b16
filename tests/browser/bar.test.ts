import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './fixtures'
import { readShifts, recordShifts } from './shifts'
import {
  AREAS,
  chooseArea,
  findArea,
  findClear,
  findInspection,
  findResults,
  findStatus,
  findWords,
  hasFocus,
  record,
} from './shown'

/** The ids of the actions that are laid out, folded or not. */
const readActions = (page: Page) =>
  page
    .locator('[id^="action-"]')
    .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).map(({ id }) => id))
const listActions = (area: string) =>
  record.actions.filter(({ areas }) => areas.includes(area)).map(({ id }) => `action-${id}`)

it('areas are chosen by arrow keys, and by pointer also where they are in a menu', async ({
  open,
}) => {
  const { page } = await open()
  await findArea(page, 'All areas').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => findArea(page, 'Overall').isChecked()).toBe(true)
  for (const { id, name } of AREAS) {
    await chooseArea(page, name)
    await expect
      .poll(() => readActions(page).then((ids) => ids.sort()))
      .toEqual(listActions(id).sort())
    await expect.poll(() => findStatus(page).textContent()).toMatch(new RegExp(`${name}: `, 'iu'))
  }
})

it('a narrow bar has menus, which close after a choice', async ({ open }) => {
  const { page } = await open('/', { viewport: { width: 390, height: 664 } })
  await page.getByText('All areas').first().click()
  await findArea(page, 'Care leavers').click()
  await expect.poll(() => findArea(page, 'Care leavers').isVisible()).toBe(false)
  expect(await page.locator('.bar summary').first().innerText()).toContain('Care leavers')
  await page.getByText('Go to').click()
  await page.getByRole('navigation').getByText('Evidence').click()
  await expect.poll(() => page.url()).toMatch(/#sources$/u)
})

it('one visit is one step of Back, and a chosen inspection another', async ({ open }) => {
  const { page } = await open('/?utm_source=mail&x=1%262#quotes')
  const steps = () => page.evaluate(() => history.length)
  const before = await steps()
  await chooseArea(page, 'Care leavers')
  await chooseArea(page, 'Leadership')
  await findWords(page).pressSequentially('outstanding')
  await expect.poll(() => page.url()).toMatch(/q=outstanding$/u)
  // What others put into the address stays there.
  expect([...new URL(page.url()).searchParams.keys()]).toEqual(['utm_source', 'x', 'area', 'q'])
  expect((await steps()) - before).toBe(1)
  await page.goBack()
  await expect.poll(() => findArea(page, 'All areas').isChecked()).toBe(true)
  expect(await findWords(page).inputValue()).toBe('')
  await page.goForward()
  await expect.poll(() => findArea(page, 'Leadership').isChecked()).toBe(true)
})

it('an address holds a whole choice, and shows its results without a shift', async ({ open }) => {
  const { page } = await open('/?area=help-and-protection&inspection=2024&q=private+fostering', {
    prepare: (asked) => asked.addInitScript(recordShifts),
  })
  await findResults(page).getByRole('heading', { level: 2 }).waitFor()
  expect(await readShifts(page)).toEqual([])
  expect(await findArea(page, 'Help and protection').isChecked()).toBe(true)
  await findInspection(page).click()
  await expect.poll(() => page.url()).not.toContain('inspection')
  await findClear(page).click()
  await expect.poll(() => page.url()).toMatch(/\?q=private\+fostering$/u)
})

it('a result leads to its entry, also past a choice that hides it', async ({ open }) => {
  const { page } = await open('/?area=adoption')
  await findWords(page).fill('private fostering')
  await findResults(page).locator('[href="#action-2024-2"]').click()
  const action = page.locator('#action-2024-2')
  await expect.poll(() => action.isVisible()).toBe(true)
  await expect.poll(() => action.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  expect(page.url()).toMatch(/\?q=private\+fostering#action-2024-2$/u)
  await findWords(page).press('Escape')
  await expect.poll(() => findResults(page).isVisible()).toBe(false)
  expect(await hasFocus(findWords(page))).toBe(true)
})

it('what an address asks for in vain is left aside, and both reader and author are told', async ({
  open,
}) => {
  const told = /^warning: Inspection record: not understood, and left aside: /u
  const { page, said } = await open('/?area=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', {
    expects: told,
  })
  const notice = page.getByRole('status').filter({ hasText: 'The address asks for' })
  await expect.poll(() => notice.innerText()).toContain('“<img src=x onerror=alert(1)>”')
  expect(said).toHaveLength(1)
})

it('an address leads straight to a quotation, also past a choice that hides it', async ({
  open,
}) => {
  const place = '#quote-echo-safeguarding-board'
  const { page } = await open(`/?utm_source=mail${place}`, {
    viewport: { width: 360, height: 768 },
  })
  const isOnScreen = () =>
    page.locator(place).evaluate((card) => {
      const { top } = card.getBoundingClientRect()
      return card.getClientRects().length > 0 && top >= -1 && top < innerHeight
    })
  await expect.poll(isOnScreen).toBe(true)

  const filtered = await open('/?area=adoption#action-2024-1')
  await filtered.page.getByText(/^This link leads to .+ adoption leaves out\.$/u).waitFor()
  await filtered.page.getByRole('link', { name: 'Show it' }).click()
  await expect.poll(() => filtered.page.locator('#action-2024-1').isVisible()).toBe(true)
})
