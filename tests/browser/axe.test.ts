import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { makeList } from '../unit/import/madeLists'
import { expectNoFaults } from './axe'
import { findFrame, it, waitForScript, type Opened } from './fixtures'
import { findField, findTyped, hand, openOwnFiles, showOwn } from './localFiles'
import { findFindings, findMark, findMarkDialog, openEverything } from './shown'

const DARK = { colorScheme: 'dark' } as const
const PHONE = { viewport: { width: 360, height: 740 } }
const SCRIPT = '<script type="module" src="/inspection-record.js"></script>'

type Open = (address?: string, options?: Record<string, unknown>) => Promise<Opened>
type OpenHost = (inside: string) => Promise<Opened>

const openPage = async (open: Open, address: string, options = {}): Promise<Page> => {
  const { page } = await open(address, options)
  // Inspection and words are applied once the code of the sections is here.
  await page.waitForLoadState('networkidle')
  return page
}

/** The states in which readers meet the record, and what they open from there. */
const STATES: Record<string, (open: Open, openHost: OpenHost) => Promise<Page>> = {
  'the page': (open) => openPage(open, '/'),
  'the page, all open': async (open) => {
    const page = await openPage(open, '/#sources')
    await openEverything(page)
    return page
  },
  'the page, filtered, dark': (open) => openPage(open, '/?area=care-leavers&q=children', DARK),
  'the page on a phone, all open, dark': async (open) => {
    const page = await openPage(open, '/?inspection=2019', { ...PHONE, ...DARK })
    await openEverything(page)
    return page
  },
  'the page with findings open': async (open) => {
    const page = await openPage(open, '/?inspection=2014#findings-care-leavers')
    await findFindings(page, 'care-leavers').waitFor()
    return page
  },
  'the page with a mark’s facts, on a phone': async (open) => {
    const page = await openPage(open, '/', PHONE)
    await findMark(page, 'Overall, 2024 Outstanding').click()
    await findMarkDialog(page).waitFor()
    return page
  },
  'an authority’s page': (open) => openPage(open, '/authority-northshire.html'),
  'the list of authorities': (open) => openPage(open, '/authorities.html', { hydrates: false }),
  'the one-file form': (open) => openPage(open, '/inspection-record.html?area=adoption'),
  'a frame': async (_, openHost) => {
    const { page } = await openHost(
      '<iframe title="Inspections" width="900" height="3000" src="/embed.html"></iframe>',
    )
    await waitForScript(findFrame(page))
    return findFrame(page)
  },
  'a frame without script': async (_, openHost) => {
    const { page } = await openHost(
      '<iframe title="Inspections" width="900" height="3000" src="/embed-ratings.html"></iframe>',
    )
    await findFrame(page).getByRole('contentinfo').waitFor()
    return findFrame(page)
  },
  'a badge': async (_, openHost) => {
    const { page } = await openHost(
      '<iframe title="Badge" width="320" height="160" src="/embed-badge.html"></iframe>',
    )
    await findFrame(page).getByRole('link').waitFor()
    return findFrame(page)
  },
  'an element': async (_, openHost) => {
    const { page } = await openHost(`<inspection-record></inspection-record>${SCRIPT}`)
    await page.getByRole('search').waitFor()
    return page
  },
  'a record that is not there': async (open) => {
    const page = await openPage(open, '/?record=nowhere', { hydrates: false, expects: /404/u })
    await page.getByRole('alert').waitFor()
    return page
  },
  'the embed builder': async (open) => {
    const page = await openPage(open, '/')
    await page.getByRole('button', { name: 'Embed this' }).first().click()
    await page.getByText(/^Height measured/u).waitFor()
    return page
  },
  'the dialog for own files': async (open) => {
    const page = await openPage(open, '/')
    await openOwnFiles(page)
    await findField(page).setInputFiles(hand(makeList()))
    await findTyped(page).waitFor()
    return page
  },
  'a record from own files': async (open) => {
    const page = await openPage(open, '/')
    await showOwn(page, [hand(makeList())], 'Northshire')
    return page
  },
}

it.for(Object.keys(STATES))('axe finds no fault in %s', async (state, { open, openHost }) => {
  const page = await STATES[state]?.(open, openHost)
  if (page === undefined) throw new Error('There is no such state')
  await expectNoFaults(page)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)
})
