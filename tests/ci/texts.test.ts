import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from '../browser/fixtures'
import {
  chooseArea,
  countExpected,
  countShown,
  chooseInspection,
  findBoard,
  findClear,
  findMark,
  findMarkDialog,
  findResults,
  findStatus,
  findWords,
  openEverything,
  readChosenRows,
  readShownTexts,
  record,
} from '../browser/shown'

const ELEMENT =
  '<inspection-record sections="filter,ratings,timeline,actions"></inspection-record><script type="module" src="/inspection-record.js"></script>'

/** As a browser translates: each text gives way to elements of its own; here the words stay the same. */
function translate() {
  const replace = (text: Node) => {
    if (text.textContent?.trim() === '' || !(text.parentNode instanceof HTMLElement)) return
    if (text.parentNode.closest('x-font, script, style, option, textarea') !== null) return
    const outer = document.createElement('x-font')
    outer.appendChild(document.createElement('x-font')).textContent = text.textContent
    text.parentNode.replaceChild(outer, text)
  }
  const replaceIn = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode() !== null) texts.push(walker.currentNode)
    texts.forEach(replace)
  }
  const root = document.querySelector('inspection-record')?.shadowRoot ?? document.body
  replaceIn(root)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.nodeType === Node.TEXT_NODE) replace(node)
        else replaceIn(node)
  }).observe(root, { childList: true, subtree: true })
}

describe('a page that its browser translates', () => {
  it.for(['/', 'element'])('is filtered as before: %s', async (form, { open, openHost }) => {
    // A part that was built as HTML and translated before React took it is drawn anew, and says so.
    const options = { expects: /#418/u }
    const { page } = await (form === 'element' ? openHost(ELEMENT, options) : open(form, options))
    await chooseArea(page, 'Adoption')
    await page.evaluate(translate)
    const count = () => page.locator('details.subject').filter({ visible: true }).count()
    await findClear(page).click()
    await expect.poll(count).toBeGreaterThan(1)
    const all = await count()
    const steps: [() => Promise<unknown>, RegExp][] = [
      [() => chooseInspection(page, '2024'), /^The 2024 inspection: /u],
      [() => chooseArea(page, 'Care leavers'), /^Care leavers: /u],
    ]
    for (const [choose, left] of steps) {
      await choose()
      await expect.poll(() => findStatus(page).innerText()).toMatch(left)
      await findClear(page).click()
      await expect.poll(() => findStatus(page).innerText()).toBe('')
      await expect.poll(count).toBe(all)
    }
    await findWords(page).fill('homeless')
    await findResults(page)
      .getByRole('heading', { name: /“homeless”$/u })
      .waitFor()
    await findWords(page).press('Escape')
    await findResults(page).getByRole('heading').first().waitFor({ state: 'detached' })
  })

  it('before it comes alive is drawn anew, whole', async ({ open }) => {
    const { page } = await open('/', {
      expects: /React error #418/u,
      prepare: (opened) =>
        opened.addInitScript(() => {
          addEventListener('DOMContentLoaded', () =>
            document.querySelector('h1')?.replaceChildren('Autre'),
          )
        }),
    })
    await expect.poll(() => countShown(page)).toEqual(countExpected({}))
    await chooseArea(page, 'Adoption')
    await expect.poll(() => countShown(page)).toEqual(countExpected({ area: 'adoption' }))
  })
})

describe('a browser', () => {
  async function expectWorks(page: Page) {
    await openEverything(page)
    await chooseArea(page, 'Care leavers')
    await expect.poll(() => countShown(page)).toEqual(countExpected({ area: 'care-leavers' }))
    await findWords(page).fill('xylophone')
    await findResults(page).getByText('Nothing with “xylophone”').waitFor()
    await findClear(page).click()
    await expect.poll(() => countShown(page)).toEqual(countExpected({}))
    await findMark(page, 'Overall, 2014 Good').click()
    await findMarkDialog(page).getByText('Inspected 18 February').waitFor()
  }

  /** A browser without `:has()` drops a rule, or a part of `:is()`, that names it: so does this one. */
  const takeHasAway = (page: Page) =>
    page.route(/127\.0\.0\.1:\d+\/(?:$|\?)/u, async (route) => {
      const response = await route.fetch()
      const body = (await response.text())
        .replaceAll(':has(', ':unheard-of(')
        // It knows the styles as they were built.
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
      await route.fulfill({ response, body })
    })

  it('without :has() shows everything, and filters by script', async ({ open }) => {
    const still = await open('/', { javaScriptEnabled: false, prepare: takeHasAway })
    await chooseArea(still.page, 'Care leavers')
    expect(await countShown(still.page)).toEqual(countExpected({}))
    const { page } = await open('/?area=care-leavers', { prepare: takeHasAway })
    expect(await countShown(page)).toEqual(countExpected({ area: 'care-leavers' }))
    await expectWorks(page)
  })

  it('of early 2024 has the page complete and its filter at work', async ({ open }) => {
    const { page } = await open('/', {
      prepare: (opened) =>
        opened.addInitScript(() => {
          const newer: [object, string[]][] = [
            [AbortSignal, ['any']],
            [URL, ['canParse', 'parse']],
            [Promise, ['withResolvers', 'try']],
            [Array, ['fromAsync']],
            [Object, ['groupBy']],
            [Map, ['groupBy']],
            [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf']],
            [
              Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
              ['map', 'filter'],
            ],
            [RegExp, ['escape']],
            [globalThis, ['Iterator', 'requestIdleCallback', 'navigation', 'scheduler']],
            // Some readers' extensions take it away.
            [globalThis, ['ResizeObserver']],
            [HTMLElement.prototype, ['popover', 'showPopover', 'inert']],
            [Document.prototype, ['startViewTransition']],
          ]
          for (const [owner, names] of newer)
            for (const name of names) Reflect.deleteProperty(owner, name)
        }),
    })
    await expectWorks(page)
  })

  it('in which React fails shows the built HTML again', async ({ open }) => {
    const { page } = await open('/', {
      hydrates: false,
      expects: /./u,
      // Views are built with it while React renders; no module needs it to load.
      prepare: (opened) =>
        opened.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'flatMap')),
    })
    await page
      .getByRole('alert')
      .getByText(/stopped working/u)
      .waitFor()
    await chooseArea(page, 'Adoption')
    expect(await countShown(page)).toEqual(countExpected({ area: 'adoption' }))
    expect(await page.getByRole('button', { name: 'Download' }).count()).toBe(0)
  })
})

