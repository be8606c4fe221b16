import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './launch'
import { openHeard, waitForScript } from './listen'
import { buildSiteOfTwo } from './otherRecord'
import { serveFolder, type ServedFolder } from './serve'

let browser: Browser
let site: ServedFolder
let two: Awaited<ReturnType<typeof buildSiteOfTwo>>
/** The site stands in a folder of its server. */
let address = ''
beforeAll(async () => {
  browser = await launchBrowser()
  two = await buildSiteOfTwo(['--all'])
  site = await serveFolder(path.dirname(two.dist))
  address = `${site.address}/${path.basename(two.dist)}`
})
afterAll(async () => {
  await site.close()
  two.remove()
  await browser.close()
})

describe('an authority’s own page, in a folder of a server', () => {
  it('comes alive in silence, and asks for its own record alone', async () => {
    const { page, context, said, asked } = await openHeard(
      browser,
      `${address}/authority-northshire.html`,
    )
    await waitForScript(page)
    await page.waitForLoadState('networkidle')
    const files = asked.map((file) => file.replace(address, ''))
    const records = files.filter((file) => file.includes('/records/')).sort()
    expect(records).toEqual(
      ['england', 'frameworks', 'northshire'].map((name) => `/records/${name}.json`),
    )
    expect(files.every((file) => file.startsWith('/'))).toBe(true)
    await page.getByRole('radio', { name: /^Care leavers/u }).check()
    await page.getByText('Another authority', { exact: true }).click()
    await page.getByRole('link', { name: 'Hampshire' }).click()
    await page.getByRole('heading', { name: /^Hampshire: /u }).waitFor()
    expect(page.url()).toBe(`${address}/authority-hampshire.html?area=care-leavers`)
    await expect
      .poll(() => page.getByRole('radio', { name: /^Care leavers/u }).isChecked())
      .toBe(true)
    expect(said).toEqual([])
    await context.close()
  })

  it('gives a frame of its own record, not of the one that the site was built with', async () => {
    const { page, context, said } = await openHeard(browser, `${address}/authority-northshire.html`)
    await waitForScript(page)
    await page.getByRole('button', { name: 'Embed this' }).first().click()
    const code = page.getByRole('textbox', { name: 'Code', exact: true })
    await code.waitFor()
    expect(await code.inputValue()).toContain('record=northshire')
    const preview = page.frameLocator('iframe[title^="Preview: "]')
    await preview
      .getByText(/^Northshire: /u)
      .first()
      .waitFor()
    expect(await preview.getByText('Hampshire').count()).toBe(0)
    expect(
      await preview.getByRole('link', { name: /^The whole record/u }).getAttribute('href'),
    ).toBe('./index.html?record=northshire')
    expect(said).toEqual([])
    await context.close()
  })

  it('is reached from another without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${address}/`)
    await page.getByText('Another authority', { exact: true }).click()
    await page.getByRole('link', { name: 'All authorities' }).click()
    await page.getByRole('link', { name: 'Northshire' }).click()
    await page.getByRole('heading', { name: /^Northshire: /u }).waitFor()
    expect(page.url()).toBe(`${address}/authority-northshire.html`)
    await context.close()
  })
})

describe('a site with one record', () => {
  it('offers no other, and asks for no list', async () => {
    const one = await serveFolder('dist')
    const { page, context, asked, said } = await openHeard(browser, `${one.address}/`)
    await waitForScript(page)
    await page.waitForLoadState('networkidle')
    expect(await page.getByText('Another authority', { exact: true }).count()).toBe(0)
    expect(asked.filter((file) => file.includes('index.json'))).toEqual([])
    expect(said).toEqual([])
    await context.close()
    await one.close()
  })
})
