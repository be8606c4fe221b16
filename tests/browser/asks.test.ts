import { expect } from 'vitest'
import { it } from './fixtures'
import { record } from './shown'

/** Asked for twice: its line stands under the name of the later one. */
const EARLIER = record.actions.find(({ repeats }) => repeats !== undefined)?.repeats ?? ''

it('a link to an action opens its line, with and without script, and the bar is to scale', async ({
  open,
}) => {
  for (const javaScriptEnabled of [false, true]) {
    const { page } = await open(`/#action-${EARLIER}`, { javaScriptEnabled })
    await expect.poll(() => page.locator(`#action-${EARLIER}`).isVisible()).toBe(true)
    const parts = page.locator('#actions a[href^="#actions-"]')
    const each = await parts.evaluateAll((links) =>
      links.map((link) => link.clientWidth / Number.parseInt(link.textContent, 10)),
    )
    expect(Math.max(...each) - Math.min(...each)).toBeLessThan(2)
  }
})
