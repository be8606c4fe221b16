import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { it as base, waitForScript } from '../browser/fixtures'
import { findField, openOwnFiles } from '../browser/localFiles'
import { serveFolder, type ServedFolder } from '../browser/serve'
import { findHeading, openEverything } from '../browser/shown'
import { copyDist, runPrerender } from '../built/prerenderCommand'
import { fillWith } from '../unit/hostile/filled'
import { replaceAt } from '../unit/hostile/json'
import { ADDRESSES, FORMULAS, HIDDEN, INHERITED, MARKUP } from '../unit/hostile/payloads'
import { readRecordAsPage } from '../unit/hostile/shown'
import { SMALL } from '../unit/hostile/subjects'

/** One of each kind: the views without script differ in their words alone. */
const DOCUMENTS = [
  ...['index.html', 'inspection-record.html', 'embed.html', 'embed-ratings.html'],
  ...['embed-badge.html', 'england.html', 'authorities.html'],
]
const WITH_SCRIPT = ['index.html', 'inspection-record.html', 'embed.html']

/** Opens a page and notes what any document of it, in whatever frame, was kept from. */
const it = base.extend('openWatched', ({ open }) => async (address: string, expects?: RegExp) => {
  const violations: string[] = []
  const opened = await open(address, {
    hydrates: false,
    ...(expects !== undefined && { expects }),
    prepare: async (page) => {
      await page.exposeFunction('reportViolation', (text: string) => violations.push(text))
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const violation = `${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`
          ;(window as unknown as { reportViolation: (text: string) => void }).reportViolation(
            violation,
          )
        })
      })
    },
  })
  return { ...opened, violations }
})

/** What somebody who got markup or script into a document would try, by what came of it. */
const attack = (page: Page, elsewhere: string) =>
  page.evaluate(async (other) => {
    const ran: string[] = []
    Reflect.set(window, 'ran', ran)
    const attempt = (name: string, act: () => void) => {
      try {
        act()
      } catch {
        return
      }
      if (name !== '') ran.push(name)
    }
    const add = (name: string, attributes: Record<string, string>) => {
      const made = document.createElement(name)
      attempt('', () => {
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
        document.body.append(made)
        made.click()
      })
    }
    // Markup is no string's to make: these throw where they are held to types.
    attempt('innerHTML', () => (document.body.innerHTML += '<b>more</b>'))
    attempt('script text', () => {
      document.createElement('script').textContent = 'window.ran.push("inline script")'
    })
    // As a parser would make it, were the markup there from the first.
    const script = document.implementation.createHTMLDocument().createElement('script')
    script.append('window.ran.push("inline script")')
    attempt('', () => document.body.append(document.adoptNode(script)))
    add('script', { src: 'data:text/javascript,ran.push("data")' })
    add('button', { onclick: 'ran.push("handler")' })
    add('a', { href: 'javascript:ran.push("address")' })
    add('img', { src: `${other}/cards/seen.png` })
    add('iframe', { src: 'data:text/html,inside' })
    const styled = document.createElement('style')
    styled.append('.page { display: none }')
    document.head.append(styled)
    await fetch(`${other}/index.html`).catch(() => undefined)
    // In a task of its own: what the debugger runs here is allowed it.
    await new Promise((done) => {
      setTimeout(() => {
        attempt('eval', () => ran.push(String((0, eval)('1'))))
        done(undefined)
      })
    })
    const shown = document.querySelector('.page')
    return { ran, styled: shown !== null && getComputedStyle(shown).display === 'none' }
  }, elsewhere)

/* A document that breaks its own policy says so in the console, which fails any test that opens it. */
describe('the content policy', () => {
  it.for(DOCUMENTS)(
    'of %s is kept as it opens, and keeps out what it did not bring',
    async (file, { openWatched, elsewhere }) => {
      const asked =
        '?area=care-leavers&theme=light&accent=0b4f73&heading=3&sections=ratings,timeline'
      const { page, violations, said } = await openWatched(`/${file}${asked}`, /./u)
      if (WITH_SCRIPT.includes(file)) await waitForScript(page)
      await page.waitForLoadState('load')
      expect([...violations, ...said]).toEqual([])
      elsewhere.requests.length = 0
      expect(await attack(page, elsewhere.address)).toEqual({ ran: [], styled: false })
      expect(elsewhere.requests).toEqual([])
      const kept = ['require-trusted-types-for', 'script-src-elem', 'style-src-elem', 'img-src']
      await expect
        .poll(() => violations.map((violation) => violation.split(':')[0]))
        .toEqual(expect.arrayContaining([...kept, 'connect-src']))
    },
  )
})

