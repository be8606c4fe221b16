import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { findRatings } from './elementHost'
import { expectNoProblems, launchBrowser, openPage } from './launch'
import { printPage, clearPrints, joinWords } from './print/paper'
import { serveFolder, type ServedFolder } from './serve'

const ELEMENT = '<inspection-record sections="ratings"><p>Until it is there</p></inspection-record>'
const WORDS = '<p>Words of the host.</p>'.repeat(20)

let browser: Browser
let site: ServedFolder
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
})
afterAll(async () => {
  clearPrints()
  await site.close()
  await browser.close()
})

function openHost(body: string) {
  const html = `<!doctype html><title>A host</title><link rel="icon" href="data:,"><style>body { margin: 0 }</style>${body}<script type="module" src="/inspection-record.js"></script>`
  site.setFault('/host.html', { status: 200, contentType: 'text/html; charset=utf-8', body: html })
  return openPage(browser, `${site.address}/host.html`)
}

describe('where the host leaves the width to what is in it, the element', () => {
  const style = (rules: string) => ELEMENT.replace('<inspection-record', `$& style="${rules}"`)
  const inside = (rules: string, content = ELEMENT) => `<div style="${rules}">${content}</div>`
  const cell = (content: string) =>
    `<table style="border-spacing: 0"><td style="padding: 0">${content}</table>`

  it.each([
    ['flex item', inside('display: flex'), 640],
    [
      'flex item that is not stretched',
      inside('display: flow-root flex; flex-flow: column; align-items: start'),
      640,
    ],
    ['flex item beside long words', inside('display: flex', `${WORDS.repeat(9)}${ELEMENT}`), 260],
    ['float', style('float: left'), 640],
    ['part of a float', inside('float: left'), 640],
    ['inline-block', style('display: inline-block'), 640],
    ['part of an inline-block', inside('display: inline-block'), 640],
    ['table cell', cell(ELEMENT), 640],
    ['box as wide as its content', style('width: fit-content'), 640],
    ['part of such a box', inside('width: fit-content'), 640],
    ['part of what is placed', inside('position: absolute'), 640],
  ])('as %s takes what there is, and no more', async (_, body, least) => {
    const { page, context, problems } = await openHost(
      `<div class="column" style="position: relative">${body}</div>`,
    )
    const column = page.locator('.column')
    await findRatings(page.locator('inspection-record')).waitFor()
    for (const width of [260, 640]) {
      await column.evaluate((node, px) => {
        node.style.width = `${String(px)}px`
      }, width)
      const { taken, room } = await column.evaluate((node) => ({
        taken: node.querySelector('inspection-record')?.getBoundingClientRect().width ?? 0,
        room: node.clientWidth,
      }))
      expect(taken).toBeGreaterThanOrEqual(Math.min(least, width))
      expect(taken).toBeLessThanOrEqual(room)
    }
    expectNoProblems(problems)
    await context.close()
  })
})

it('keeps its styles and its links in another document', async () => {
  const { page, context, problems } = await openHost(
    `${ELEMENT.replace('"ratings"', '"ratings,actions"')}<iframe srcdoc="<!doctype html>" title="Another" width="1200" height="600"></iframe>`,
  )
  const element = page.locator('inspection-record')
  const readLook = (place: Page | ReturnType<Page['frameLocator']>) =>
    place
      .locator('inspection-record .rating-badge')
      .first()
      .evaluate((node) => getComputedStyle(node).backgroundColor)
  await findRatings(element).waitFor()
  const look = await readLook(page)
  await element.evaluate((node) => {
    document.querySelector('iframe')?.contentDocument?.body.append(node)
  })
  expect(await readLook(page.frameLocator('iframe'))).toBe(look)
  const other = page.frameLocator('iframe').locator('inspection-record')
  await other.locator('a[href^="#"]').first().dispatchEvent('click')
  expect(await other.locator('[data-target]').count()).toBe(1)
  await page.frames()[1]?.evaluate(() => {
    document.querySelector('inspection-record')?.setAttribute('sections', 'ratings,quotes')
  })
  await page.frameLocator('iframe').getByRole('region', { name: 'Key quotes' }).waitFor()
  expect(await readLook(page.frameLocator('iframe'))).toBe(look)
  expectNoProblems(problems)
  await context.close()
})

describe('far below the window', () => {
  const BELOW = `<h1>Committee page</h1>${'<p>Words of the host.</p>'.repeat(200)}${ELEMENT}`

  it('is on paper, though nobody has scrolled', async () => {
    const { page, context, problems } = await openHost(BELOW)
    await findRatings(page.locator('inspection-record')).waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    const { sheets } = await printPage(page)
    const paper = sheets.map(joinWords).join(' ')
    expect(paper).toMatch(/Overall.*Outstanding.*10 to 14 June 2024/u)
    expect(paper).not.toContain('Until it is there')
    expectNoProblems(problems)
    await context.close()
  })

  it('is fetched at once before a print, while the page still loads', async () => {
    site.setFault('/late.svg', {
      status: 200,
      contentType: 'image/svg+xml',
      holds: new Promise(() => undefined),
    })
    const context = await browser.newContext()
    const page = await context.newPage()
    const html = `<!doctype html><title>A host</title>${BELOW}<img src="/late.svg" alt=""><script type="module" src="/inspection-record.js"></script>`
    site.setFault('/host.html', {
      status: 200,
      contentType: 'text/html; charset=utf-8',
      body: html,
    })
    await page.goto(`${site.address}/host.html`, { waitUntil: 'domcontentloaded' })
    await page.waitForFunction(() => customElements.get('inspection-record') !== undefined)
    await page.waitForTimeout(300)
    expect(await findRatings(page.locator('inspection-record')).count()).toBe(0)
    await page.pdf()
    await findRatings(page.locator('inspection-record')).waitFor()
    await context.close()
  })
})
