import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyDist, runPrerender } from '../built/prerenderCommand'
import { fillWith } from '../unit/hostile/filled'
import { ADDRESSES, FORMULAS, HIDDEN, INHERITED, MARKUP } from '../unit/hostile/payloads'
import { readRecordAsPage } from '../unit/hostile/shown'
import { replaceAt } from '../unit/hostile/json'
import { SMALL } from '../unit/hostile/subjects'
import { openHost } from './elementHost'
import { launchBrowser, openPage } from './launch'
import { waitForScript } from './listen'
import { findDialog, findField, findHeading, openDialog } from './ownData/ownFiles'
import { serveFolder, type ServedFolder } from './serve'

/** Wider than any screen, without a place to break. */
const WIDE = 'W'.repeat(400)
const payloads = [...MARKUP, ...ADDRESSES, ...FORMULAS, ...INHERITED].filter(
  (words) => readRecordAsPage(replaceAt(SMALL, ['findings', 0, 'text'], words)).shown !== undefined,
)
/** Every place of a record with a payload, the next place with the next one. */
const { record } = fillWith((place) => payloads[place % payloads.length] ?? '')
/** For where one name is looked for. */
const named = {
  ...record,
  authority: { ...record.authority, name: 'Northshire <img src=x onerror=alert(1)>' },
}

let browser: Browser
let site: ServedFolder
let folder: string
beforeAll(async () => {
  browser = await launchBrowser()
  const copy = copyDist()
  folder = copy.folder
  const file = path.join(folder, 'northshire.json')
  writeFileSync(file, JSON.stringify(named))
  const { code, said } = await runPrerender(['--record', file, '--dist', copy.dist])
  if (code !== 0) throw new Error(said)
  site = await serveFolder(copy.dist)
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
  await browser.close()
})

/** Notes whatever runs that is not ours: everything that payloads call, in every frame. */
async function trap(page: Page) {
  await page.addInitScript(() => {
    for (const name of ['alert', 'msgbox', 'confirm', 'prompt'])
      Reflect.set(globalThis, name, () => Reflect.set(globalThis, 'hasRun', true))
  })
}

/** What words made of the document, in it, its shadow roots and its frames, that is no words. */
async function findMade(page: Page): Promise<string[]> {
  const made = page.frames().map((frame) =>
    frame.evaluate(() => {
      const found: string[] = []
      const look = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll('*')) {
          const { localName: name } = element
          if (
            /^(?:img|object|embed|base|math|x|textarea)$/u.test(name) &&
            element.closest('dialog') === null
          )
            found.push(`<${name}>`)
          if (
            name === 'script' &&
            element.textContent.includes('alert') &&
            element.getAttribute('type') === null
          )
            if (!element.textContent.includes('inspection-record')) found.push('<script>')
          for (const { name: attribute, value } of element.attributes) {
            if (/^on|^srcdoc$/u.test(attribute) && element.closest('dialog') === null)
              found.push(attribute)
            if (
              /^(?:href|src|action)$/u.test(attribute) &&
              /^\s*(?:javascript|vbscript|data:text)/iu.test(value)
            )
              found.push(value)
          }
          if (element.shadowRoot !== null) look(element.shadowRoot)
        }
      }
      look(document)
      if (Reflect.get(globalThis, 'hasRun') === true) found.push('a script has run')
      if (Reflect.get({}, 'polluted') !== undefined) found.push('all objects were changed')
      return found
    }),
  )
  return (await Promise.all(made)).flat()
}

/** Asks for everything that is looked up, in words that hurt. */
function askFor(words: string): string {
  const names = ['area', 'inspection', 'q', 'sections', 'theme', 'accent', 'heading']
  return `?${new URLSearchParams([...names, words].map((name) => [name, words])).toString()}`
}

const queries = [
  '',
  ...[MARKUP[0], MARKUP[2], ADDRESSES[0], HIDDEN[0], INHERITED[0], WIDE].map(askFor),
]

describe('hostile words on screen', () => {
  it.each(['index.html', 'embed.html', 'inspection-record.html'])(
    'run nothing and make nothing, whatever the address asks for: %s',
    async (file) => {
      for (const query of queries) {
        const { page, context } = await openPage(browser, `${site.address}/${file}${query}`, {
          viewport: { width: 360, height: 700 },
          prepare: trap,
        })
        await waitForScript(page)
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true
        })
        await page.waitForTimeout(200)
        expect(await findMade(page)).toEqual([])
        const text = await page.evaluate(() => document.body.innerText)
        expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
        // A word of the address that is wider than the screen breaks, and pushes nothing out of sight.
        const { scroll, width } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          width: document.documentElement.clientWidth,
        }))
        expect(scroll).toBeLessThanOrEqual(width)
        await context.close()
      }
    },
  )

  it('run nothing and make nothing without script', async () => {
    const { page, context } = await openPage(browser, `${site.address}/embed-quotes.html`, {
      prepare: trap,
    })
    expect(await findMade(page)).toEqual([])
    await context.close()
  })

  it('run nothing and make nothing in an element, whatever its attributes say', async () => {
    for (const words of [MARKUP[0], ADDRESSES[0], INHERITED[0], WIDE]) {
      const { page, context } = await openHost(browser, site, 'element-plain.html', {
        prepare: trap,
        edit: (html) => {
          const escaped = words.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
          const names = ['area', 'inspection', 'theme', 'accent', 'heading']
          const attributes = names.map((name) => `${name}="${escaped}"`).join(' ')
          return html.replace(
            'id="first"',
            () => `id="first" sections="ratings,quotes,sources" ${attributes}`,
          )
        },
      })
      await page.locator('#first').getByRole('region', { name: 'Ratings' }).waitFor()
      expect(await findMade(page)).toEqual([])
      await context.close()
    }
  })

  it('run nothing and make nothing in the builder: codes, cards and their preview', async () => {
    const { page, context } = await openPage(browser, `${site.address}/index.html`, {
      prepare: trap,
    })
    await waitForScript(page)
    await page.getByRole('banner').getByRole('button', { name: 'Embed this' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    // Each choice brings others: they are counted anew.
    const choices = dialog.getByRole('radio')
    for (let at = 0; at < (await choices.count()); at += 1) {
      await choices.nth(at).evaluate((choice) => {
        if (choice instanceof HTMLElement) choice.click()
      })
      await page.waitForTimeout(100)
      expect(await findMade(page)).toEqual([])
    }
    expect(await findMade(page)).toEqual([])
    await context.close()
  })

  it('run nothing and make nothing in a reader’s own file, its name included', async () => {
    const { page, context } = await openPage(browser, `${site.address}/index.html`, {
      prepare: trap,
    })
    const name = `${MARKUP[0].replaceAll('/', '')}\u202Enosj.json`
    const bad = replaceAt(replaceAt(named, ['__proto__'], { polluted: true }), [MARKUP[0]], 1)
    const hand = (value: unknown) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(JSON.stringify(value)),
    })
    const dialog = await openDialog(page)
    await findField(page).setInputFiles([hand(bad)])
    await dialog.getByText('no such key').first().waitFor()
    expect(await findMade(page)).toEqual([])
    expect(await findDialog(page).innerText()).not.toContain('\u202E')
    await page.keyboard.press('Escape')
    const again = await openDialog(page)
    await findField(page).setInputFiles([hand(named)])
    await again.waitFor({ state: 'detached' })
    await findHeading(page, named.authority.name).waitFor()
    await page.waitForTimeout(200)
    expect(await findMade(page)).toEqual([])
    await context.close()
  })
})
