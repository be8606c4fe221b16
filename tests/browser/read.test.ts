import { expect } from 'vitest'
import { expectNoFaults } from './axe'
import { it } from './fixtures'
import { findMark, findMarkDialog, hasFocus, openEverything } from './shown'

it('on a phone a mark opens its facts, whole on the screen, and closes them', async ({ open }) => {
  const { page } = await open('/', { viewport: { width: 390, height: 664 }, colorScheme: 'dark' })
  await findMark(page, 'Overall, 2014 Good').focus()
  await page.keyboard.press('ArrowRight')
  const mark = findMark(page, 'Overall, 2019 Outstanding')
  expect(await hasFocus(mark)).toBe(true)
  await page.keyboard.press('Enter')
  const dialog = findMarkDialog(page)
  await dialog.getByText('Inspected 29 April to 3 May 2019').waitFor()
  const isWhole = await dialog.evaluate((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect()
    const isOnTop = [top + 2, bottom - 2].every((y) =>
      node.contains(document.elementFromPoint((left + right) / 2, y)),
    )
    return isOnTop && left >= 0 && right <= innerWidth
  })
  expect(isWhole).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => hasFocus(mark)).toBe(true)
  await openEverything(page)
  await expectNoFaults(page)
})

it('a citation without an address leads into the folded list of sources, shown or not', async ({
  open,
}) => {
  const { page } = await open('/?sections=quotes')
  await page.getByRole('link', { name: 'Daily Echo, 22 April 2014' }).first().focus()
  await page.keyboard.press('Enter')
  await page.locator('#source-daily-echo-2014').waitFor()
  expect(page.url()).toMatch(/#source-daily-echo-2014$/u)
})
