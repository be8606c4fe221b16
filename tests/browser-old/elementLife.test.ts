import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { findRatings, openHost } from './elementHost'
import { expectNoProblems, launchBrowser } from './launch'
import { serveFolder, type ServedFolder } from './serve'
import { findArea } from './shown'

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

/** How many event listeners hang on the document and the window. */
async function countListeners(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const counts = await Promise.all(
    ['document', 'window'].map(async (expression) => {
      const { result } = await session.send('Runtime.evaluate', { expression })
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId ?? '',
      })
      return listeners.length
    }),
  )
  await session.detach()
  return counts.reduce((sum, count) => sum + count, 0)
}

/** How many elements of ours the page still holds in memory. */
async function countKept(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'customElements.get("inspection-record").prototype',
  })
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  })
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' })
  await session.detach()
  return Number(length.value)
}

describe('an element', () => {
  it('takes a record away in the moment in which another is asked for', async () => {
    const open = await openHost(browser, site, 'element-plain.html', {
      // Nothing inside it: then its own words stand there meanwhile.
      edit: (html) => html.replace(/(<inspection-record id="first"[^>]*>)[^]*?(?=<\/insp)/u, '$1'),
      prepare: (page) => page.route(/northshire/u, () => undefined),
    })
    const first = open.page.locator('#first')
    await findRatings(first).waitFor()
    const left = await first.evaluate((element) => {
      element.setAttribute('record', 'northshire')
      return element.shadowRoot?.textContent
    })
    expect(left).not.toContain('Hampshire')
    await first.getByText('Fetching the inspection record').waitFor()
    expectNoProblems(open.problems)
    await open.context.close()
  })

  it('defines nothing else in the host’s page, and leaves its head alone', async () => {
    const open = await openHost(browser, site, 'element-plain.html', {
      prepare: (page) =>
        page.addInitScript(() => {
          Reflect.set(document, 'before', Object.getOwnPropertyNames(window))
        }),
    })
    const { page } = open
    await findRatings(page.locator('#first')).waitFor()
    await page
      .locator('#first')
      .getByRole('application', { name: /^Chart: /u })
      .hover()
    await page
      .locator('#first')
      .getByRole('img', { name: /^Adoption/u })
      .first()
      .waitFor()
    const found = await page.evaluate(() => {
      const before = Reflect.get(document, 'before') as string[]
      return {
        globals: Object.getOwnPropertyNames(window).filter((name) => !before.includes(name)),
        head: [...document.head.children].map(({ localName }) => localName),
        body: [...document.body.children].map(({ localName }) => localName),
        stored: [document.cookie, localStorage.length, sessionStorage.length],
      }
    })
    expect(found.globals).toEqual([])
    expect(found.head).toEqual(['meta', 'meta', 'link', 'title', 'style'])
    expect(found.body).toEqual(['main', 'script'])
    expect(found.stored).toEqual(['', 0, 0])
    expectNoProblems(open.problems)
    await open.context.close()
  })

  it('may be moved, removed and put back: its reader’s choice stays', async () => {
    const open = await openHost(browser, site, 'element-plain.html')
    const { page } = open
    const first = page.locator('#first')
    const rows = () =>
      findRatings(first).getByRole('rowheader').filter({ visible: true }).allInnerTexts()
    await findRatings(first).waitFor()
    await findArea(first, 'Adoption').check()
    const mark = await first.evaluate((node) => {
      const page = node.shadowRoot?.querySelector('.page')
      document.getElementById('elsewhere')?.append(node)
      return new Promise<boolean>((resolve) => {
        setTimeout(() => {
          resolve(page === node.shadowRoot?.querySelector('.page'))
        }, 100)
      })
    })
    // What was drawn is what is there: it was not drawn anew.
    expect(mark).toBe(true)
    expect(await rows()).toEqual(['Adoption'])
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const node = document.getElementById('first')
          node?.remove()
          setTimeout(() => {
            if (node !== null) document.querySelector('main')?.prepend(node)
            resolve(undefined)
          }, 200)
        }),
    )
    await expect.poll(rows).toEqual(['Adoption'])
    expectNoProblems(open.problems)
    await open.context.close()
  })

  it('leaves nothing behind when it is removed', async () => {
    const open = await openHost(browser, site, 'element-plain.html')
    const { page } = open
    await findRatings(page.locator('#first')).waitFor()
    await findRatings(page.locator('#second')).waitFor()
    const listeners = await countListeners(page)
    const before = await countKept(page)
    for (let turn = 0; turn < 5; turn += 1) {
      await page.evaluate(() => {
        const node = document.createElement('inspection-record')
        node.id = 'passing'
        document.querySelector('main')?.prepend(node)
      })
      await findRatings(page.locator('#passing')).waitFor()
      await page.evaluate(() => {
        document.getElementById('passing')?.remove()
      })
    }
    await page.waitForTimeout(500)
    expect(await countListeners(page)).toBe(listeners)
    // React may hold the last tree that it has drawn until it draws another.
    expect(await countKept(page)).toBeLessThanOrEqual(before + 1)
    expectNoProblems(open.problems)
    await open.context.close()
  })
})
