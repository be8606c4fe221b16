import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, RECORD_FILE } from './built'
import { findRatings, openHost, readTold } from './elementHost'
import { expectNoProblems, launchBrowser, openPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'

let browser: Browser
let site: ServedFolder

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

describe('in a host with strong rules of its own', () => {
  it.each(['62.5%', '300%'])('its text keeps its size where the root’s is %s', async (size) => {
    const { page, context } = await openHost(browser, site, 'element-plain.html', {
      edit: (html) => html.replace('<style>', `<style>html { font-size: ${size} }`),
    })
    const title = page.locator('#first').getByRole('heading', { name: 'Ratings' })
    expect(await title.evaluate((node) => getComputedStyle(node).fontSize)).toBe('22px')
    await context.close()
  })

  it('a host may still hide it', async () => {
    const { page, context } = await openHost(browser, site, 'element-plain.html')
    await findRatings(page.locator('#first')).waitFor()
    for (const hide of ['hidden', 'style']) {
      await page.locator('#first').evaluate((node, name) => {
        node.setAttribute(name, 'display: none')
      }, hide)
      expect(await page.locator('#first').isVisible()).toBe(false)
      await page.locator('#first').evaluate((node, name) => {
        node.removeAttribute(name)
      }, hide)
      expect(await findRatings(page.locator('#first')).isVisible()).toBe(true)
    }
    await context.close()
  })
})

describe('until it is ready, and if it never is,', () => {
  it('what the host has put into it is shown', async () => {
    site.setFault(RECORD_FILE, { delay: 1500 })
    const { page, context, problems } = await openHost(browser, site, 'element-plain.html')
    const link = page.getByRole('link', { name: 'The inspection record' })
    expect(await link.isVisible()).toBe(true)
    await findRatings(page.locator('#first')).waitFor()
    expect(await link.isVisible()).toBe(false)
    site.clearFaults()
    expectNoProblems(problems)
    await context.close()
  })

  it('a record that is not there is told to the host, and to the reader who has nothing else', async () => {
    const { page, context, problems } = await openHost(browser, site, 'element-plain.html', {
      prepare: (opened) =>
        opened.route(`**${RECORD_FILE}`, (route) => route.fulfill({ status: 404, body: '' })),
    })
    const second = page.locator('#second')
    await second.getByRole('alert').waitFor()
    expect(await page.getByRole('link', { name: 'The inspection record' }).isVisible()).toBe(true)
    const told = await readTold(page)
    expect(told.map((line) => line.replace(/ \{.*/u, '')).sort()).toEqual([
      '#first error',
      '#second error',
    ])
    expect(told[0]).toMatch(/The server has no file http.*hampshire\.json/u)
    await page.unroute(`**${RECORD_FILE}`)
    await second.getByRole('button', { name: 'Try again' }).click()
    await findRatings(second).waitFor()
    expectNoProblems(problems, [/status of 404/u, /hampshire\.json: net::ERR_ABORTED/u])
    await context.close()
  })

  it('a broken script leaves the host’s content', async () => {
    const { page, context } = await openHost(browser, site, 'element-plain.html', {
      prepare: (opened) => opened.route('**/element/app-*', (route) => route.abort()),
    })
    await expect.poll(() => readTold(page)).toHaveLength(2)
    expect(await page.getByRole('link', { name: 'The inspection record' }).isVisible()).toBe(true)
    expect((await readTold(page))[0]).toMatch(/could not be loaded\. Reload the page/u)
    await context.close()
  })
})

describe('from a server that lets no other origin ask', () => {
  it('the host’s content stays', async () => {
    const host = await serveFolder('tests/browser/hosts')
    const body = readFileSync('tests/browser/hosts/element-plain.html', 'utf8').replace(
      '/inspection-record.js',
      `${site.address}/inspection-record.js`,
    )
    host.setFault('/', { status: 200, contentType: 'text/html; charset=utf-8', body })
    const { page, context } = await openPage(browser, `${host.address}/`)
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('link', { name: 'The inspection record' }).isVisible()).toBe(true)
    expect(await findRatings(page.locator('#first')).count()).toBe(0)
    await context.close()
    await host.close()
  })
})
