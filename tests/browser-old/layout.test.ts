import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { expectNoProblems, launchBrowser, openPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'
import { openEverything } from './shown'

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

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules broken, each with the elements that break it. */
async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run()')
  expect(passes.length).toBeGreaterThan(20)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  )
}

/** How far the page can be pushed sideways, and what sticks out. */
function readOverflow(page: Page): Promise<{ by: number; widest: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const widest = [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
    return { by: scrollWidth - clientWidth, widest: scrollWidth > clientWidth ? widest : [] }
  })
}

describe('the layout', () => {
  it.each([1366, 768, 360, 320])('needs no sideways scroll at %i px', async (width) => {
    const { page, context, problems } = await openPage(browser, `${site.address}/`, {
      viewport: { width, height: 768 },
    })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await readOverflow(page)).toEqual({ by: 0, widest: [] })
    }
    await openEverything(page)
    expect(await readOverflow(page)).toEqual({ by: 0, widest: [] })
    expectNoProblems(problems)
    await context.close()
  })

  it.each(
    [1366, 360].flatMap((width) => ['', '?area=care-leavers'].map((search) => ({ width, search }))),
  )('breaks no rule of accessibility at $width px with "$search"', async ({ width, search }) => {
    const { page, context, problems } = await openPage(browser, `${site.address}/${search}`, {
      viewport: { width, height: 768 },
    })
    await page.getByRole('banner').getByText('Print…').waitFor()
    expect(await listViolations(page)).toEqual([])
    if (search !== '') {
      await openEverything(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await listViolations(page)).toEqual([])
    }
    expectNoProblems(problems)
    await context.close()
  })
})
