import axe, { type AxeResults } from 'axe-core'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { findRatings, openHost, readTold } from './elementHost'
import { expectNoProblems, launchBrowser, type OpenPage } from './launch'
import { serveFolder, type ServedFolder } from './serve'
import { findArea } from './shown'

let browser: Browser
let site: ServedFolder
let open: OpenPage
let page: Page
let first: Locator
let second: Locator

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

/** The areas whose rows of the ratings are shown. */
function readRows(element: Locator): Promise<string[]> {
  return findRatings(element).getByRole('rowheader').filter({ visible: true }).allInnerTexts()
}

/** The rules broken in the host's page, shadow roots and all. */
async function listViolations(): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run()')
  expect(passes.length).toBeGreaterThan(20)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const setAttribute = (element: Locator, name: string, value: string) =>
  element.evaluate(
    (node, [key, text]) => {
      node.setAttribute(key, text)
    },
    [name, value] as const,
  )

describe('two elements in a page', () => {
  beforeEach(async () => {
    open = await openHost(browser, site, 'element-plain.html')
    page = open.page
    first = page.locator('#first')
    second = page.locator('#second')
    await findRatings(first).waitFor()
    await findRatings(second).waitFor()
    return async () => {
      expectNoProblems(open.problems)
      await open.context.close()
    }
  })

  it('are filtered each on its own, beside radio buttons of the host', async () => {
    expect(await readRows(second)).toEqual(['Care leavers'])
    expect((await readRows(first)).length).toBeGreaterThan(5)
    await findArea(first, 'Adoption').check()
    await expect.poll(() => readRows(first)).toEqual(['Adoption'])
    expect(await readRows(second)).toEqual(['Care leavers'])
    await expect(
      page.getByRole('radio', { name: 'A choice of the host’s' }).isChecked(),
    ).resolves.toBe(true)
    await findRatings(first).getByText('Adoption', { exact: true }).click()
    expect(page.url()).toBe(`${site.address}/host.html`)
    expect(await page.title()).toBe('An intranet page')
  })

  it('show the sections that are asked for, their headings where the host wants them', async () => {
    const titles = (element: Locator, level: number) =>
      element.getByRole('heading', { level }).allInnerTexts()
    expect(await titles(first, 2)).toEqual(['Ratings', 'Timeline', 'Take it away'])
    expect(await titles(second, 3)).toEqual([
      'Ratings',
      'What inspectors asked to improve',
      'Take it away',
    ])
    expect(await page.getByRole('main').count()).toBe(1)
  })

  it('tell the host what their readers choose, and not what the host itself has set', async () => {
    await setAttribute(second, 'area', 'adoption')
    await expect.poll(() => readRows(second)).toEqual(['Adoption'])
    await findArea(first, 'Care leavers').check()
    await findArea(first, 'Care leavers').press('Escape')
    await expect.poll(async () => (await readRows(first)).length).toBeGreaterThan(5)
    expect((await readTold(page)).sort()).toEqual([
      '#first areachange {"area":"care-leavers"}',
      '#first areachange {"area":null}',
      '#first ready',
      '#second ready',
    ])
  })

  it('follow their attributes, also back to nothing', async () => {
    await setAttribute(first, 'inspection', '2014')
    await expect.poll(() => findRatings(first).innerText()).not.toMatch(/2024/u)
    await first.evaluate((node) => {
      node.removeAttribute('inspection')
    })
    await expect.poll(() => findRatings(first).innerText()).toMatch(/2024/u)
    await setAttribute(first, 'sections', 'quotes')
    await first.getByRole('region', { name: 'Key quotes' }).waitFor()
    await expect.poll(() => findRatings(first).count()).toBe(0)
    await setAttribute(second, 'theme', 'dark')
    await expect
      .poll(() => second.locator('.element').evaluate((node) => getComputedStyle(node).color))
      .toBe('rgb(232, 238, 241)')
  })

  it('are used with the keys alone', async () => {
    await findArea(first, 'All areas').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => readRows(first)).toEqual(['Overall'])
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await readRows(first)).length).toBeGreaterThan(5)
    await first.getByRole('application', { name: /^Chart: /u }).focus()
    const reading = first.getByRole('status', { name: 'The mark that is read' })
    await first
      .getByRole('img', { name: /^Adoption/u })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => reading.innerText()).toMatch(/ · /u)
  })

  it('lead to a place of their own without the host’s address', async () => {
    await setAttribute(second, 'area', '')
    const link = second.getByRole('link').and(second.locator('a[href^="#action-"]')).first()
    await link.waitFor({ state: 'attached' })
    const id = (await link.getAttribute('href'))?.slice(1) ?? ''
    await link.evaluate((node: HTMLAnchorElement) => {
      for (let fold = node.closest('details'); fold !== null;) {
        fold.open = true
        fold = fold.parentElement?.closest('details') ?? null
      }
    })
    await link.click()
    const place = second.locator(`[id="${id}"]`)
    await expect.poll(() => place.evaluate((node) => node.matches(':focus'))).toBe(true)
    expect(await place.isVisible()).toBe(true)
    expect(page.url()).toBe(`${site.address}/host.html`)
  })

  it('open their links beside the host’s page', async () => {
    const link = first.getByRole('link', { name: 'The whole record (opens in a new tab)' })
    expect(await link.getAttribute('href')).toBe(`${site.address}/index.html`)
    expect(await link.getAttribute('target')).toBe('_blank')
  })

  it.each(['light', 'dark'])('break no rule of accessibility, %s', async (theme) => {
    // Two of the same record name their parts alike.
    await second.evaluate((node) => {
      node.remove()
    })
    await setAttribute(first, 'theme', theme)
    await setAttribute(first, 'sections', 'filter,ratings,timeline,actions,quotes,figures,sources')
    await first.getByRole('region', { name: 'Sources and method' }).waitFor()
    expect(await listViolations()).toEqual([])
    await setAttribute(first, 'area', 'care-leavers')
    await expect.poll(() => readRows(first)).toEqual(['Care leavers'])
    await first.evaluate((node) => {
      for (const fold of node.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true
    })
    expect(await listViolations()).toEqual([])
  })
})

describe('an attribute that means nothing', () => {
  it('reads as unset, and is told once in the console; what names no record shows none', async () => {
    const {
      context,
      problems,
      page: host,
    } = await openHost(browser, site, 'element-plain.html', {
      edit: (html) =>
        html
          .replace('id="first"', 'id="first" area="atlantis" theme="pink" record="../elsewhere"')
          .replace('area="care-leavers"', 'area="atlantis"'),
    })
    await findRatings(host.locator('#second')).waitFor()
    expect(await host.getByRole('link', { name: 'The inspection record' }).isVisible()).toBe(true)
    expect(await findRatings(host.locator('#first')).count()).toBe(0)
    const lines = problems.map(({ kind, text }) => `${kind}: ${text}`)
    expect(lines.filter((line) => line.includes('"atlantis"'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('theme="pink"'))).toHaveLength(1)
    expect(lines.every((line) => line.startsWith('console warning: Inspection record: '))).toBe(
      true,
    )
    await context.close()
  })
})
