import { expect } from 'vitest'
import { it } from './fixtures'
import { cannotRead, listInMargins, printPage, readAll, readFirst } from './paper'

it.skipIf(cannotRead)(
  'the page prints on numbered sheets of A4, the answer first',
  async ({ open }) => {
    const { page } = await open()
    await page.locator('[data-printed]').waitFor({ state: 'attached' })
    const paper = await printPage(page)
    const { sheets } = paper
    expect(sheets.length).toBeLessThanOrEqual(14)
    for (const { width, height } of sheets)
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    expect(readFirst(paper)).toMatch(/Judgement area.*2014.*2019.*2024.*Sheet 1 of \d+/u)
    expect(readAll(paper)).toContain(`Sheet ${sheets.length} of ${sheets.length}`)
    expect(readAll(paper)).toContain('In their words')
    expect(listInMargins(paper)).toEqual([])
  },
)

it.skipIf(cannotRead)(
  'the brief for a committee is one sheet, also of an area',
  async ({ open }) => {
    for (const address of ['/', '/?area=care-leavers']) {
      const { page } = await open(address)
      await page.getByText('Print…').filter({ visible: true }).first().click()
      await page.getByRole('radio', { name: /^Brief for a committee/u }).check()
      const paper = await printPage(page)
      expect(paper.sheets).toHaveLength(1)
      expect(readAll(paper)).toContain('What inspectors asked to improve')
      expect(readAll(paper)).not.toContain('Compared with England')
      expect(listInMargins(paper)).toEqual([])
    }
  },
)
