import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeList } from '../unit/importing/madeLists'
import { DIST } from './built'
import { launchBrowser } from './launch'
import { openHeard, waitForScript, type HeardPage } from './listen'
import { hand, openDialog, showOwn } from './ownData/ownFiles'
import { serveFolder, type ServedFolder } from './serve'
import { findArea, openEverything } from './shown'

let browser: Browser
let site: ServedFolder
/** Where nothing may be told: another port is another origin. */
let elsewhere: ServedFolder
let folder: string
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
  elsewhere = await serveFolder(DIST)
  folder = mkdtempSync(path.join(tmpdir(), 'policy-'))
})
afterAll(async () => {
  await site.close()
  await elsewhere.close()
  await browser.close()
  rmSync(folder, { recursive: true })
})

const DOCUMENTS = readdirSync(DIST).filter((name) => name.endsWith('.html'))
const WITH_SCRIPT = ['index.html', 'inspection-record.html', 'embed.html']

interface Watched extends HeardPage {
  /** What any document of the page, in whatever frame, was kept from. */
  violations: string[]
}

async function openWatched(address: string): Promise<Watched> {
  const violations: string[] = []
  const heard = await openHeard(browser, address, {
    prepare: async (page) => {
      await page.exposeFunction('tellViolation', (text: string) => violations.push(text))
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const told = `${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`
          ;(window as unknown as { tellViolation: (text: string) => void }).tellViolation(told)
        })
      })
    },
  })
  return { ...heard, violations }
}

