import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectNoFaults } from '../../browser/axe'
import { findFrame, it, waitForScript, type Opened } from '../../browser/fixtures'
import { findField, hand, openOwnFiles } from '../../browser/localFiles'
import { findFindings, findMark, findMarkDialog, findWords } from '../../browser/shown'
import { makeList } from '../../unit/import/madeLists'
import { measureTargets } from './targets'

interface Ways {
  open: (address?: string, options?: object) => Promise<Opened>
  openHost: (inside: string, options?: object) => Promise<Opened>
  /** Width and colours of the reader. */
  reader: { viewport: { width: number; height: number }; colorScheme: 'dark' | 'light' }
}

const SCRIPT = '<script type="module" src="/inspection-record.js"></script>'
const FRAME =
  '<iframe title="Record" sandbox="allow-scripts" width="100%" height="3000" src="/embed.html"></iframe>'

async function openPage({ open, reader }: Ways, address = '/', options = {}): Promise<Page> {
  const { page } = await open(address, { ...reader, ...options })
  await page.waitForLoadState('networkidle')
  return page
}

/** Opens what is taken away, and asks for the table. */
async function takeTable(page: Page) {
  const place = page.getByRole('region', { name: 'Download and share' })
  await place.getByRole('button', { name: 'Download' }).click()
  await place.getByRole('button', { name: 'Table (CSV)' }).first().click()
}

/** What only some readers meet, and only when they do something, or something goes wrong. */
const STATES: Record<string, (ways: Ways) => Promise<Page>> = {
  'the choice of what is printed': async (ways) => {
    // A phone's page has no room for it, a frame has.
    const isPhone = ways.reader.viewport.width < 600
    const page = isPhone
      ? findFrame((await ways.openHost(FRAME, ways.reader)).page)
      : await openPage(ways)
    await waitForScript(page)
    const choice = page.locator('.paper-choice').filter({ visible: true }).first()
    await choice.locator('summary').click()
    await choice.getByRole('radio', { name: /^Brief/u }).waitFor()
    return page
  },
  'what is taken away, once a file was handed over': async (ways) => {
    const page = await openPage(ways)
    await takeTable(page)
    await page.getByText(/^Handed to the browser/u).waitFor()
    return page
  },
  'what is taken away from a sandbox, as text': async ({ openHost, reader }) => {
    const frame = findFrame((await openHost(FRAME, reader)).page)
    await waitForScript(frame)
    await takeTable(frame)
    await frame.getByRole('textbox', { name: /may not let it save a file/u }).waitFor()
    return frame
  },
  'an element, filtered by words, all open': async ({ openHost, reader }) => {
    const sections = 'filter,ratings,timeline,actions,quotes,figures,context,sources'
    const { page } = await openHost(
      `<inspection-record theme="auto" sections="${sections}"></inspection-record>${SCRIPT}`,
      reader,
    )
    await page.getByRole('search').waitFor()
    await page.locator('details').evaluateAll((parts) => {
      for (const part of parts) if (part instanceof HTMLDetailsElement) part.open = true
    })
    await findWords(page).fill('children')
    return page
  },
  'what was found, beside a joint grade': async (ways) => {
    const page = await openPage(ways, '/#findings-children-in-care')
    await findFindings(page, 'children-in-care').waitFor()
    return page
  },
  'a mark’s facts': async (ways) => {
    const page = await openPage(ways)
    await findMark(page, /^Children in care and Care leavers, 2019/u)
      .first()
      .click()
    await findMarkDialog(page).waitFor()
    return page
  },
  'a record that is damaged, above the built one': async (ways) => {
    const page = await openPage(ways, '/', {
      prepare: (opened: Page) =>
        opened.route(/hampshire\.json/u, (route) => route.fulfill({ body: '{' })),
    })
    await page.getByRole('alert').waitFor()
    return page
  },
  'a record that is on its way': async (ways) => {
    const page = await ways.open('/?record=northshire', {
      ...ways.reader,
      hydrates: false,
      prepare: (opened: Page) => opened.route(/northshire\.json/u, () => undefined),
    })
    await page.page.getByText('Fetching the inspection record…').waitFor()
    return page.page
  },
  'the embed builder, all open': async (ways) => {
    const page = await openPage(ways)
    await page.getByRole('button', { name: 'Embed this' }).filter({ visible: true }).first().click()
    await page.getByText(/^Height measured/u).waitFor()
    await page.getByText(/^More options/u).click()
    return page
  },
  'own files that are refused': async (ways) => {
    const page = await openPage(ways)
    const dialog = await openOwnFiles(page)
    await findField(page).setInputFiles({ ...hand(makeList()), buffer: Buffer.from('a') })
    await dialog.getByRole('alert').waitFor()
    return page
  },
}

describe.each([
  { width: 1366, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const)('at $width px, $colorScheme,', ({ width, colorScheme }) => {
  const reader = { viewport: { width, height: 768 }, colorScheme }
  it.for(Object.keys(STATES))(
    '%s breaks no rule of axe, needs no sideways scroll and has targets of 24 px',
    async (state, { open, openHost }) => {
      const page = await STATES[state]?.({ open, openHost, reader })
      if (page === undefined) throw new Error('There is no such state')
      await expectNoFaults(page)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways).toBeLessThanOrEqual(0)
      const { small } = await measureTargets(page)
      expect(small.filter(({ exception }) => exception === undefined)).toEqual([])
    },
  )
})
