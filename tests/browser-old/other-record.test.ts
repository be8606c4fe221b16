import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './launch'
import { holdBack } from './listen'
import { buildSiteOfTwo, openWatched, readNames } from './otherRecord'
import { serveFolder, type ServedFolder } from './serve'

const RECORD = /\/records\/northshire\.json/u
const SCRIPT = /\/element\/page-[^/]*\.js/u
const WAY_BACK = 'Show the record that this page was built with'

let browser: Browser
let site: ServedFolder
let two: Awaited<ReturnType<typeof buildSiteOfTwo>>
beforeAll(async () => {
  browser = await launchBrowser()
  two = await buildSiteOfTwo()
  site = await serveFolder(two.dist)
})
afterAll(async () => {
  await site.close()
  two.remove()
  await browser.close()
})

const open = (file: string, prepare?: (page: Page) => Promise<unknown>) =>
  openWatched(browser, `${site.address}/${file}`, prepare)

describe('another authority’s record, asked for in the address', () => {
  it.each(['', 'embed.html', 'inspection-record.html'])(
    'is the only one that is ever painted: /%s',
    async (file) => {
      let letRecordCome: () => void = () => undefined
      const { page, context, errors } = await open(`${file}?record=northshire`, async (opened) => {
        letRecordCome = await holdBack(opened, RECORD)
      })
      await page.getByRole('status').getByText('Fetching the inspection record').waitFor()
      await page.emulateMedia({ media: 'print' })
      await page.waitForTimeout(300)
      expect(await readNames(page)).toEqual([])
      await page.emulateMedia({ media: 'screen' })
      letRecordCome()
      await page.getByRole('contentinfo').waitFor()
      await page.waitForTimeout(300)
      expect(await readNames(page)).toEqual(['Northshire'])
      expect(await page.title()).toBe('Northshire: children’s services inspections')
      expect(await page.locator('meta[name=description], meta[property]').count()).toBe(0)
      expect(errors).toEqual([])
      await context.close()
    },
  )

  it.each(['', 'embed.html', 'inspection-record.html'])(
    'shows no record where it names none: /%s',
    async (file) => {
      const { page, context, asked, errors } = await open(`${file}?record=..%2FIsle+of+Wight`)
      const words = '“../Isle of Wight” is asked for, which is not the name of a record'
      await page.getByRole('alert').getByText(words).waitFor()
      await page.waitForTimeout(300)
      expect(await readNames(page)).toEqual([])
      expect(asked.filter((name) => name.includes('/records/'))).toEqual([])
      expect(errors).toEqual([])
      await context.close()
    },
  )

  it.each([
    '?record=%20northshire',
    '?record=northshire%0a',
    '?record=Northshire.json',
    '?theme=dark&amp;Record=NORTHSHIRE&amp;area=adoption',
  ])('is the only one that is ever painted however it is written: %s', async (search) => {
    const { page, context } = await open(search)
    await page.getByRole('heading', { name: /^Northshire: /u }).waitFor()
    expect(await readNames(page)).toEqual(['Northshire'])
    await context.close()
  })

  it('is what a frame of it leads to, by an address that can be copied', async () => {
    const { page, context } = await open('embed.html?record=northshire')
    const link = page.getByRole('link', { name: /^The whole record/u })
    expect(await link.getAttribute('href')).toBe('./index.html?record=northshire')
    const address = `${site.address}/index.html?record=northshire`
    expect(await page.getByRole('contentinfo').innerText()).toContain(address)
    await context.close()
  })

  it('is not asked for in a sandbox: a sentence says so, and the console nothing', async () => {
    const frame = '<iframe sandbox="allow-scripts" src="/embed.html?record=northshire"></iframe>'
    const body = `<!doctype html><title>Host</title><link rel="icon" href="data:,">${frame}`
    site.setFault('/host.html', { status: 200, contentType: 'text/html', body })
    const { page, context, asked, errors } = await open('host.html')
    const alert = page.frameLocator('iframe').getByRole('alert')
    await alert.getByText('The record “northshire” cannot be fetched here').waitFor()
    expect(await page.frameLocator('iframe').locator('body').innerText()).not.toContain('Hampshire')
    await page.waitForLoadState('networkidle')
    expect(asked.filter((file) => file.startsWith('/records/'))).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it('is not asked for by a file on disk, which leads back to its own', async () => {
    const file = pathToFileURL(path.join(two.dist, 'inspection-record.html')).href
    const { page, context, asked, errors } = await openWatched(browser, `${file}?record=northshire`)
    await page.getByRole('alert').getByText('cannot be fetched here').waitFor()
    expect(await readNames(page)).toEqual([])
    expect(asked).toHaveLength(1)
    expect(errors).toEqual([])
    await page.getByRole('link', { name: WAY_BACK }).click()
    await page.getByRole('heading', { name: /^Hampshire: /u }).waitFor()
    await context.close()
  })

  it('is the only one that is asked for; the list waits until somebody opens it', async () => {
    const { page, context, asked } = await open('?record=northshire')
    await page.getByRole('contentinfo').waitFor()
    await page.waitForLoadState('networkidle')
    const records = () => asked.filter((file) => file.startsWith('/records/')).sort()
    const own = ['england', 'frameworks', 'northshire'].map((name) => `/records/${name}.json`)
    expect(records()).toEqual(own)
    await page.getByText('Another authority', { exact: true }).click()
    await page.getByRole('searchbox', { name: 'Name' }).waitFor()
    expect(records()).toEqual([...own, '/records/index.json'].sort())
    await context.close()
  })

  it.each([
    ['is not there', { status: 404, body: 'no' }, 'The server has no file'],
    ['is damaged', { status: 200, body: '{"schemaVersion": 1' }, 'is damaged or was cut off'],
    ['has faults', { status: 200, body: '{"schemaVersion": 1}' }, 'without a risk'],
  ])(
    'shows nothing of the built one where it %s, and says how to go on',
    async (_, answer, words) => {
      const { page, context } = await open('?record=northshire', (opened) =>
        opened.route(RECORD, (route) => route.fulfill(answer)),
      )
      expect(await page.getByRole('alert').innerText()).toContain(words)
      expect(await readNames(page)).toEqual([])
      await page.getByText('Another authority', { exact: true }).click()
      await page.getByRole('searchbox', { name: 'Name' }).waitFor()
      expect(await page.title()).toBe('Children’s services inspections')
      await page.getByRole('link', { name: WAY_BACK }).click()
      await page.getByRole('heading', { name: /^Hampshire: /u }).waitFor()
      await context.close()
    },
  )

  it('shows a word and no record where the page’s own script does not come', async () => {
    const { page, context } = await open('?record=northshire', (opened) =>
      opened.route(SCRIPT, (route) => route.abort()),
    )
    const read = () =>
      page.evaluate(() => getComputedStyle(document.body, '::before').getPropertyValue('content'))
    await expect.poll(read).toContain('cannot be shown')
    expect(await readNames(page)).toEqual([])
    await context.close()
  })

  it('keeps its name in the address when an area is chosen', async () => {
    const { page, context } = await open('?record=northshire')
    await page.getByRole('radio', { name: /^Care leavers/u }).check()
    await expect.poll(() => new URL(page.url()).search).toBe('?record=northshire&area=care-leavers')
    await context.close()
  })

  it('is opened from the list by typing its name', async () => {
    const { page, context, errors } = await open('?area=care-leavers')
    await page.getByText('Another authority', { exact: true }).click()
    await page.getByRole('searchbox', { name: 'Name' }).fill('north')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Northshire: /u }).waitFor()
    expect(new URL(page.url()).search).toBe('?record=northshire&area=care-leavers')
    expect(errors).toEqual([])
    await context.close()
  })
})
