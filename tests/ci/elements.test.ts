import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from '../browser/fixtures'
import { cannotRead, printPage, readAll } from '../browser/paper'
import { chooseArea, findBoard, findMark, findMarkDialog, readChosenRows } from '../browser/shown'

const SCRIPT = '<script type="module" src="/inspection-record.js"></script>'
const RATINGS = '<inspection-record sections="ratings"><p>Until it is there</p></inspection-record>'
const WORDS = '<p>Words of the host.</p>'.repeat(200)

it('where the host leaves the width to what is in it, an element takes what there is, and no more', async ({
  openHost,
}) => {
  const inside = (rules: string, content = RATINGS) => `<div style="${rules}">${content}</div>`
  const places = [
    ['flex item', inside('display: flex'), 640],
    ['flex item beside long words', inside('display: flex', `${WORDS}${RATINGS}`), 260],
    ['float', RATINGS.replace('sections', 'style="float: left" $&'), 640],
    ['inline-block', RATINGS.replace('sections', 'style="display: inline-block" $&'), 640],
    [
      'table cell',
      `<table style="border-spacing: 0"><td style="padding: 0">${RATINGS}</table>`,
      640,
    ],
    ['part of a box as wide as its content', inside('width: fit-content'), 640],
    ['part of what is placed', inside('position: absolute'), 640],
  ] as const
  const columns = places.map(
    ([, body]) =>
      `<div class="column" style="position: relative; display: flow-root">${body}</div>`,
  )
  const { page } = await openHost(`${columns.join('')}${SCRIPT}`)
  for (const [at, [place, , least]] of places.entries()) {
    const column = page.locator('.column').nth(at)
    await column.scrollIntoViewIfNeeded()
    await findBoard(column.locator('inspection-record')).waitFor()
    for (const width of [260, 640]) {
      const { taken, room } = await column.evaluate((node, px) => {
        node.style.width = `${px}px`
        const element = node.querySelector('inspection-record')
        return { taken: element?.getBoundingClientRect().width ?? 0, room: node.clientWidth }
      }, width)
      expect(taken, place).toBeGreaterThanOrEqual(Math.min(least, width))
      expect(taken, place).toBeLessThanOrEqual(room)
    }
  }
})

describe('an element', () => {
  it('keeps its styles and its links in another document', async ({ openHost }) => {
    const { page } = await openHost(
      `${RATINGS.replace('"ratings"', '"ratings,actions"')}<iframe srcdoc="<!doctype html>" width="1200" height="600"></iframe>${SCRIPT}`,
    )
    const element = page.locator('inspection-record')
    const other = page.frameLocator('iframe').locator('inspection-record')
    const readLook = (place: Locator) =>
      place
        .locator('.rating-badge')
        .first()
        .evaluate((node) => getComputedStyle(node).backgroundColor)
    await findBoard(element).waitFor()
    const look = await readLook(element)
    await element.evaluate((node) => {
      document.querySelector('iframe')?.contentDocument?.body.append(node)
    })
    expect(await readLook(other)).toBe(look)
    await other.locator('a[href^="#actions-"]').first().dispatchEvent('click')
    expect(await other.locator('[data-target]').count()).toBe(1)
    await other.evaluate((node) => node.setAttribute('sections', 'ratings,quotes'))
    await other.getByRole('region', { name: 'In their words' }).waitFor()
    expect(await readLook(other)).toBe(look)
  })

  it('defines nothing else in the host’s page, and stores nothing', async ({ openHost }) => {
    const { page } = await openHost(`<inspection-record></inspection-record>${SCRIPT}`, {
      prepare: (opened) =>
        opened.addInitScript(() => {
          Reflect.set(document, 'before', Object.getOwnPropertyNames(window))
        }),
    })
    const element = page.locator('inspection-record')
    await findMark(element, 'Overall, 2024 Outstanding').click()
    await findMarkDialog(element).waitFor()
    const found = await page.evaluate(() => {
      const before = Reflect.get(document, 'before') as string[]
      return {
        globals: Object.getOwnPropertyNames(window).filter((name) => !before.includes(name)),
        head: [...document.head.children].map(({ localName }) => localName),
        body: [...document.body.children].map(({ localName }) => localName),
        stored: [document.cookie, localStorage.length, sessionStorage.length],
      }
    })
    expect(found).toEqual({
      ...{ globals: [], stored: ['', 0, 0] },
      ...{ head: ['meta', 'meta', 'title', 'link', 'style'], body: ['main'] },
    })
  })

  it('may be moved, removed and put back: its reader’s choice stays', async ({ openHost }) => {
    const { page } = await openHost(
      `<inspection-record></inspection-record><aside></aside>${SCRIPT}`,
    )
    const element = page.locator('inspection-record')
    await chooseArea(element, 'Adoption')
    await expect.poll(() => readChosenRows(element)).toEqual(['Adoption'])
    const isSame = await element.evaluateHandle((node) => {
      const drawn = node.shadowRoot?.querySelector('.page')
      document.querySelector('aside')?.append(node)
      return () => drawn === node.shadowRoot?.querySelector('.page')
    })
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
    // What was drawn is what is there: it was not drawn anew.
    expect(await isSame.evaluate((ask) => ask())).toBe(true)
    const node = await element.elementHandle()
    await node.evaluate((it) => it.remove())
    await expect.poll(() => node.evaluate((it) => it.shadowRoot?.childElementCount)).toBeDefined()
    await node.evaluate((it) => document.querySelector('main')?.prepend(it))
    await expect.poll(() => readChosenRows(element)).toEqual(['Adoption'])
  })

  it('asks for nothing before its host has loaded, and for each file once', async ({
    openHost,
    site,
  }) => {
    let send: () => void = () => undefined
    const holds = new Promise<void>((resolve) => (send = resolve))
    site.setFault('/late.svg', { body: '<svg/>', holds })
    site.requests.length = 0
    const forms = ['', 'sections="ratings" area="adoption"', 'sections="timeline"', 'theme="dark"']
    const elements = forms.map((form) => `<inspection-record ${form}></inspection-record>`)
    const { page } = await openHost(
      `<div style="height: 5000px"></div>${elements.join('')}<img src="/late.svg" alt="">${SCRIPT}`,
    )
    await expect.poll(() => site.requests).toContain('/inspection-record.js')
    await page.waitForFunction(() => customElements.get('inspection-record') !== undefined)
    const unasked = ['/host.html', '/inspection-record.js', '/late.svg']
    const isOwn = (asked: string) => asked.startsWith('/element/element-')
    expect(site.requests.filter((asked) => !isOwn(asked)).toSorted()).toEqual(unasked)
    send()
    for (const element of await page.locator('inspection-record').all()) {
      await element.scrollIntoViewIfNeeded()
      await element.getByRole('region').first().waitFor()
    }
    await page.waitForLoadState('networkidle')
    const asked = site.requests
    expect(asked.filter((request, at) => asked.indexOf(request) !== at)).toEqual([])
    expect(asked).toContain('/records/hampshire.json')
    // Nobody has reached for a chart or a picture.
    expect(asked.filter((request) => /Chart|pictures/u.test(request))).toEqual([])
  })

  it.skipIf(cannotRead)('far below the window is on paper', async ({ openHost }) => {
    const { page } = await openHost(`${WORDS}${RATINGS}${SCRIPT}`)
    await findBoard(page.locator('inspection-record')).waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    const paper = readAll(await printPage(page))
    expect(paper).toMatch(/Overall.*Outstanding.*10 to 14 June 2024/u)
    expect(paper).not.toContain('Until it is there')
  })
})
