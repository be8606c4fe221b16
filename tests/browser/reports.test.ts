import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { reportsDir } from '../truth/read'
import { it } from './fixtures'
import { findField, openOwnFiles } from './localFiles'
import { findHeading } from './shown'

/** One of the samples: Hampshire's inspection of 2024. */
const REPORT = path.join(reportsDir ?? '', '80472-hampshire-23-july-2024.pdf')

describe.skipIf(reportsDir === undefined)('a report of Ofsted’s (needs REPORTS_DIR)', () => {
  it('is read, drawn, completed and saved, and nothing of it leaves', async ({ open, site }) => {
    const { page, context, asked } = await open()
    const sent: string[] = []
    context.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url())
    })
    await openOwnFiles(page)
    const noReport = { name: 'no-report.pdf', mimeType: '', buffer: Buffer.from('<!doctype html>') }
    await findField(page).setInputFiles(noReport)
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/This is no PDF/u).waitFor()
    // From here on nothing is asked for, so that nothing can leave in an address either.
    await page.waitForLoadState('networkidle')
    const before = asked.length
    await context.setOffline(true)
    await findField(page).setInputFiles(REPORT)
    await dialog.getByText('1 of 2 reports read, 1 not taken.').waitFor()
    await dialog.getByRole('button', { name: 'Check it' }).click()
    await dialog
      .getByRole('heading', { name: /^Hampshire, inspected 10 to 14 June 2024/u })
      .waitFor()
    expect(await dialog.getByRole('row', { name: /^Overall/u }).innerText()).toMatch(/same/u)

    // The page is drawn where an action stands, with a frame in ink round its words.
    await dialog
      .getByRole('listitem')
      .filter({ hasText: 'Listed among' })
      .first()
      .getByRole('checkbox')
      .focus()
    await dialog.getByText('Page 2 of 12').waitFor()
    const isDrawn = () =>
      dialog.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const copy = document.createElement('canvas')
        Object.assign(copy, { width: canvas.width, height: canvas.height })
        const context2d = copy.getContext('2d')
        context2d?.drawImage(canvas, 0, 0)
        const { data = [] } = context2d?.getImageData(0, 0, copy.width, copy.height) ?? {}
        let ink = 0
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === 14 && data[at + 1] === 42 && data[at + 2] === 56) ink += 1
        return ink > 100
      })
    await expect.poll(isDrawn).toBe(true)
    await dialog.getByRole('button', { name: 'Text' }).click()
    await dialog
      .getByText(/What needs to improve/u)
      .last()
      .waitFor()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save the record' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('hampshire.json')
    expect(readFileSync(await download.path(), 'utf8')).toContain(
      '80472-hampshire-23-july-2024.pdf',
    )
    await dialog.getByRole('button', { name: 'See the dashboard' }).click()
    await page.getByRole('complementary', { name: 'Not published' }).waitFor()
    await findHeading(page, 'Hampshire').waitFor()
    expect(sent).toEqual([])
    expect(asked.slice(before).filter((address) => !address.startsWith('blob:'))).toEqual([])
    expect(
      asked.every(
        (address) => address.startsWith(site.address) || /^(?:data|blob):/u.test(address),
      ),
    ).toBe(true)
    await expect.poll(() => page.workers()).toEqual([])
  })
})
