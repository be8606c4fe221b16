import { expect } from 'vitest'
import { it } from './fixtures'
import { cannotRead, listInMargins, printPage, readAll } from './paper'

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
