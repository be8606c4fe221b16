import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript } from '../listen'
import { openDialog } from '../ownData/ownFiles'
import { serveFolder, type ServedFolder } from '../serve'
import { findArea } from '../shown'
import { openFolds } from './forms'
import { measureLoss } from './loss'

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

const NOTHING = { sideways: 0, cut: [], overlapping: [] }

/** The least that a reader may set (success criterion 1.4.12), as an extension or a bookmark does. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`

/** What each way of reading larger is to the page: the window in CSS px, and what is set in it. */
const WAYS = {
  'zoom of 200%': { width: 640, height: 512, style: '' },
  'zoom of 400%': { width: 320, height: 256, style: '' },
  'wider spacing': { width: 1280, height: 1024, style: SPACING },
  'wider spacing on a phone': { width: 360, height: 740, style: SPACING },
} as const

const PLACES: Record<string, { name: string; reach?: (page: Page) => Promise<unknown> }> = {
  'the page as it comes': { name: '/' },
  'the page, all open': { name: '/', reach: openFolds },
  'the page, filtered': {
    name: '/?area=care-leavers',
    reach: (page) => page.getByRole('search').waitFor(),
  },
  'the embedded page': { name: '/embed.html?sections=filter,ratings,timeline,actions,quotes' },
  'the embed builder': {
    name: '/',
    reach: async (page) => {
      await page
        .getByRole('button', { name: 'Embed this' })
        .filter({ visible: true })
        .first()
        .click()
      await page.getByRole('button', { name: 'Copy the code' }).waitFor()
      await openFolds(page)
    },
  },
  'the dialog for own files': { name: '/', reach: openDialog },
}

describe.each(Object.entries(WAYS))('with %s', (_, { width, height, style }) => {
  it.each(Object.entries(PLACES))(
    'nothing of %s is lost: no words cut or covered, no push sideways',
    async (_place, { name, reach }) => {
      const { page, context } = await openHeard(browser, `${site.address}${name}`, {
        viewport: { width, height },
        reducedMotion: 'reduce',
      })
      await waitForScript(page)
      await page.waitForLoadState('networkidle')
      // As a reader's own styles come: no content policy of a page's stops them.
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      }, style)
      await reach?.(page)
      await page.evaluate(async () => {
        // Everything is laid out, and the filter stands in its own place, over nothing.
        document.documentElement.removeAttribute('data-laid')
        window.scrollTo({ top: 0, behavior: 'instant' })
        await document.fonts.ready
      })
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
      expect(await measureLoss(page)).toEqual(NOTHING)
      await context.close()
    },
  )
})

describe('in a window of 320 by 256 px, which is 1280 by 1024 at 400%,', () => {
  it('every choice of the filter is reached and seen, and the open filter can be left', async () => {
    const { page, context } = await openHeard(browser, `${site.address}/`, {
      viewport: { width: 320, height: 256 },
    })
    await waitForScript(page)
    // In the middle of the page, where the filter stays at the top.
    await page.getByRole('region', { name: 'Key quotes' }).scrollIntoViewIfNeeded()
    const filter = page.getByRole('search')
    await filter.locator('summary').click()
    const body = filter.locator('.filter-bar__body')
    const held = await body.boundingBox()
    expect((held?.y ?? 0) + (held?.height ?? 0)).toBeLessThanOrEqual(256)
    for (const control of await filter.locator('input, select').all()) {
      await control.evaluate((element) => {
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      })
      const box = await control.boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256)
    }
    await findArea(page, 'Care leavers').check()
    // What was chosen is not covered by the choices.
    await body.waitFor({ state: 'hidden' })
    await context.close()
  })
})
