import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeList } from '../../unit/importing/madeLists'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript, type HeardPage } from '../listen'
import { buildSiteOfTwo } from '../otherRecord'
import { findField, findHeading, findTyped, hand } from '../ownData/ownFiles'
import { serveFolder, type ServedFolder } from '../serve'
import { measureIndicator, readStop, type Stop } from './focus'

let browser: Browser
let served: ServedFolder
let two: Awaited<ReturnType<typeof buildSiteOfTwo>>
/** The site has two records, so that there is another authority to choose. */
let address = ''
/** An empty page that compares pictures. */
let reader: Page
beforeAll(async () => {
  browser = await launchBrowser()
  two = await buildSiteOfTwo(['--all'])
  served = await serveFolder(path.dirname(two.dist))
  address = `${served.address}/${path.basename(two.dist)}`
  reader = await browser.newPage()
})
afterAll(async () => {
  await served.close()
  two.remove()
  await browser.close()
})

async function open(width = 1366): Promise<HeardPage> {
  const heard = await openHeard(browser, `${address}/index.html`, {
    viewport: { width, height: 768 },
    reducedMotion: 'reduce',
  })
  await waitForScript(heard.page)
  await heard.page.waitForLoadState('networkidle')
  return heard
}

const isFocused = (page: Page, name: string) =>
  page.evaluate(
    (words) => document.activeElement?.textContent.replace(/\s+/gu, ' ').trim() === words,
    name,
  )

/** Walks by Tab to the stop with these words; fails where there is none. */
async function walkTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await isFocused(page, name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to “${name}”`)
}

/** Walks round a dialog once: every stop in it, until the first comes again. */
async function walkRound(page: Page): Promise<{ stops: Stop[]; faint: string[] }> {
  const stops: Stop[] = []
  const faint: string[] = []
  const kinds = new Set<string>()
  for (let steps = 0; steps < 120; steps += 1) {
    await page.keyboard.press('Tab')
    const inside = await page.evaluate(() => document.activeElement?.closest('dialog') !== null)
    // From the last stop the browser's own parts follow, then the first again.
    if (!inside) continue
    const stop = await readStop(page)
    if (stop === undefined) continue
    // A frame has as many stops as its page has.
    if (stop.kind.startsWith('iframe')) {
      if (!stops.some(({ kind }) => kind === stop.kind)) stops.push(stop)
      continue
    }
    if (
      stops.some(
        ({ name, kind, box }) => name === stop.name && kind === stop.kind && box.x === stop.box.x,
      )
    )
      break
    stops.push(stop)
    if (kinds.has(stop.kind)) continue
    kinds.add(stop.kind)
    const { changed, wanted } = await measureIndicator(page, reader, stop)
    if (changed < wanted) faint.push(`${stop.kind} “${stop.name}”: ${changed} of ${wanted}`)
  }
  return { stops, faint }
}

describe.each([1366, 360])('by keys alone, at %i px,', (width) => {
  it('own files: the dialog takes the focus, shows it at every stop, and Escape gives it back', async () => {
    const { page, context } = await open(width)
    await walkTo(page, 'Use your authority’s data')
    await page.keyboard.press('Enter')
    await findField(page).waitFor()
    await findField(page).setInputFiles(hand(makeList()))
    await findTyped(page).waitFor()
    const { stops, faint } = await walkRound(page)
    expect(stops.length).toBeGreaterThan(3)
    expect(stops.filter(({ hidden }) => hidden > 0.5).map(({ name }) => name)).toEqual([])
    expect(faint).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => isFocused(page, 'Use your authority’s data')).toBe(true)
    await context.close()
  })

  it('the embed builder does the same', async () => {
    const { page, context } = await open(width)
    const button = page
      .getByRole('button', { name: 'Embed this' })
      .filter({ visible: true })
      .first()
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Copy the code' }).waitFor()
    const { stops, faint } = await walkRound(page)
    expect(stops.length).toBeGreaterThan(8)
    // The preview is a page of its own, as high as it will be.
    const small = stops.filter(({ kind }) => !kind.startsWith('iframe'))
    expect(small.filter(({ hidden }) => hidden > 0.5).map(({ name }) => name)).toEqual([])
    expect(faint).toEqual([])
    // In the preview, a page of its own, Escape is that page's.
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => isFocused(page, 'Embed this')).toBe(true)
    await context.close()
  })

  it('another authority: typed, found, left by Escape, opened by Enter', async () => {
    const { page, context } = await open(width)
    await walkTo(page, 'Another authority')
    await page.keyboard.press('Enter')
    const field = page.getByRole('searchbox', { name: 'Name' })
    await field.waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => isFocused(page, 'Another authority')).toBe(true)
    // Gone, and not only hidden, as it is from the first moment.
    await page.locator('.chooser__input').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await field.waitFor()
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('north')
    await page.keyboard.press('Enter')
    await findHeading(page, 'Northshire').waitFor()
    await context.close()
  })

  it('the filter: chosen by arrow keys, cleared by Escape', async () => {
    const { page, context } = await open(width)
    const summary = page.getByRole('search').locator('summary').first()
    if (width < 900) {
      await summary.focus()
      await page.keyboard.press('Enter')
    }
    await page.getByRole('radio', { name: /^All areas/u }).focus()
    await page.keyboard.press('ArrowRight')
    const chosen = () => page.getByRole('radio', { checked: true }).evaluate((radio) => radio.id)
    await expect.poll(chosen).toBe('area-overall')
    await page.keyboard.press('Escape')
    await expect.poll(chosen).toBe('area-all')
    await context.close()
  })
})
