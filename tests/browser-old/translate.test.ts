import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { launchBrowser } from './launch'
import { serveFolder, type ServedFolder } from './serve'
import { eventually, findArea, findClear, findInspection, findStatus, findWords } from './shown'

let browser: Browser
let site: ServedFolder
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
  site.setFault('/host.html', {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: '<h1>Host</h1><inspection-record sections="filter,actions"></inspection-record><script type="module" src="inspection-record.js"></script>',
  })
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

/** Every form of the record. */
const FORMS = {
  'the page': 'index.html?',
  'the one file': 'inspection-record.html?',
  'the frame': 'embed.html?sections=filter,ratings,actions&',
  'the element': 'host.html?',
}

async function open(form: keyof typeof FORMS, rest = '', spoil: () => void = () => undefined) {
  const page = await browser.newPage()
  await page.addInitScript(spoil)
  page.setDefaultTimeout(15_000)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto(`${site.address}/${FORMS[form]}${rest}`)
  await page.getByRole('contentinfo').waitFor()
  return { page, errors }
}

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

const countActions = (page: Page) =>
  page.locator('[id^="action-2"]').filter({ visible: true }).count()

describe.each(['the page', 'the one file', 'the frame', 'the element'] as const)('%s', (form) => {
  it.each(['before', 'after'])('translated %s somebody reaches for it, stays', async (when) => {
    const { page, errors } = await open(form)
    if (when === 'after') {
      await findArea(page, 'Adoption').check()
      await findClear(page).first().click()
    }
    await page.evaluate(translate)
    const all = await countActions(page)
    const steps: [() => Promise<unknown>, RegExp][] = [
      [() => findInspection(page).selectOption('2024'), /^The 2024 inspection: /u],
      [() => findWords(page).fill('homeless'), /^“homeless”: /u],
      [() => findArea(page, 'Care leavers').check(), /^Care leavers: /u],
    ]
    for (const [choose, left] of steps) {
      await choose()
      await eventually(() => findStatus(page).innerText()).toMatch(left)
      await findClear(page).first().click()
      await eventually(() => findStatus(page).innerText()).toBe('')
      await eventually(() => countActions(page)).toBe(all)
    }
    // A part that was built as HTML and translated before React took it is drawn anew, and says so.
    expect(errors.filter((error) => !error.includes('#418'))).toEqual([])
    await page.context().close()
  })

  it('says that a link leads to what its filter hides, and shows it', async () => {
    const { page } = await open(form, form === 'the element' ? '' : 'area=adoption#action-2024-1')
    if (form === 'the element') {
      await findArea(page, 'Adoption').check()
      await page.locator('.page__main').evaluate((main) => {
        main.insertAdjacentHTML('beforeend', '<a href="#action-2024-1">An action</a>')
      })
      await page.getByRole('link', { name: 'An action' }).click()
    }
    await page.getByText(/^This link leads to .+ adoption leaves out\.$/u).waitFor()
    await page.getByRole('link', { name: 'Show it' }).click()
    await eventually(() =>
      page.locator('#action-2024-1').evaluate((card) => {
        const { top } = card.getBoundingClientRect()
        return card.getClientRects().length > 0 && top >= -1 && top < window.innerHeight
      }),
    ).toBe(true)
    await page.context().close()
  })
})

describe('where React fails', () => {
  it.each(['the page', 'the one file', 'the frame'] as const)(
    '%s shows its built HTML again',
    async (form) => {
      const { page } = await open(form, 'area=care-leavers', () => {
        Reflect.deleteProperty(Array.prototype, 'flatMap')
      })
      await page
        .getByRole('alert')
        .getByText(/stopped working/u)
        .waitFor()
      const some = await countActions(page)
      await findArea(page, 'All areas').check()
      expect(await countActions(page)).toBeGreaterThan(some)
      expect(await page.getByRole('button', { name: 'Download' }).count()).toBe(0)
      await page.context().close()
    },
  )
})
