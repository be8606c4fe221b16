import { expect } from 'vitest'
import { it } from './fixtures'
import { readShifts, recordShifts } from './shifts'
import {
  chooseArea,
  countExpected,
  countShown,
  findArea,
  findClear,
  findInspection,
  findResults,
  findStatus,
  findWords,
  hasFocus,
} from './shown'

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

it('areas are chosen by arrow keys and by pointer; one visit is one step of Back', async ({
  open,
}) => {
  const { page } = await open('/?utm_source=mail&x=1%262#quotes')
  const steps = () => page.evaluate(() => history.length)
  const before = await steps()
  await findArea(page, 'All areas').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => findArea(page, 'Overall').isChecked()).toBe(true)
  // One that is in a menu.
  await chooseArea(page, 'Adoption')
  await expect.poll(() => countShown(page)).toEqual(countExpected({ area: 'adoption' }))
  expect(await findStatus(page).textContent()).toMatch(/^Adoption: /u)
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

it('an address leads straight to a quotation', async ({ open }) => {
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
})
