import { expect } from 'vitest'
import { it } from './fixtures'
import {
  AREAS,
  countExpected,
  countShown,
  findArea,
  findClear,
  findInspection,
  findRatings,
  findStatus,
  findWords,
} from './shown'

it('an area is chosen by arrow keys, or by its name in the ratings', async ({ open }) => {
  const { page } = await open()
  await findArea(page, 'All areas').focus()
  for (const { id, name } of AREAS) {
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => findArea(page, name).isChecked()).toBe(true)
    const expected = countExpected({ area: id })
    await expect.poll(() => countShown(page)).toEqual(expected)
    const { quotes, actions, grades, findings } = expected
    const label = page.getByLabel(new RegExp(` ${quotes + actions + grades + findings}$`, 'u'))
    expect(await findArea(page, name).and(label).count(), name).toBe(1)
  }
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => findArea(page, 'All areas').isChecked()).toBe(true)
  await findRatings(page)
    .getByRole('rowheader', { name: 'Care leavers' })
    .first()
    .getByText('Care')
    .click()
  await expect.poll(() => findArea(page, 'Care leavers').isChecked()).toBe(true)
})

it('area, inspection and words leave what they leave, and say so', async ({ open, site }) => {
  const { page } = await open()
  await findArea(page, 'Care leavers').check()
  const { findings, actions } = countExpected({ area: 'care-leavers' })
  const says = `Care leavers: 2 grades, 1 joint grade, ${findings} findings, ${actions} actions, 3 quotations and 2 newspaper lines`
  await expect.poll(() => findStatus(page).textContent()).toBe(says)
  expect(await page.getByText(says, { exact: true }).last().isVisible()).toBe(true)
  await findInspection(page).selectOption({ label: '2024' })
  const both = countExpected({ area: 'care-leavers', inspection: 'ilacs-2024' })
  await expect.poll(() => countShown(page)).toEqual(both)
  await findWords(page).fill('good')
  await expect
    .poll(() => findStatus(page).textContent())
    .toMatch(/^Care leavers, the 2024 inspection and “good”: /u)
  await findWords(page).press('Escape')
  await expect.poll(() => countShown(page)).toEqual(countExpected({}))
  expect(page.url()).toBe(`${site.address}/`)

  await findWords(page).fill('fostering PRIVATE')
  await expect.poll(async () => (await countShown(page)).actions).toBe(1)
  await findWords(page).fill('no such words anywhere')
  const nothing = { quotes: 0, actions: 0, grades: 0, findings: 0, ratings: 0 }
  await expect.poll(() => countShown(page)).toEqual(nothing)
  const reasons = page.getByText(/is left by the choice of/u)
  expect(await reasons.allInnerTexts()).toContain(
    'No improvement action is left by the choice of “no such words anywhere”.',
  )
  await findClear(page).click()
  await expect.poll(() => countShown(page)).toEqual(countExpected({}))
})

it('Back and Forward go through choices, and pass over the letters of a search', async ({
  open,
}) => {
  const { page } = await open('/?utm_source=mail&x=1%262#figures')
  const steps = () => page.evaluate(() => history.length)
  const before = await steps()
  await findArea(page, 'Adoption').check()
  await findInspection(page).selectOption({ label: '2014' })
  await findWords(page).pressSequentially('outstanding')
  await expect.poll(() => page.url()).toMatch(/q=outstanding$/u)
  // What others put into the address stays there.
  expect([...new URL(page.url()).searchParams.keys()]).toEqual([
    ...['utm_source', 'x', 'area', 'inspection', 'q'],
  ])
  expect((await steps()) - before).toBe(2)
  await page.goBack()
  await expect.poll(() => findInspection(page).inputValue()).toBe('')
  expect(await findArea(page, 'Adoption').isChecked()).toBe(true)
  expect(await findWords(page).inputValue()).toBe('')
  await page.goBack()
  await expect.poll(() => countShown(page)).toEqual(countExpected({}))
  await page.goForward()
  await page.goForward()
  await expect.poll(() => findWords(page).inputValue()).toBe('outstanding')
  expect(await findInspection(page).inputValue()).toBe('sif-2014')
})

it('an address holds a whole choice', async ({ open }) => {
  const { page } = await open('/?area=help-and-protection&inspection=2024&q=private+fostering')
  await expect.poll(async () => (await countShown(page)).actions).toBe(1)
  expect(await findArea(page, 'Help and protection').isChecked()).toBe(true)
  expect(await findInspection(page).inputValue()).toBe('ilacs-2024')
  expect(await findWords(page).inputValue()).toBe('private fostering')
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
  expect(await countShown(page)).toEqual(countExpected({}))
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