const payloads = [...MARKUP, ...ADDRESSES, ...FORMULAS, ...INHERITED].filter(
  (words) => readRecordAsPage(replaceAt(SMALL, ['findings', 0, 'text'], words)).shown !== undefined,
)
/** Every place of a record with a payload, the next place with the next one. */
const { record: filled } = fillWith((place) => payloads[place % payloads.length] ?? '')
const NAME = 'Northshire <img src=x onerror=alert(1)>'
const named = { ...filled, authority: { ...filled.authority, name: NAME } }
/** Wider than any screen, without a place to break. */
const WIDE = 'W'.repeat(400)

/** Notes whatever runs that is not ours: everything that payloads call, in every frame. */
const trap = (page: Page) =>
  page.addInitScript(() => {
    for (const name of ['alert', 'msgbox', 'confirm', 'prompt'])
      Reflect.set(globalThis, name, () => Reflect.set(globalThis, 'hasRun', true))
  })

/** What words made of the document, in it, its shadow roots and its frames, that is no words. */
async function findMade(page: Page): Promise<string[]> {
  const made = page.frames().map((frame) =>
    frame.evaluate(() => {
      const found: string[] = []
      const look = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll('*')) {
          const inDialog = element.closest('dialog') !== null
          if (/^(?:img|object|embed|base|math|x|textarea)$/u.test(element.localName) && !inDialog)
            found.push(`<${element.localName}>`)
          for (const { name, value } of element.attributes) {
            if (/^on|^srcdoc$/u.test(name) && !inDialog) found.push(name)
            if (
              /^(?:href|src|action)$/u.test(name) &&
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

describe('hostile words run nothing and make nothing', () => {
  let hostile: ServedFolder
  let folder: string
  beforeAll(async () => {
    const copy = copyDist()
    folder = copy.folder
    const file = path.join(folder, 'northshire.json')
    writeFileSync(file, JSON.stringify(named))
    const { code, said } = await runPrerender(['--record', file, '--dist', copy.dist])
    if (code !== 0) throw new Error(said)
    hostile = await serveFolder(copy.dist)
  })
  afterAll(async () => {
    await hostile.close()
    rmSync(folder, { recursive: true })
  })

  it.for(['index.html', 'embed.html', 'inspection-record.html'])(
    'in a record and in the address of %s',
    async (file, { open }) => {
      // Searched words are shown; what else is not understood is named.
      for (const words of [MARKUP[0], WIDE]) {
        const names = ['area', 'inspection', 'sections', 'theme', 'accent', 'heading', words]
        const hostileWords = [...[MARKUP[0], ADDRESSES[0], HIDDEN[0]], INHERITED[0], WIDE]
        const query = new URLSearchParams([
          ['q', words],
          ...names.map((name, at) => [name, hostileWords[at % hostileWords.length] ?? '']),
        ]).toString()
        const { page, said } = await open(`${hostile.address}/${file}?${query}`, {
          viewport: { width: 360, height: 700 },
          prepare: trap,
          expects: /not understood and ignored/u,
        })
        await openEverything(page)
        await page.waitForLoadState('networkidle')
        expect(await findMade(page)).toEqual([])
        expect(said.join()).toContain('not understood and ignored')
        expect(await page.locator('body').innerText()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
        // A word that is wider than the screen breaks, and pushes nothing out of sight.
        const sideways = () => document.documentElement.scrollWidth - innerWidth
        expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0)
      }
    },
  )

  it('in a reader’s own file, its name included', async ({ open }) => {
    const { page } = await open('/', { prepare: trap })
    const bad = replaceAt(replaceAt(named, ['__proto__'], { polluted: true }), [MARKUP[0]], 1)
    const give = (value: unknown) =>
      findField(page).setInputFiles({
        name: `${MARKUP[0].replaceAll('/', '')}\u202Enosj.json`,
        mimeType: '',
        buffer: Buffer.from(JSON.stringify(value)),
      })
    const dialog = await openOwnFiles(page)
    await give(bad)
    await dialog.getByText('no such key').first().waitFor()
    expect(await findMade(page)).toEqual([])
    expect(await dialog.innerText()).not.toContain('\u202E')
    await give(named)
    await findHeading(page, NAME).waitFor()
    expect(await findMade(page)).toEqual([])
  })
})