describe('whatever is chosen, the page says nothing that nobody found', () => {
  const ARROW =
    /[\u2190-\u21FF\u25B2-\u25C5\u2794-\u27BF\u2900-\u297F\u{1F4C8}\u{1F4C9}\u{1F53A}\u{1F53B}]/u
  const TREND =
    /\b(?:improved|declined|risen|rose|fell|fallen|upgraded|downgraded|better|worse)\b/iu
  const JOINT = /joint|together|children in care/iu
  // An area only hides by styles what is there, and adds a line of its own.
  const searches = ['', 'area=care-leavers'].flatMap((area) =>
    ['', ...record.inspections.map(({ id }) => `inspection=${id}`)].map(
      (inspection) => `?${[area, inspection].filter(Boolean).join('&')}`,
    ),
  )

  it('of joint grades, of what was judged once, of trends', async ({ open }) => {
    const { page } = await open()
    for (const search of searches) {
      await page.evaluate((to) => {
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
      }, search)
      await openEverything(page)
      const texts = await readShownTexts(page)
      expect(texts.length).toBeGreaterThan(20)
      const claims = texts
        .flatMap((text) => text.split(/(?<=[.;:]) /u))
        .filter((text) => /care leavers/iu.test(text) && !JOINT.test(text))
        .filter((text) => text.includes('2019') && /outstanding/iu.test(text))
      expect(claims, search).toEqual([])
      const odd = /\bNaN\b|\bundefined\b|\bnull\b|\[object|Invalid Date/u
      expect(
        texts.filter((text) => ARROW.test(text) || odd.test(text)),
        search,
      ).toEqual([])
    }
    await findClear(page).click()
    const told = [
      ...record.findings.map(({ text }) => text),
      ...record.visits.map(({ outcome }) => outcome),
    ]
    await expect.poll(() => readChosenRows(page)).toEqual([])
    const words = await findBoard(page).innerText()
    const ours = told.reduce((left, text) => left.replaceAll(text, ''), words)
    expect(ours).not.toMatch(TREND)
    expect(ours).not.toMatch(/care leavers[^.]*\b(?:higher|lower)\b/iu)
    await expect.poll(() => page.getByText(/cannot be compared/u).count()).toBeGreaterThan(0)
  })
})
