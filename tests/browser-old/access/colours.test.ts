import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readThemes, THEMES, type Theme } from '../../unit/access/tokens'
import { WORDS } from '../../unit/access/usedPairs'
import { measureContrast, readLight } from '../../unit/access/colour'
import { makeList } from '../../unit/importing/madeLists'
import { DIST } from '../built'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript } from '../listen'
import { findField, findTyped, hand, openDialog } from '../ownData/ownFiles'
import { serveFolder, type ServedFolder } from '../serve'
import { openFolds } from './forms'
import { listPairs, readWritten } from './screenText'

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

const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  'the page, all open': (page) => openFolds(page),
  'the page, filtered': (page) => page.getByRole('radio', { name: /^Adoption/u }).check(),
  'the embed builder': async (page) => {
    await page.getByRole('button', { name: 'Embed this' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Embed this' })
    await dialog.getByRole('button', { name: 'Copy the code' }).waitFor()
    await openFolds(page)
  },
  'the dialog for own files': async (page) => {
    await openDialog(page)
    await findField(page).setInputFiles(hand(makeList()))
    await findTyped(page).waitFor()
    await openFolds(page)
  },
}

/** The pairs that the test of contrast holds to 4.5 to 1, as colours of a theme. */
function listHeld(theme: Theme): Set<string> {
  const tokens = readThemes()[theme][0] ?? {}
  return new Set(
    WORDS.map(({ mark, ground }) => `${tokens[mark] ?? ''} on ${tokens[ground] ?? ''}`),
  )
}

describe.each(THEMES)('in the %s theme, every colour of words on what is under them', (theme) => {
  it.each(Object.keys(STATES))('is one that the test of contrast holds: %s', async (state) => {
    const { page, context } = await openHeard(browser, `${site.address}/#sources`, {
      colorScheme: theme,
    })
    await waitForScript(page)
    await page.waitForLoadState('networkidle')
    await STATES[state]?.(page)
    const pairs = listPairs(await readWritten(page))
    expect(pairs.size).toBeGreaterThan(2)
    const held = listHeld(theme)
    expect([...pairs].filter(([pair]) => !held.has(pair))).toEqual([])
    await context.close()
  })
})

describe('where the reader’s system gives the colours', () => {
  it.each(THEMES)('every word is still read (%s)', async (colorScheme) => {
    const { page, context } = await openHeard(browser, `${site.address}/#sources`, {
      ...{ colorScheme, forcedColors: 'active' },
    })
    await waitForScript(page)
    await page.waitForLoadState('networkidle')
    await openFolds(page)
    const pairs = listPairs(await readWritten(page))
    expect(pairs.size).toBeGreaterThan(1)
    const faint = [...pairs].filter(([pair]) => {
      const [word = '', ground = ''] = pair.split(' on ')
      return measureContrast(readLight(word), readLight(ground)) < 4.5
    })
    expect(faint).toEqual([])
    await context.close()
  })
})
