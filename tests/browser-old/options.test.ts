import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from './built'
import { ENGINES } from './hosts/engines'
import { settle } from './hosts/open'
import { serveFolder, type ServedFolder } from './serve'

interface Form {
  file: string
  unset: { sections: string[]; theme: 'light' | 'auto' }
}

const EVERYTHING = ['ratings', 'timeline', 'actions', 'quotes', 'figures', 'context', 'sources']
const FORMS: readonly Form[] = [
  { file: 'embed.html', unset: { sections: ['ratings', 'timeline'], theme: 'light' } },
  { file: 'index.html', unset: { sections: EVERYTHING, theme: 'auto' } },
  { file: 'inspection-record.html', unset: { sections: EVERYTHING, theme: 'auto' } },
]

/** Every value is one of another kind than the option takes. */
const BAD = [
  ['sections', 'ratings,grades'],
  ['area', 'atlantis'],
  ['inspection', '1999'],
  ['theme', 'Dark'],
  ['accent', 'red'],
  // Too pale to be read on white, and too dark on black.
  ['accent', 'ffe000'],
  ['heading', '1'],
] as const

/** What the options have made of a page, as a reader meets it. */
function readShown(page: Page) {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility()
    const list = (selector: string) => [...document.querySelectorAll(selector)].filter(shown)
    // The ink of a dark page is light.
    const ink = getComputedStyle(document.querySelector('main p') ?? document.body).color
    const [red = 0] = (/\d+/u.exec(ink) ?? []).map(Number)
    // Any link that is a plain one.
    const link = document.querySelector('footer a') ?? document.querySelector('main a[href^=http]')
    const chosen = document.querySelector<HTMLInputElement>('input[name=area]:checked')
    return {
      sections: list('main section.section').map(({ id }) => id),
      filter: list('form[role=search], search form, form.filter-bar').length > 0,
      area: chosen?.value,
      inspection: document.querySelector<HTMLSelectElement>('form select')?.value,
      dark: red > 128,
      scheme: getComputedStyle(document.documentElement).colorScheme,
      link: link === null ? '' : getComputedStyle(link).color,
      level: list('main section.section h2, main section.section h3, main section.section h4')
        .at(0)
        ?.tagName.toLowerCase(),
    }
  })
}

describe.each(ENGINES)('an option in the address, in $name', ({ obstacle, launch }) => {
  let browser: Browser | undefined
  let site: ServedFolder
  beforeAll(async () => {
    site = await serveFolder(DIST)
    if (obstacle === undefined) browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await site.close()
  })

  async function open(file: string, query: string) {
    if (browser === undefined) throw new Error('There is no such browser here')
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      // A reader with a dark device, so that light is seen to be chosen; Firefox has the machine's own.
      colorScheme: 'dark',
    })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => said.push(`page error: ${error.message}`))
    await page.goto(`${site.address}/${file}${query}`)
    await page.locator('[data-area]').first().waitFor()
    const shown = await settle(() => readShown(page))
    const darkDevice = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await context.close()
    return { shown, said, darkDevice }
  }

  it.skipIf(obstacle !== undefined).each(FORMS)('is heeded in $file', async ({ file, unset }) => {
    const plain = await open(file, '')
    expect(plain.said).toEqual([])
    expect(plain.shown).toMatchObject({
      sections: unset.sections,
      dark: unset.theme === 'auto' && plain.darkDevice,
      area: 'all',
      inspection: '',
      level: 'h2',
    })

    const query =
      '?sections=quotes,filter,ratings&area=care-leavers&inspection=2024&theme=light&accent=7a0c4e&heading=4'
    const asked = await open(file, query)
    expect(asked.said).toEqual([])
    expect(asked.shown).toEqual({
      sections: ['ratings', 'quotes'],
      filter: true,
      area: 'care-leavers',
      inspection: 'ilacs-2024',
      dark: false,
      scheme: 'light',
      link: 'rgb(122, 12, 78)',
      level: 'h4',
    })

    const dark = await open(file, '?theme=dark&accent=%238ecdf0&sections=ratings')
    expect(dark.said).toEqual([])
    expect(dark.shown).toMatchObject({
      sections: ['ratings'],
      filter: false,
      dark: true,
      link: 'rgb(142, 205, 240)',
    })
    const auto = await open(file, '?theme=auto')
    expect(auto.shown.dark).toBe(auto.darkDevice)
  })

  it.skipIf(obstacle !== undefined).each(FORMS)(
    'that means nothing reads as unset, and is told once in the console: $file',
    async ({ file }) => {
      const plain = await open(file, '')
      for (const [name, value] of BAD) {
        const { shown, said } = await open(file, `?${name}=${encodeURIComponent(value)}`)
        expect(shown, name).toEqual(plain.shown)
        expect(said, name).toHaveLength(1)
        expect(said[0]).toMatch(/^warning: Inspection record: not understood, and left aside: /u)
        expect(said[0]).toContain(`${name}=${JSON.stringify(value)}`)
      }
    },
  )
})
