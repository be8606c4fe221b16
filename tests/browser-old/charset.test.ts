import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { expectNoProblems, launchBrowser, openPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'

const HOST = '/host.html'
const HOST_PAGE =
  '<!doctype html><title>A host</title><script type="module" src="inspection-record.js"></script><inspection-record sections="ratings,timeline"></inspection-record>'

let browser: Browser
let site: ServedFolder
beforeAll(async () => {
  browser = await launchBrowser()
  const faults = {
    [HOST]: { status: 200, body: HOST_PAGE, contentType: 'text/html; charset=utf-8' },
  }
  site = await serveFolder(DIST, { faults })
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

describe('a server that names ISO-8859-1 for all that it sends', () => {
  it.each([
    ['/', 'children’s services'],
    ['/inspection-record.html', 'children’s services'],
    ['/embed.html', 'children’s services'],
    ['/embed-ratings.html', 'children’s services'],
    [HOST, 'children’s services'],
    ['/cards/hampshire/ratings.html', 'children’s services'],
    ['/cards/hampshire/ratings.svg', 'children’s services'],
    ['/cards/hampshire/ratings.txt', 'children’s services'],
  ])('gets %s right', async (file, words) => {
    const { page, context, problems } = await openPage(browser, `${site.address}${file}`, {
      prepare: async (opened) => {
        await opened.route('**/*', async (route) => {
          const response = await route.fetch()
          const type = (response.headers()['content-type'] ?? '').split(';')[0] ?? ''
          const headers = { ...response.headers(), 'content-type': `${type}; charset=iso-8859-1` }
          await route.fulfill({ response, headers })
        })
      },
    })
    await page.getByText(words).first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    // In the element's shadow root, too.
    expect(await page.getByText(/â€|Â|Ã/u).allTextContents()).toEqual([])
    expectNoProblems(problems)
    await context.close()
  })
})
