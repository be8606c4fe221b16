import { expect } from 'vitest'
import { it } from './fixtures'
import { record } from './shown'

const ASKED_AGAIN = record.actions.flatMap(({ id, repeats }) =>
  repeats === undefined ? [] : [id, repeats],
)

it('a link to any action opens its line, with and without script', async ({ open }) => {
  expect(ASKED_AGAIN.length).toBeGreaterThan(1)
  for (const id of ASKED_AGAIN)
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open(`/#action-${id}`, { javaScriptEnabled })
      await expect.poll(() => page.locator(`#action-${id}`).isVisible(), { message: id }).toBe(true)
    }
})

it('an area leaves the lines about it, says how many, and leads back', async ({ open }) => {
  const { page } = await open('/?area=care-leavers', { javaScriptEnabled: true })
  const lines = page.locator('details.ask').filter({ visible: true })
  const expected = record.actions.filter(({ areas }) => areas.includes('care-leavers')).length
  await expect.poll(() => lines.count()).toBe(expected)
  const note = page.getByText(`${expected} of `).filter({ visible: true })
  expect(await note.innerText()).toMatch(/ subjects concern care leavers\.$/u)
  await page.getByText('Show all areas').click()
  await expect.poll(() => lines.count()).toBeGreaterThan(expected)
  expect(await page.getByText('Show all areas').isVisible()).toBe(false)
})

it('the bar’s parts are as wide as their numbers, and lead to their groups', async ({ open }) => {
  const { page } = await open('/', { viewport: { width: 1366, height: 768 } })
  const parts = page.locator('#actions a[href^="#actions-"]')
  const each = await parts.evaluateAll((links) =>
    links.map((link) => link.clientWidth / Number.parseInt(link.textContent, 10)),
  )
  expect(Math.max(...each) - Math.min(...each)).toBeLessThan(2)
  const last = await parts.last().getAttribute('href')
  await parts.last().click()
  await expect.poll(() => page.url()).toMatch(new RegExp(`${last ?? ''}$`, 'u'))
  await expect
    .poll(() =>
      page.locator(last ?? '').evaluate((group) => {
        const { top } = group.getBoundingClientRect()
        return top < innerHeight
      }),
    )
    .toBe(true)
})
