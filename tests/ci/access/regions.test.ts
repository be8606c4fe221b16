import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { holdBack, it } from '../../browser/fixtures'
import { findField, findTyped, hand, openOwnFiles } from '../../browser/localFiles'
import { chooseArea, findClear, findStatus, findWords } from '../../browser/shown'
import { makeList } from '../../unit/import/madeLists'
import { findAll, readTree } from './tree'

/** What a live region was given to say. */
interface Announcement {
  words: string
  how: 'status' | 'alert'
  /**
   * True where the region was in the page and rendered before it had these words: one that
   * comes together with its words is not read out by every screen reader (but for an alert).
   */
  waited: boolean
}

/** Listens, from before the page's first byte on, to everything that live regions say. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: Announcement[] = []
    Reflect.set(globalThis, 'announced', said)
    const last = new WeakMap<Element, string>()
    const regions = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
    const read = () => {
      for (const region of document.querySelectorAll<HTMLElement>(regions)) {
        if (region.getAttribute('aria-live') === 'off' || !region.checkVisibility()) continue
        const words = region.innerText.replace(/\s+/gu, ' ').trim()
        const before = last.get(region)
        const how = region.getAttribute('role') === 'alert' ? 'alert' : 'status'
        if (words !== '' && words !== before)
          said.push({ words, how, waited: before !== undefined })
        last.set(region, words)
      }
    }
    new MutationObserver(read).observe(document, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
    })
  })
}

const readAnnouncements = (page: Page): Promise<Announcement[]> =>
  page.evaluate(() => Reflect.get(globalThis, 'announced') as Announcement[])

/** Expects something to be said that matches, by a region that stood there before. */
const expectSaid = (page: Page, words: RegExp, as: Partial<Announcement> = STATUS) =>
  expect
    .poll(async () => (await readAnnouncements(page)).find((said) => words.test(said.words)))
    .toMatchObject(as)
const STATUS = { how: 'status', waited: true } as const
const ALERT = { how: 'alert' } as const

const heard = it.extend('openHeard', ({ open }) => (address = '/', options = {}) => {
  const permissions = ['clipboard-read', 'clipboard-write']
  return open(address, { permissions, prepare: listen, ...options })
})

describe('what changes is said by a region that stood there before', () => {
  heard('how much a choice leaves', async ({ openHeard }) => {
    const { page } = await openHeard()
    await chooseArea(page, 'Adoption')
    await expectSaid(page, /^Adoption: \d+ .*\d+/u)
    await findWords(page).fill('no such word anywhere')
    await expectSaid(page, /no such word anywhere/u)
    await findWords(page).press('Escape')
    await findClear(page).filter({ visible: true }).click()
    await expect.poll(() => findStatus(page).textContent()).toBe('')
    const [status] = findAll(await readTree(page), 'status')
    expect(status?.states).toMatchObject({ live: 'polite', atomic: true })
  })

  heard('what was found in own files, and a fault at once', async ({ openHeard }) => {
    const { page } = await openHeard()
    await openOwnFiles(page)
    await findField(page).setInputFiles({ ...hand(makeList()), buffer: Buffer.from('a') })
    await expectSaid(page, /list\.ods(?!…)/u, ALERT)
    await findField(page).setInputFiles(hand(makeList()))
    await expectSaid(page, /^Reading /u)
    await findTyped(page).fill('north')
    await expectSaid(page, /^\d+ authorit\w+ of \d+$/u)
  })

  heard('that a record is on its way, slow, and that it does not come', async ({ openHeard }) => {
    let letCome: () => void = () => undefined
    const { page } = await openHeard('/?record=nowhere', {
      hydrates: false,
      expects: /Failed to load resource/u,
      prepare: async (opened: Page) => {
        await listen(opened)
        await opened.clock.install()
        letCome = await holdBack(opened, /records\/nowhere\.json/u)
      },
    })
    await expectSaid(page, /^Fetching the inspection record…$/u)
    await page.clock.fastForward(5000)
    await expectSaid(page, /^Still fetching .*It goes on by itself\.$/u)
    letCome()
    await expectSaid(page, /The server has no file/u, ALERT)
  })
})
