import { expect } from 'vitest'
import { it } from './fixtures'
import { findAreaName, findFindings, findMark, findMarkDialog, hasFocus } from './shown'

it('findings, a citation in them and its source are reached by keys', async ({ open }) => {
  const { page } = await open()
  const findings = findFindings(page, 'care-leavers')
  // The browser's own search looks into them while they are closed.
  await expect.poll(() => findings.getAttribute('hidden')).toBe('until-found')
  await findAreaName(page, 'Care leavers').focus()
  await page.keyboard.press('Enter')
  const latest = findings.getByRole('group', { name: '2024' })
  await latest.waitFor()
  const cited = latest.getByRole('link', { name: /^2024 report, para/u }).first()
  expect(await cited.getAttribute('href')).toMatch(/^https:.+#page=\d+$/u)
})

it.for([
  [1366, 768],
  [390, 664],
] as const)(
  'a mark at %i by %i px opens its facts, whole on the screen, and closes them',
  async ([width, height], { open }) => {
    const { page } = await open('/', { viewport: { width, height } })
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
  },
)

it('a citation without an address leads into the folded list of sources, shown or not', async ({
  open,
}) => {
  for (const address of ['/', '/?sections=quotes']) {
    const { page } = await open(address)
    await page.getByRole('link', { name: 'Daily Echo, 22 April 2014' }).first().focus()
    await page.keyboard.press('Enter')
    await page.locator('#source-daily-echo-2014').waitFor()
    expect(page.url()).toMatch(/#source-daily-echo-2014$/u)
  }
})
