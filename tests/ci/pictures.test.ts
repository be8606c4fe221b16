import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { findChromium, findCommand } from '../../tools/machine'
import { findAreaName, findFindings, findMark, findMarkDialog } from '../browser/shown'
import { madeRecord } from '../unit/madeRecords'
import { countChanged } from './pixels'
import { it } from './recordPage'

/*
 * Page, frame, card and paper as they looked when somebody last looked at them. After a wanted change:
 * npm run pictures, and look at what Git shows as changed.
 */
const FOLDER = path.join(import.meta.dirname, 'pictures')
const isUpdate = process.env['npm_lifecycle_event'] === 'pictures'
/** The pictures were taken with these fonts, and with a Chromium that draws text as Debian's does. */
const cannotCompare =
  findChromium() === undefined || !existsSync('/usr/share/fonts/truetype/liberation')
const cannotDrawPaper = findCommand('pdftoppm') === undefined
/** Less is the edge of a letter, drawn by another Chromium; of the pixels one in 500 does not matter. */
const MIN_CONTRAST = 1.5
const MAX_CHANGED = 0.002

/** `take` again until it looks so: a slow browser may still be drawing. */
async function expectAsIn(name: string, page: Page, take: () => Promise<Buffer>): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`)
  if (isUpdate) {
    let taken = await take()
    // Settled, if a second look is the same.
    await expect
      .poll(async () => taken.equals((taken = await take())), { interval: 500 })
      .toBe(true)
    writeFileSync(file, taken)
    return
  }
  if (!existsSync(file)) throw new Error(`There is no ${name}.png. Run: npm run pictures`)
  const compare = async () => {
    const taken = await take()
    const changed = await countChanged(page, readFileSync(file), taken, MIN_CONTRAST)
    return changed / (taken.readUInt32BE(16) * taken.readUInt32BE(20))
  }
  await expect.poll(compare).toBeLessThan(MAX_CHANGED)
}
const photograph = (page: Page) => page.screenshot({ animations: 'disabled', caret: 'hide' })

type Picture = readonly [
  name: string,
  address: string,
  size: readonly [width: number, height: number],
  colorScheme: 'light' | 'dark',
  act?: (page: Page) => Promise<unknown>,
]

async function openFindings(page: Page) {
  await findAreaName(page, 'Children in care').click()
  await findFindings(page, 'children-in-care').waitFor()
}
async function openMark(page: Page) {
  await findMark(page, /^Children in care and Care leavers, 2019/u)
    .first()
    .click()
  await findMarkDialog(page).waitFor()
}
const showCard = (name: string) => `<img alt="" src="/cards/hampshire/${name}.svg">`

const SCREEN = [1024, 700] as const
const PHONE = [390, 664] as const
const PICTURES: readonly Picture[] = [
  ['page-light', '/', SCREEN, 'light'],
  ['page-dark', '/', SCREEN, 'dark'],
  ['embed-light', '/embed.html?theme=light', SCREEN, 'light'],
  ['embed-dark', '/embed.html?theme=dark', SCREEN, 'dark'],
  ['badge', '/embed-badge.html', [320, 160], 'light'],
  // Beside a joint grade, whose row and box the findings follow.
  ['findings-light', '/', [1366, 1000], 'light', openFindings],
  ['findings-dark', '/', [1366, 1000], 'dark', openFindings],
  ['mark-phone', '/', PHONE, 'light', openMark],
  ['not-judged', '/?area=adoption&inspection=2024', [1024, 860], 'light'],
  ['card-board', showCard('ratings'), [976, 900], 'light'],
  ['card-summary', showCard('summary'), [976, 900], 'light'],
]

it.skipIf(cannotCompare).for(PICTURES)(
  'what is seen looks as in %s.png',
  async ([name, address, [width, height], colorScheme, act], { open, openHost }) => {
    const isHosted = address.startsWith('<')
    const { page } = await (isHosted ? openHost : open)(address, {
      viewport: { width, height },
      colorScheme,
      hydrates: !isHosted && !address.startsWith('/embed-'),
      prepare: (opened) => opened.clock.setFixedTime('2026-11-28T12:00:00Z'),
    })
    await page.waitForLoadState('networkidle')
    await act?.(page)
    await expectAsIn(name, page, () => photograph(page))
  },
)

/** The longest words in every grade, and two joint grades. */
const LONG = madeRecord(
  ['2018-05-14', '2021-09-13'].map((started) => ({
    ...{ framework: 'ilacs-2018', started, all: 'requires-improvement' },
  })),
)

it.skipIf(cannotCompare).for([
  ['long-words', SCREEN],
  ['long-words-phone', PHONE],
] as const)(
  'long grades with two joint ones look as in %s.png',
  async ([name, size], { showRecord }) => {
    const page = await showRecord(LONG)
    await page.setViewportSize({ width: size[0], height: size[1] })
    await expectAsIn(name, page, () => photograph(page))
  },
)

it.skipIf(cannotCompare || cannotDrawPaper)(
  'the first sheet looks as in sheet.png',
  async ({ open }) => {
    const { page } = await open('/', {
      prepare: (opened) => opened.clock.setFixedTime('2026-11-28T12:00:00Z'),
    })
    await page.locator('[data-printed]').waitFor({ state: 'attached' })
    // The server's port is another one each time.
    await page.evaluate(() => {
      document.documentElement.style.setProperty('--printed', '""')
      document.querySelector('[data-printed]')?.setAttribute('data-printed', '')
    })
    const folder = mkdtempSync(path.join(tmpdir(), 'sheet-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = path.join(folder, 'print')
    const print = async () => {
      await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true })
      execFileSync('pdftoppm', ['-png', '-r', '80', '-l', '1', '-singlefile', `${file}.pdf`, file])
      return readFileSync(`${file}.png`)
    }
    await expectAsIn('sheet', page, print)
  },
)
