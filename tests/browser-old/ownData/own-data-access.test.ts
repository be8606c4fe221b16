import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeList } from '../../unit/importing/madeLists'
import { DIST } from '../built'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript } from '../listen'
import { serveFolder, type ServedFolder } from '../serve'
import {
  findDialog,
  findField,
  findHeading,
  findStanding,
  findTyped,
  findWayIn,
  hand,
  openDialog,
  showOwn,
} from './ownFiles'

let browser: Browser
let site: ServedFolder
let folder: string
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
  folder = mkdtempSync(path.join(tmpdir(), 'own-data-'))
})
afterAll(async () => {
  await site.close()
  await browser.close()
  rmSync(folder, { recursive: true })
})

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LIST = hand(makeList())

async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run()')
  expect(passes.length).toBeGreaterThan(10)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  )
}

/** Nothing of the dialog or of the page sticks out to the side. */
async function expectNoSideways(page: Page) {
  const by = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog, dialog > div')].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  )
  expect(by.filter((pixels) => pixels > 0)).toEqual([])
}

describe('the dialog for a reader’s own files', () => {
  it.each(
    [1366, 320].flatMap((width) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
    ),
  )('breaks no rule in any of its states at $width px, $colorScheme', async (options) => {
    const { page, context } = await openHeard(browser, `${site.address}/`, {
      viewport: { width: options.width, height: 700 },
      colorScheme: options.colorScheme,
    })
    const states: (() => Promise<unknown>)[] = [
      () => openDialog(page),
      async () => {
        await findField(page).setInputFiles({ ...LIST, buffer: Buffer.from('a') })
        await page.getByRole('alert').waitFor()
      },
      async () => {
        await findField(page).setInputFiles(LIST)
        await findTyped(page).waitFor()
        await page.getByText('What was read, and what was not taken').click()
      },
      () => findTyped(page).fill('no such place'),
      async () => {
        await findTyped(page).fill('Northshire')
        await findTyped(page).press('Enter')
        await findHeading(page, 'Northshire').waitFor()
      },
    ]
    for (const reach of states) {
      await reach()
      expect(await listViolations(page)).toEqual([])
      await expectNoSideways(page)
    }
    await context.close()
  })

  it('is worked by keys alone, and gives the focus back', async () => {
    const { page, context } = await openHeard(browser, `${site.address}/`)
    await waitForScript(page)
    await findWayIn(page).focus()
    await page.keyboard.press('Enter')
    await findField(page).waitFor()
    await page.keyboard.press('Escape')
    await findField(page).waitFor({ state: 'detached' })
    expect(await findWayIn(page).evaluate((way) => way === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await findField(page).waitFor()
    await page.keyboard.press('Tab')
    expect(await findField(page).evaluate((field) => field === document.activeElement)).toBe(true)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Space'),
    ])
    await chooser.setFiles(LIST)
    await findTyped(page).waitFor()
    await expect
      .poll(() => findTyped(page).evaluate((field) => field === document.activeElement))
      .toBe(true)
    await page.keyboard.type('shire')
    await expect.poll(() => findDialog(page).getByRole('status').last().innerText()).toMatch(/^No/u)
    await findTyped(page).clear()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await findHeading(page, 'Southshire').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Download the record',
    )
    await context.close()
  })

  it('says on paper that the record is not published, and where it is from', async () => {
    const { page, context } = await openHeard(browser, `${site.address}/`)
    await showOwn(page, [LIST], 'Northshire')
    await page.emulateMedia({ media: 'print' })
    expect(await findStanding(page).innerText()).toMatch(
      /^From a file on this computer, not published\s+list\.ods\.\s*$/u,
    )
    expect(await page.locator('.page__printed').getAttribute('data-printed')).toMatch(
      /a file on a computer, not published: list\.ods/u,
    )
    await context.close()
  })

  it('works in the self-contained file, opened from a disk and offline', async () => {
    const file = path.join(folder, 'inspection record.html')
    copyFileSync(path.join(DIST, 'inspection-record.html'), file)
    const address = pathToFileURL(file).href
    const { page, context, said } = await openHeard(browser, address, { offline: true })
    await showOwn(page, [LIST], 'Northshire')
    expect(await findStanding(page).count()).toBe(1)
    expect(said).toEqual([])
    await context.close()
  })

  it('has no way in from a frame in somebody else’s page', async () => {
    const { page, context } = await openHeard(browser, `${site.address}/embed.html`)
    await waitForScript(page)
    expect(await page.getByText('Use your authority’s data').count()).toBe(0)
    await context.close()
  })
})
