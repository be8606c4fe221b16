import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { countExpected } from './expected'
import { launchBrowser } from './launch'
import { openHeard, waitForScript } from './listen'
import { serveFolder, type ServedFolder } from './serve'
import { countShown, findArea, findClear, findWords, openEverything } from './shown'

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

/** A browser without `:has()` drops a rule, or a part of `:is()`, that names it: so does this one. */
async function takeHasAway(page: Page) {
  await page.route(/127\.0\.0\.1:\d+\/(?:$|\?)/u, async (route) => {
    const response = await route.fetch()
    const body = (await response.text())
      .replaceAll(':has(', ':unheard-of(')
      // It knows the styles as they were built.
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
    await route.fulfill({ response, body })
  })
}

const open = (options: Parameters<typeof openHeard>[2] = {}, search = '') =>
  openHeard(browser, `${site.address}/${search}`, options)

const findEmptyNotes = (page: Page) =>
  page.getByText(/^No (?:improvement action|quotation|figure|judgement)/u).filter({ visible: true })

async function expectFilterWorks(page: Page) {
  await openEverything(page)
  await findArea(page, 'Care leavers').check()
  await expect.poll(() => countShown(page)).toEqual(countExpected({ area: 'care-leavers' }))
  await findWords(page).fill('no such words')
  await expect.poll(async () => (await countShown(page)).actions).toBe(0)
  await findClear(page).first().click()
  await expect.poll(() => countShown(page)).toEqual(countExpected({}))
}

describe('a browser without :has()', () => {
  it('shows everything where no script runs, and says nothing else', async () => {
    const { page, context } = await open({ javaScriptEnabled: false, prepare: takeHasAway })
    await openEverything(page)
    await findArea(page, 'Care leavers').check()
    expect(await countShown(page)).toEqual(countExpected({}))
    expect(await findEmptyNotes(page).count()).toBe(0)
    const left = page.getByText(/: \d+ grades?, /u).filter({ visible: true })
    expect(await left.allInnerTexts()).toEqual([expect.stringMatching(/^Showing everything: /u)])
    await context.close()
  })

  it.each(['', '?area=care-leavers'])('filters by script, opened at "%s"', async (search) => {
    const { page, context, said } = await open({ prepare: takeHasAway }, search)
    await waitForScript(page)
    const choice = search === '' ? {} : { area: 'care-leavers' }
    await openEverything(page)
    expect(await countShown(page)).toEqual(countExpected(choice))
    await expectFilterWorks(page)
    expect(said).toEqual([])
    await context.close()
  })
})

describe('a browser', () => {
  it.each<[string, () => void]>([
    [
      'without ResizeObserver',
      () => {
        Reflect.deleteProperty(globalThis, 'ResizeObserver')
      },
    ],
    [
      'of early 2024',
      () => {
        const newer: [object, string[]][] = [
          [AbortSignal, ['any']],
          [URL, ['canParse', 'parse']],
          [Promise, ['withResolvers', 'try']],
          [Array, ['fromAsync']],
          [Object, ['groupBy']],
          [Map, ['groupBy']],
          [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf']],
          [Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object, ['map', 'filter']],
          [RegExp, ['escape']],
          [globalThis, ['Iterator', 'requestIdleCallback', 'navigation', 'scheduler']],
          [HTMLElement.prototype, ['popover', 'showPopover', 'inert']],
          [Document.prototype, ['startViewTransition']],
        ]
        for (const [owner, names] of newer)
          for (const name of names) Reflect.deleteProperty(owner, name)
      },
    ],
    [
      'that blocks storage',
      () => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('Access is denied', 'SecurityError')
            },
          })
      },
    ],
    [
      'that lets nobody change the address',
      () => {
        const refuse = () => {
          throw new DOMException('Refused', 'SecurityError')
        }
        history.pushState = refuse
        history.replaceState = refuse
      },
    ],
  ])('%s has the page complete and its filter at work', async (name, spoil) => {
    const { page, context, said } = await open({
      prepare: (opened) => opened.addInitScript(spoil),
    })
    await waitForScript(page)
    await expectFilterWorks(page)
    const chart = page.getByRole('application', { name: /^Chart: /u })
    await chart.hover({ position: { x: 2, y: 2 } })
    await chart.focus()
    await page.keyboard.press('Home')
    const reading = page.getByRole('status', { name: 'The mark that is read' })
    await expect.poll(() => reading.innerText()).toMatch(/· Overall · 18 February/u)
    // Without ResizeObserver the picture stays what it is.
    const live = chart.getByRole('img')
    if (name.includes('ResizeObserver')) expect(await live.count()).toBe(0)
    else await live.first().waitFor()
    expect(said).toEqual([])
    await context.close()
  })
})