/** Every form in which the builder shows something, one after the other. */
async function walkBuilder(page: Page, addressOfSite?: string) {
  await page.getByRole('button', { name: 'Embed this' }).filter({ visible: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Embed this' })
  if (addressOfSite !== undefined)
    await dialog.getByLabel(/^Address where this page/u).fill(addressOfSite)
  for (const host of await dialog.getByRole('group').first().getByRole('radio').all()) {
    await host.check()
    const forms = dialog.getByRole('group').nth(1).getByRole('radio')
    for (const form of await forms.all()) {
      await form.check()
      await dialog
        .locator('iframe, .builder-picture, .builder-problem:not(:empty)')
        .first()
        .waitFor()
    }
  }
  await dialog.locator('iframe').or(dialog.locator('img')).first().waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

async function walkPage(page: Page) {
  await waitForScript(page)
  await openEverything(page)
  await findArea(page, 'Care leavers').check()
  await page.locator('svg[data-mark]').filter({ visible: true }).first().click()
  await page
    .getByText(/published/u)
    .filter({ visible: true })
    .first()
    .waitFor()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.emulateMedia({ media: 'screen' })
}

describe('the content policy of a document', () => {
  it.each(DOCUMENTS)('is kept by %s as it opens, with what is asked of it', async (file) => {
    const asked = '?area=care-leavers&theme=light&accent=0b4f73&heading=3&sections=ratings,timeline'
    for (const search of ['', asked]) {
      const { page, context, violations, said } = await openWatched(
        `${site.address}/${file}${search}`,
      )
      if (WITH_SCRIPT.includes(file)) await waitForScript(page)
      await page.waitForLoadState('load')
      expect(violations).toEqual([])
      expect(said).toEqual([])
      await context.close()
    }
  })

  it('is kept on the page, whatever is done there', async () => {
    const { page, context, violations, said } = await openWatched(`${site.address}/index.html`)
    await walkPage(page)
    await walkBuilder(page)
    await showOwn(page, [hand(makeList())], 'Northshire')
    await findArea(page, 'Care leavers').check()
    expect(
      await page
        .locator('[data-areas]:not([data-areas~="care-leavers"])')
        .filter({ visible: true })
        .count(),
    ).toBe(0)
    expect(violations).toEqual([])
    expect(said).toEqual([])
    await context.close()
  })

  it('is kept by the self-contained file, opened from a disk', async () => {
    const alone = path.join(folder, 'inspection-record.html')
    copyFileSync(path.join(DIST, 'inspection-record.html'), alone)
    const { page, context, violations, said } = await openWatched(pathToFileURL(alone).href)
    await walkPage(page)
    await page.route('https://records.example/**', (route) =>
      route.fulfill({ path: path.join(DIST, new URL(route.request().url()).pathname) }),
    )
    await walkBuilder(page, 'https://records.example/')
    await openDialog(page)
    await page.keyboard.press('Escape')
    await showOwn(page, [hand(makeList())], 'Northshire')
    expect(violations).toEqual([])
    expect(said).toEqual([])
    await context.close()
  })

  it.each(['allow-scripts', 'allow-scripts allow-same-origin', ''])(
    'is kept in a frame with sandbox="%s"',
    async (sandbox) => {
      const frame = `<iframe sandbox="${sandbox}" src="/embed.html?sections=filter,timeline" width="900" height="900"></iframe>`
      const body = `<!doctype html><title>Host</title><link rel="icon" href="data:,"><footer>A host</footer>${frame}`
      site.setFault('/host.html', { status: 200, contentType: 'text/html', body })
      const { page, context, violations, said } = await openWatched(`${site.address}/host.html`)
      const content = page.frameLocator('iframe')
      await content.getByRole('contentinfo').waitFor()
      if (sandbox !== '') {
        await content.locator('.page[data-area]').waitFor()
        await content.getByRole('radio', { name: /^Care leavers/u }).check()
        await content.locator('svg[data-mark]').filter({ visible: true }).first().click()
        await content
          .getByText(/published/u)
          .filter({ visible: true })
          .first()
          .waitFor()
      }
      expect(violations).toEqual([])
      // Of the host's choice of sandbox the browser says what it thinks.
      const ours = said.filter((words) => !words.includes('sandbox'))
      expect(ours).toEqual([])
      await context.close()
    },
  )
})

/** What somebody who got markup or script into a document would try, by what came of it. */
async function attack(page: Page) {
  return page.evaluate(async (elsewhere) => {
    const ran: string[] = []
    const run = window as unknown as { ran?: string[] }
    run.ran = ran
    const attempt = (name: string, act: () => void) => {
      try {
        act()
      } catch {
        return
      }
      if (name !== '') ran.push(name)
    }
    const node = (name: string, attributes: Record<string, string>) => {
      const made = document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
      return made
    }
    // Markup is no string's to make: these throw where they are held to types.
    attempt('innerHTML', () => (document.body.innerHTML += '<b>more</b>'))
    // In a task of its own: what the debugger runs here is allowed it.
    setTimeout(() => {
      attempt('eval', () => {
        ran.push(String((0, eval)('1')))
      })
    })
    attempt('script text', () => {
      document.createElement('script').textContent = 'window.ran.push("inline script")'
    })
    // As a parser would make them, were the markup there from the first.
    const parsed = document.implementation.createHTMLDocument()
    const script = parsed.createElement('script')
    script.append('window.ran.push("inline script")')
    attempt('', () => document.body.append(document.adoptNode(script)))
    attempt('', () =>
      document.body.append(node('script', { src: 'data:text/javascript,ran.push("data")' })),
    )
    attempt('', () => {
      const button = node('button', { onclick: 'ran.push("handler")' })
      document.body.append(button)
      button.click()
    })
    attempt('', () => {
      const link = node('a', { href: 'javascript:ran.push("address")' })
      document.body.append(link)
      link.click()
    })
    const styled = document.createElement('style')
    styled.append('.page { display: none }')
    document.head.append(styled)
    attempt('', () => document.body.append(node('img', { src: `${elsewhere}/cards/seen.png` })))
    attempt('', () => document.body.append(node('iframe', { src: 'data:text/html,inside' })))
    await fetch(`${elsewhere}/index.html`).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const page = document.querySelector('.page')
    return { ran, styled: page !== null && getComputedStyle(page).display === 'none' }
  }, elsewhere.address)
}

describe('what a document did not bring', () => {
  it.each(DOCUMENTS)('is kept from running, and from telling anybody, in %s', async (file) => {
    const { page, context, violations } = await openWatched(`${site.address}/${file}`)
    if (WITH_SCRIPT.includes(file)) await waitForScript(page)
    expect(await attack(page)).toEqual({ ran: [], styled: false })
    expect(elsewhere.requests).toEqual([])
    expect(violations.map((told) => told.split(':')[0])).toEqual(
      expect.arrayContaining([
        'require-trusted-types-for',
        'script-src-elem',
        'style-src-elem',
        'img-src',
        'connect-src',
      ]),
    )
    await context.close()
  })
})
