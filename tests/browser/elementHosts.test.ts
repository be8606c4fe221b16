import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, RECORD_FILE } from './built'
import { findRatings, openHost, readTold } from './elementHost'
import { expectNoProblems, launchBrowser, openPage } from './launch'
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

/** Looks of what stands in an element, and where. */
function readLooks(page: Page) {
  return page
    .locator('inspection-record')
    .first()
    .evaluate((node) =>
      [...(node.shadowRoot?.querySelectorAll('.element *') ?? [])]
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const style = getComputedStyle(element)
          const { width, height } = element.getBoundingClientRect()
          const looks = [
            style.display,
            style.color,
            style.backgroundColor,
            style.fontSize,
            style.fontFamily,
            style.letterSpacing,
            style.wordSpacing,
            style.lineHeight,
            style.textAlign,
            style.textTransform,
            style.direction,
            style.cursor,
          ]
          return `${element.localName}.${element.getAttribute('class') ?? ''}: ${looks.join(' ')} ${String(Math.round(width))}x${String(Math.round(height))}`
        }),
    )
}

describe('in a host with strong rules of its own', () => {
  it('an element looks as it looks in a host without any', async () => {
    const plain = await openHost(browser, site, 'element-hostile.html', {
      edit: (html) =>
        html
          .replace(/<style>.*<\/style>/su, '<style>main { display: block; width: 1000px }</style>')
          .replace('lang="ar" dir="rtl"', 'lang="en"'),
    })
    const hostile = await openHost(browser, site, 'element-hostile.html')
    const looks = []
    for (const { page } of [plain, hostile]) {
      await findRatings(page.locator('inspection-record')).waitFor()
      looks.push(await readLooks(page))
    }
    expect(looks[0]?.length).toBeGreaterThan(100)
    expect(looks[1]).toEqual(looks[0])
    for (const { context, problems } of [plain, hostile]) {
      expectNoProblems(problems)
      await context.close()
    }
  })

  it.each(['62.5%', '300%'])('its text keeps its size where the root’s is %s', async (size) => {
    const { page, context } = await openHost(browser, site, 'element-plain.html', {
      edit: (html) => html.replace('<style>', `<style>html { font-size: ${size} }`),
    })
    const title = page.locator('#first').getByRole('heading', { name: 'Ratings' })
    expect(await title.evaluate((node) => getComputedStyle(node).fontSize)).toBe('22px')
    await context.close()
  })

  it('a host may still hide it', async () => {
    const { page, context } = await openHost(browser, site, 'element-plain.html')
    await findRatings(page.locator('#first')).waitFor()
    for (const hide of ['hidden', 'style']) {
      await page.locator('#first').evaluate((node, name) => {
        node.setAttribute(name, 'display: none')
      }, hide)
      expect(await page.locator('#first').isVisible()).toBe(false)
      await page.locator('#first').evaluate((node, name) => {
        node.removeAttribute(name)
      }, hide)
      expect(await findRatings(page.locator('#first')).isVisible()).toBe(true)
    }
    await context.close()
  })

  it('keeps its looks to itself', async () => {
    const read = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('html, body, main, h1, h2, p, a, label, input, section')].map(
          (element) => {
            const style = getComputedStyle(element)
            return [...style]
              .map((name) => `${name}: ${style.getPropertyValue(name)}`)
              .filter(
                (line) =>
                  !/^(?:block-size|height|perspective-origin|transform-origin):/u.test(line),
              )
          },
        ),
      )
    const with_ = await openHost(browser, site, 'element-plain.html')
    await findRatings(with_.page.locator('#first')).waitFor()
    const without = await openHost(browser, site, 'element-plain.html', {
      edit: (html) => html.replace(/<script.*<\/script>/su, ''),
    })
    expect(await read(with_.page)).toEqual(await read(without.page))
    await with_.context.close()
    await without.context.close()
  })

  it('needs no permission for inline styles or scripts', async () => {
    const { page, context, problems } = await openHost(browser, site, 'element-plain.html', {
      edit: (html) =>
        html
          .replace(/<style>.*<\/style>/su, '')
          .replace(
            '<title>',
            `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:"><title>`,
          ),
    })
    const first = page.locator('#first')
    await findRatings(first).waitFor()
    await findArea(first, 'Adoption').check()
    const rows = findRatings(first).getByRole('rowheader').filter({ visible: true })
    await expect.poll(() => rows.allInnerTexts()).toEqual(['Adoption'])
    await first.getByRole('group', { name: /^Chart: /u }).hover()
    await first
      .getByRole('img', { name: /^Adoption/u })
      .first()
      .waitFor()
    expectNoProblems(problems)
    await context.close()
  })

  it('fits a narrow column of a wide page', async () => {
    const { page, context } = await openHost(browser, site, 'element-plain.html', {
      edit: (html) => html.replace('max-width: 360px', 'width: 320px'),
    })
    const second = page.locator('#second')
    await findRatings(second).waitFor()
    const wide = await second.evaluate((node) =>
      [...(node.shadowRoot?.querySelectorAll('.element *') ?? [])]
        .filter(
          (element) =>
            element.checkVisibility({ contentVisibilityAuto: true }) &&
            element.closest('.visually-hidden, svg') === null,
        )
        .map((element) => ({
          name: element.className,
          right: element.getBoundingClientRect().right,
        }))
        .filter(({ right }) => right > node.getBoundingClientRect().right + 1),
    )
    expect(wide).toEqual([])
    await context.close()
  })
})

