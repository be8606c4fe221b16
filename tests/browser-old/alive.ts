import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { countExpected } from './expected'
import { waitForScript } from './listen'
import { countShown, findArea, findClear, findWords, openEverything } from './shown'

/** On a narrow screen the filter is folded at first, and after each choice of an area. */
async function openFilter(shown: Page) {
  await shown
    .getByRole('search')
    .locator('details')
    .evaluate((fold: HTMLDetailsElement) => {
      fold.open = true
    })
}

/** Filter by area, by words, chart and arrow keys. */
export async function expectAlive(page: Page | Frame) {
  // A frame has all that is used here; only its type is another.
  const shown = page as Page
  await waitForScript(shown)
  await openEverything(shown)
  await openFilter(shown)
  expect(await countShown(shown)).toEqual(countExpected({}))
  await findArea(shown, 'Care leavers').check()
  await expect.poll(() => countShown(shown)).toEqual(countExpected({ area: 'care-leavers' }))
  await openFilter(shown)
  await findWords(shown).fill('no such words')
  await expect.poll(async () => (await countShown(shown)).actions).toBe(0)
  await findClear(shown).first().click()
  await expect.poll(async () => (await countShown(shown)).actions).toBeGreaterThan(0)
  // What is folded on a narrow screen was drawn anew.
  await openEverything(shown)
  await expect.poll(() => countShown(shown)).toEqual(countExpected({}))
  const reading = shown.getByRole('status', { name: 'The mark that is read' })
  await shown.locator('[data-mark]').filter({ visible: true }).first().click()
  await expect.poll(() => reading.innerText()).toMatch(/Overall · 18 February/u)
  await shown.getByRole('application', { name: /^Chart: /u }).focus()
  await shown.getByRole('application', { name: /^Chart: /u }).press('End')
  await expect.poll(() => reading.innerText()).toMatch(/^No grade · /u)
}
