import { describe, expect, inject } from 'vitest'
import { it } from '../browser/fixtures'
import { serveFolder } from '../browser/serve'
import { readShifts, recordShifts } from '../browser/shifts'

describe.each([1366, 390])('%d px wide', (width) => {
  it('nothing shifts while the page loads', async ({ open }) => {
    // What arrives in one piece hides what shifts between two.
    const slow = await serveFolder(inject('site'), { piece: 4000 })
    for (const search of [
      '',
      '?theme=dark&area=children-in-care&sections=ratings,timeline',
      '?q=return+home+interview',
    ]) {
      const { page } = await open(`${slow.address}/${search}`, {
        viewport: { width, height: 700 },
        prepare: (opened) => opened.addInitScript(recordShifts),
      })
      await page.waitForLoadState('networkidle')
      expect(await readShifts(page), search).toEqual([])
    }
    await slow.close()
  })
})
