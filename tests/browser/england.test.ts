import { expect } from 'vitest'
import { it } from './fixtures'

it('a filter hides rows and dims marks, and changes nothing in the chart', async ({ open }) => {
  const { page } = await open('/england.html', {
    hydrates: false,
    viewport: { width: 1366, height: 900 },
  })
  await page.locator('#latest').waitFor()
  await page.locator('.england__charts').scrollIntoViewIfNeeded()
  await page.locator('[data-mark]').first().waitFor()
  await page.evaluate(() => {
    const changes: unknown[] = []
    Object.assign(globalThis, { changes })
    const chart = document.querySelector('.england-fig')
    if (chart === null) throw new Error('no chart')
    new MutationObserver((seen) => changes.push(...seen)).observe(chart, {
      ...{ attributes: true, childList: true, subtree: true },
    })
  })
  await page.getByLabel('Region').selectOption('London')
  await page.getByText('33 of 153').waitFor()
  const seen = await page.evaluate(() => ({
    faint: new Set(
      [...document.querySelectorAll('[data-mark] > rect[class]')].map(
        (mark) => `${mark.classList.contains('is-region-london')} ${getComputedStyle(mark).stroke}`,
      ),
    ).size,
    changes: Reflect.get(globalThis, 'changes') as unknown[],
  }))
  // The table follows the marks.
  const rows = page.locator('.england-table tbody tr').filter({ visible: true })
  await expect.poll(() => rows.count()).toBe(33)
  // Two looks: that of the marks kept, and that of those left out.
  expect(seen.faint).toBe(3)
  expect(seen.changes).toEqual([])
})

it('an address shows authorities side by side on one axis, and nothing is wider than a phone', async ({
  open,
}) => {
  const { page } = await open('/england.html?compare=hampshire,kent', {
    hydrates: false,
    viewport: { width: 360, height: 740 },
  })
  const table = page.getByRole('table', { name: 'Overall' })
  await table.waitFor()
  expect(await table.getByRole('row', { name: /^Kent/u }).first().innerText()).toContain('Earlier:')
  const overall = await table.locator('.compare__lane').all()
  const widths = await Promise.all(overall.map(async (lane) => (await lane.boundingBox())?.width))
  expect(new Set(widths).size).toBe(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
