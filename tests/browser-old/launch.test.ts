import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectNoProblems, launchBrowser, openPage } from './launch'
import { serveFolder } from './serve'
import type { ServedFolder } from './serve'

let browser: Browser
let site: ServedFolder

function servePage(html: string): string {
  // Without an icon of its own a page makes the browser ask for one that is not there.
  const body = `<link rel="icon" href="data:,">${html}`
  site.setFault('/', { status: 200, body, contentType: 'text/html' })
  return `${site.address}/`
}

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(import.meta.dirname)
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

it('opens a page in a real browser without a problem', async () => {
  const { page, context, problems } = await openPage(browser, 'about:blank')
  expect(await page.evaluate(() => navigator.userAgent)).toMatch(/Chrom|Edg/u)
  expectNoProblems(problems)
  await context.close()
})

it.each([
  ['console error: no', '<script>console.error("no")</script>'],
  ['console warning: hm', '<script>console.warn("hm")</script>'],
  ['page error: thrown', '<script>throw new Error("thrown")</script>'],
  ['other origin: http://localhost:9/', '<img alt="" src="http://localhost:9/">'],
  ['failed request: http://localhost:9/', '<img alt="" src="http://localhost:9/">'],
])('notices: %s', async (line, html) => {
  const { context, problems } = await openPage(browser, servePage(html))
  expect(problems.map(({ kind, text }) => `${kind}: ${text}`).join('\n')).toContain(line)
  expect(() => expectNoProblems(problems)).toThrow('to deeply equal []')
  await context.close()
})

it('keeps the safety of the web on', async () => {
  const other = await serveFolder(import.meta.dirname)
  const { page, context, problems } = await openPage(browser, servePage(''))
  const answered = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => 'read',
        () => 'refused',
      ),
    `${other.address}/serve.ts`,
  )
  expect(answered).toBe('refused')
  expectNoProblems(problems, [/other origin/u, /failed request/u, /CORS|ERR_FAILED/u])
  await context.close()
  await other.close()
})
