import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import type { ReadingProblem } from '../../src/data/problems'
import { formatProblem } from '../../src/data/problemWords'
import type { InspectionRecord } from '../../src/record/schema/record'
import { findFrame, it } from '../browser/fixtures'
import type { Fault } from '../browser/serve'
import { findBoard, findHeading } from '../browser/shown'

/** What the browser itself notes of an answer that is an error, breaks off or leads to another site. */
const BROWSERS_OWN =
  /^error: (?:Failed to load resource|Access to fetch at .* blocked by CORS|Connecting to '.*' violates the following Content Security Policy directive: "connect-src)/u
const SCRIPT = '<script type="module" src="/inspection-record.js"></script>'

const RECORD = (inside: string) => `<inspection-record>${inside}</inspection-record>${SCRIPT}`
const FRAME = (rules: string) =>
  `<iframe ${rules} width="1200" height="900" src="/embed.html"></iframe>`

/** The ways in which a record reaches a reader: an address, or what stands on a host's page. */
const USES = {
  page: '/',
  asked: '/?record=northshire',
  frame: FRAME(''),
  filled: RECORD('<a href="#">The host’s</a>'),
  empty: RECORD(''),
}

type Cell = readonly [
  name: string,
  use: keyof typeof USES,
  /** Whether what was there before stays beside the sentence, or the sentence stands alone. */
  outcome: 'kept' | 'said' | 'host’s',
  fault: Fault,
  problem: Partial<ReadingProblem> & { kind: ReadingProblem['kind'] },
  /** How often the file is asked for before it is said: tries, and a look at a redirect. */
  asks?: number,
]

const read = (slug: string) => readFileSync(path.join(inject('site'), 'records', `${slug}.json`))
const change = (slug: string, edit: (record: InspectionRecord) => void) => {
  const record = JSON.parse(read(slug).toString()) as InspectionRecord
  edit(record)
  return { body: JSON.stringify(record) }
}
const NEVER = new Promise(() => undefined)
const SIGN_IN = { body: '<!doctype html><title>Sign in</title>', contentType: 'text/html' }

/** One cell for each way of going wrong that only a browser has, spread over the uses. */
const CELLS: Cell[] = [
  ['a server error', 'page', 'kept', { status: 500 }, { kind: 'server-error', status: 500 }, 3],
  ['broken off in the middle', 'page', 'kept', { cutAfter: 900 }, { kind: 'no-connection' }, 3],
  ['half an answer', 'page', 'kept', { stallAfter: 900 }, { kind: 'too-slow', seconds: 30 }],
  ['cut off', 'frame', 'kept', { body: read('hampshire').subarray(0, 900) }, { kind: 'not-json' }],
  [
    ...(['a stale copy', 'frame', 'kept'] as const),
    change('hampshire', ({ keeping }) => (keeping.checkedOn = '2026-11-01')),
    { kind: 'older', checkedOn: '2026-11-01' },
  ],
  ['a page to sign in', 'asked', 'said', SIGN_IN, { kind: 'html-response' }],
  [
    'a way to one',
    'asked',
    'said',
    { redirect: '/authorities.html' },
    { kind: 'html-response' },
    2,
  ],
  [
    ...(['another authority’s', 'asked', 'said'] as const),
    change('northshire', ({ authority }) => {
      Object.assign(authority, { id: 'kent', name: 'Kent', statisticalNeighbours: [] })
    }),
    { kind: 'another-record', authority: 'Kent' },
  ],
  ['no answer', 'empty', 'said', { holds: NEVER }, { kind: 'too-slow', seconds: 30 }],
  [
    ...(['a way to another site', 'filled', 'host’s'] as const),
    { redirect: 'http://localhost:9/sign-in' },
    { kind: 'cross-origin-redirect' },
    2,
  ],
]

/** Notes whether the ratings, once shown, were ever gone, and what elements tell their host. */
async function watch(page: Page): Promise<void> {
  await page.clock.install()
  await page.addInitScript(() => {
    let seen = false
    new MutationObserver(() => {
      const here = document.querySelector('#ratings tbody tr') !== null
      if (seen && !here) Reflect.set(globalThis, 'lost', true)
      seen ||= here
    }).observe(document, { childList: true, subtree: true })
    document.addEventListener(
      'error',
      (event) => {
        if (event instanceof CustomEvent) Reflect.set(globalThis, 'told', event.detail)
      },
      true,
    )
  })
}
const readGlobal = (page: Page, name: string) =>
  page.evaluate((key) => Reflect.get(globalThis, key) as unknown, name)

describe('the record’s file', () => {
  it.for(CELLS)(
    '%s, in the use “%s”: %s, and a sentence says why',
    async ([, use, outcome, fault, problem, asks = 1], { open, openHost, site }) => {
      const slug = use === 'asked' ? 'northshire' : 'hampshire'
      const file = `/records/${slug}.json`
      site.setFault(file, fault)
      site.requests.length = 0
      const options = { hydrates: false, prepare: watch, expects: BROWSERS_OWN }
      const isHosted = USES[use].startsWith('<')
      const { page } = await (isHosted ? openHost : open)(USES[use], options)
      const count = () => site.requests.filter((asked) => asked === file).length
      await expect.poll(count).toBeGreaterThan(0)
      // Pauses between tries, or the limit of time, go by.
      const step = problem.kind === 'too-slow' ? 31_000 : 1000
      const shown = use === 'frame' ? findFrame(page) : page
      const isSaid = async () => {
        await page.clock.fastForward(step)
        return outcome === 'host’s'
          ? (await readGlobal(page, 'told')) !== undefined
          : (await shown.getByRole('alert').count()) > 0
      }
      await expect.poll(isSaid).toBe(true)
      expect(count()).toBe(asks)

      const named = use === 'filled' || use === 'empty' ? `${site.address}${file}` : file.slice(1)
      const given = { fault: { path: '', found: '', expected: '' }, shownCheckedOn: '2026-11-21' }
      const { happened, todo } = formatProblem({
        ...given,
        ...problem,
        file: named,
      } as ReadingProblem)
      if (outcome === 'host’s') {
        expect(await readGlobal(page, 'told')).toEqual({ message: `${happened} ${todo}` })
        expect(await page.getByRole('link', { name: 'The host’s' }).isVisible()).toBe(true)
        return
      }
      const words = (await shown.getByRole('alert').innerText()).replaceAll(/\s+/gu, ' ')
      expect(words).toContain(happened)
      expect(words).toContain(todo)
      if (outcome === 'kept') {
        expect(await findBoard(shown).innerText()).toContain('Outstanding')
        expect(await readGlobal(shown, 'lost')).toBeUndefined()
      } else expect(await page.locator('main').innerText()).not.toMatch(/(?:Hamp|North)shire:/u)

      // Nobody asks again by themselves, for however long; a reader's own try brings the record.
      await page.clock.fastForward(600_000)
      await shown.evaluate(() => fetch('/records/frameworks.json'))
      expect(count()).toBe(asks)
      site.setFault(file, {})
      await shown.getByRole('button', { name: 'Try again' }).click()
      await shown.getByRole('alert').waitFor({ state: 'detached' })
      await findBoard(shown).waitFor()
    },
  )

  it('is not asked for by a frame of an opaque origin: the built copy stands', async ({
    openHost,
    site,
  }) => {
    site.requests.length = 0
    const { page } = await openHost(FRAME('sandbox="allow-scripts"'))
    await findFrame(page).locator('.page[data-area]').waitFor()
    await page.waitForLoadState('networkidle')
    expect(site.requests.filter((asked) => asked.includes('/records/'))).toEqual([])
    expect(await findBoard(findFrame(page)).innerText()).toContain('Outstanding')
  })
})

describe('our own code', () => {
  it('that does not come is named where nothing else can be shown, and can be tried again', async ({
    open,
  }) => {
    const { page } = await open('/?record=northshire', {
      hydrates: false,
      expects: BROWSERS_OWN,
      prepare: (opened) =>
        opened.route(/\/readRecordTexts-/u, (route) => route.fulfill({ status: 404 })),
    })
    const alert = page.getByRole('alert')
    await expect
      .poll(() => alert.innerText())
      .toMatch(
        /own code did not arrive, so records\/northshire\.json cannot be shown\.\s+Try again\./u,
      )
    await page.unrouteAll()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await findHeading(page, 'Northshire').waitFor()
  })

  it('of an element that never comes leaves what the host put there', async ({ openHost }) => {
    const { page } = await openHost(USES.filled, {
      expects: BROWSERS_OWN,
      prepare: async (opened) => {
        await watch(opened)
        await opened.route('**/element/app-*', (route) => route.abort())
      },
    })
    const message = 'The inspection record could not be loaded. Reload the page to try again.'
    await expect.poll(() => readGlobal(page, 'told')).toEqual({ message })
    expect(await page.getByRole('link', { name: 'The host’s' }).isVisible()).toBe(true)
  })
})
