import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoFaults } from '../../browser/axe'
import { findFrame, it, waitForScript, type Opened } from '../../browser/fixtures'
import { findField, findTyped, hand, openOwnFiles, showOwn } from '../../browser/localFiles'
import {
  findFindings,
  findMark,
  findMarkDialog,
  findWords,
  openEverything,
} from '../../browser/shown'
import { VIEWS } from '../../../src/record/sections'
import { makeList } from '../../unit/import/madeLists'
import { measureTargets } from './targets'

interface Ways {
  open: (address?: string, options?: object) => Promise<Opened>
  openHost: (inside: string, options?: object) => Promise<Opened>
}

const SCRIPT = '<script type="module" src="/inspection-record.js"></script>'
const SANDBOX =
  '<iframe title="Record" sandbox="allow-scripts" width="100%" height="3000" src="/embed.html"></iframe>'
const LATE = { hydrates: false }

async function openPage({ open }: Ways, address = '/', options = {}): Promise<Page> {
  const { page } = await open(address, options)
  await page.waitForLoadState('networkidle')
  return page
}

async function openSandbox({ openHost }: Ways): Promise<Page> {
  const frame = findFrame((await openHost(SANDBOX)).page)
  await waitForScript(frame)
  return frame
}

/** Opens what is taken away, and asks for the table. */
async function takeTable(page: Page) {
  const place = page.getByRole('region', { name: 'Download and share' })
  await place.getByRole('button', { name: 'Download' }).click()
  await place.getByRole('button', { name: 'Table (CSV)' }).first().click()
}

/** The states in which readers meet the record, and what they open from there. */
const STATES: Record<string, (ways: Ways) => Promise<Page>> = {
  'the page, all open, once a file was handed over': async (ways) => {
    const page = await openPage(ways)
    await takeTable(page)
    await page.getByText(/^Handed to the browser/u).waitFor()
    await openEverything(page)
    return page
  },
  'the page, filtered': (ways) => openPage(ways, '/?area=care-leavers&inspection=2019&q=children'),
  'what was found, beside a joint grade': async (ways) => {
    const page = await openPage(ways, '/?inspection=2014#findings-children-in-care')
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
  'an authority’s page': (ways) => openPage(ways, '/authority-northshire.html'),
  'the list of authorities': (ways) => openPage(ways, '/authorities.html', LATE),
  'England’s page, with authorities side by side': async (ways) => {
    const page = await openPage(ways, '/england.html?compare=hampshire,kent', LATE)
    await page.getByRole('row', { name: /^Kent/u }).first().waitFor()
    return page
  },
  'the one-file form': (ways) => openPage(ways, '/inspection-record.html?area=adoption'),
  'a frame, with the choice of what is printed': async (ways) => {
    const page = await openSandbox(ways)
    const choice = page.locator('.print-choice').filter({ visible: true }).first()
    await choice.locator('summary').click()
    await choice.getByRole('radio', { name: /^Brief/u }).waitFor()
    return page
  },
  'a frame, with what is taken away from a sandbox, as text': async (ways) => {
    const page = await openSandbox(ways)
    await takeTable(page)
    await page.getByRole('textbox', { name: /may not let it save a file/u }).waitFor()
    return page
  },
  'a frame without script': async ({ openHost }) => {
    const { page } = await openHost(SANDBOX.replace('embed', 'embed-ratings'))
    await findFrame(page).getByRole('contentinfo').waitFor()
    return findFrame(page)
  },
  'a badge': async ({ openHost }) => {
    const { page } = await openHost(SANDBOX.replace('embed', 'embed-badge'))
    await findFrame(page).getByRole('link').waitFor()
    return findFrame(page)
  },
  'an element, filtered by words, all open': async ({ openHost }) => {
    const { page } = await openHost(
      `<inspection-record theme="auto" sections="filter,${VIEWS.join()}"></inspection-record>${SCRIPT}`,
    )
    await page.getByRole('search').waitFor()
    await page.locator('details').evaluateAll((parts) => {
      for (const part of parts) if (part instanceof HTMLDetailsElement) part.open = true
    })
    await findWords(page).fill('children')
    return page
  },
  'a record that is not there': async (ways) => {
    const page = await openPage(ways, '/?record=nowhere', { ...LATE, expects: /404/u })
    await page.getByRole('alert').waitFor()
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
  'a record that is on its way': async ({ open }) => {
    const { page } = await open('/?record=northshire', {
      ...LATE,
      prepare: (opened: Page) => opened.route(/northshire\.json/u, () => undefined),
    })
    await page.getByText('Fetching the inspection record…').waitFor()
    return page
  },
  'the embed builder, all open': async (ways) => {
    const page = await openPage(ways)
    await page.getByRole('button', { name: 'Embed this' }).filter({ visible: true }).first().click()
    await page.getByText(/^Height measured/u).waitFor()
    await page.getByText(/^More options/u).click()
    return page
  },
  'the dialog for own files, of which one is refused': async (ways) => {
    const page = await openPage(ways)
    const dialog = await openOwnFiles(page)
    await findField(page).setInputFiles(hand(makeList()))
    await findTyped(page).waitFor()
    await findField(page).setInputFiles({ ...hand(makeList()), name: 'again.ods' })
    await dialog.getByRole('alert').waitFor()
    return page
  },
  'a record from own files': async (ways) => {
    const page = await openPage(ways)
    await showOwn(page, [hand(makeList())], 'Northshire')
    return page
  },
}

const findWindow = (shown: Page | Frame): Page => ('page' in shown ? shown.page() : shown)

/** Chromium keeps what is open when its window gets narrow: each state is opened once. */
const READERS = [
  { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' },
  { viewport: { width: 320, height: 768 }, colorScheme: 'light' },
] as const

it.for(Object.keys(STATES))(
  '%s breaks no rule of axe, needs no sideways scroll and has targets of 24 px, wide and narrow',
  async (state, { open, openHost }) => {
    const [first] = READERS
    const shown = await STATES[state]?.({
      open: (address, options) => open(address, { ...first, ...options }),
      openHost: (inside, options) => openHost(inside, { ...first, ...options }),
    })
    if (shown === undefined) throw new Error('There is no such state')
    const window = findWindow(shown)
    for (const { viewport, colorScheme } of READERS) {
      await window.setViewportSize(viewport)
      await window.emulateMedia({ colorScheme })
      await expectNoFaults(shown)
      const sideways = await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways).toBeLessThanOrEqual(0)
      const { small } = await measureTargets(shown)
      expect(small.filter(({ exception }) => exception === undefined)).toEqual([])
    }
  },
)