describe('until it is ready, and if it never is,', () => {
  it('what the host has put into it is shown', async () => {
    site.setFault(RECORD_FILE, { delay: 1500 })
    const { page, context, problems } = await openHost(browser, site, 'element-plain.html')
    const link = page.getByRole('link', { name: 'The inspection record' })
    expect(await link.isVisible()).toBe(true)
    await findRatings(page.locator('#first')).waitFor()
    expect(await link.isVisible()).toBe(false)
    site.clearFaults()
    expectNoProblems(problems)
    await context.close()
  })

  it('a record that is not there is told to the host, and to the reader who has nothing else', async () => {
    const { page, context, problems } = await openHost(browser, site, 'element-plain.html', {
      prepare: (opened) =>
        opened.route(`**${RECORD_FILE}`, (route) => route.fulfill({ status: 404, body: '' })),
    })
    const second = page.locator('#second')
    await second.getByRole('alert').waitFor()
    expect(await page.getByRole('link', { name: 'The inspection record' }).isVisible()).toBe(true)
    const told = await readTold(page)
    expect(told.map((line) => line.replace(/ \{.*/u, '')).sort()).toEqual([
      '#first error',
      '#second error',
    ])
    expect(told[0]).toMatch(/The server has no file http.*hampshire\.json/u)
    await page.unroute(`**${RECORD_FILE}`)
    await second.getByRole('button', { name: 'Try again' }).click()
    await findRatings(second).waitFor()
    expectNoProblems(problems, [/status of 404/u, /hampshire\.json: net::ERR_ABORTED/u])
    await context.close()
  })

  it('a broken script leaves the host’s content', async () => {
    const { page, context } = await openHost(browser, site, 'element-plain.html', {
      prepare: (opened) => opened.route('**/element/shell-*', (route) => route.abort()),
    })
    await expect.poll(() => readTold(page)).toHaveLength(2)
    expect(await page.getByRole('link', { name: 'The inspection record' }).isVisible()).toBe(true)
    expect((await readTold(page))[0]).toMatch(/could not be loaded\. Reload the page/u)
    await context.close()
  })
})

describe('from another origin', () => {
  const openAway = async (headers: Record<string, string>) => {
    const away = await serveFolder(DIST, { headers })
    const host = await serveFolder('tests/browser/hosts')
    const body = readFileSync('tests/browser/hosts/element-plain.html', 'utf8').replace(
      '/inspection-record.js',
      `${away.address}/inspection-record.js`,
    )
    host.setFault('/', { status: 200, contentType: 'text/html; charset=utf-8', body })
    const open = await openPage(browser, `${host.address}/`)
    return {
      ...open,
      away,
      close: async () => {
        await open.context.close()
        await away.close()
        await host.close()
      },
    }
  }

  it('an element works where its server lets others ask', async () => {
    const { page, problems, away, close } = await openAway({ 'access-control-allow-origin': '*' })
    await findRatings(page.locator('#first')).waitFor()
    await page
      .locator('#first')
      .getByRole('group', { name: /^Chart: /u })
      .hover()
    await page
      .locator('#first')
      .getByRole('img', { name: /^Adoption/u })
      .first()
      .waitFor()
    // Its own site is asked, and nobody else.
    const others = problems.filter(({ text }) => !text.startsWith(away.address))
    expect(others).toEqual([])
    await close()
  })

  it('and shows the host’s content where it does not', async () => {
    const { page, close } = await openAway({})
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('link', { name: 'The inspection record' }).isVisible()).toBe(true)
    expect(await findRatings(page.locator('#first')).count()).toBe(0)
    await close()
  })
})
