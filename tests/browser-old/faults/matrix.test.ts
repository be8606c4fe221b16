import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatDay, formatToday } from '../../../src/record/dates'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { readTold } from '../elementHost'
import { launchBrowser } from '../launch'
import { buildSiteOfTwo } from '../otherRecord'
import { eventually } from '../shown'
import { nameRecord, openCell, WHAT_STANDS_THERE, type Cell } from './cell'
import { fillSentence, readSentence } from './sentences'
import {
  FAULT_ROWS,
  USE_NAMES,
  type FaultRow,
  type Outcome,
  type RecordBytes,
  type Use,
  type Variant,
} from './table'

/** The newest day that a record may have. */
const NEWER_DAY = formatToday()

interface MatrixCell {
  row: FaultRow
  variant: Variant
  use: Use
}

/** Each variant of a fault in each use; where nothing is asked for, one stands for all. */
const MATRIX = FAULT_ROWS.flatMap((row) =>
  row.variants.map((variant, position) => ({
    fault: row.fault,
    name: variant.name,
    row,
    variant,
    cells: USE_NAMES.map((use) => ({ use, outcome: row.outcomes[use] })).filter(
      ({ outcome }) => outcome !== 'not asked' || position === 0,
    ),
  })),
)

let browser: Browser
let two: Awaited<ReturnType<typeof buildSiteOfTwo>>
beforeAll(async () => {
  browser = await launchBrowser()
  two = await buildSiteOfTwo()
  const text = two.read('records/hampshire.json').replaceAll('Hampshire', 'Northshire')
  const northshire = JSON.parse(text) as InspectionRecord
  northshire.authority.id = 'northshire'
  northshire.authority.statisticalNeighbours = []
  writeFileSync(path.join(two.dist, nameRecord('asked')), JSON.stringify(northshire, undefined, 2))
})
afterAll(async () => {
  await browser.close()
  two.remove()
})

const readRecord = (use: Use) => JSON.parse(two.read(nameRecord(use))) as InspectionRecord

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

function readBytes(use: Use): RecordBytes {
  const record = readRecord(use)
  const change = (name: string, checkedOn: string, id = record.authority.id) =>
    Buffer.from(
      JSON.stringify({
        ...record,
        authority: { ...record.authority, id, name },
        keeping: { ...record.keeping, checkedOn },
      }),
    )
  return {
    whole: readFileSync(path.join(two.dist, nameRecord(use))),
    newer: change('Newshire', NEWER_DAY),
    older: change('Oldshire', dayBefore(record.keeping.checkedOn)),
    another: change('Kent', NEWER_DAY, 'kent'),
    future: change(record.authority.name, '2205-01-01'),
  }
}

/** Lets the pauses between tries pass, and the limit of time where no answer comes. */
async function passTime({ page, context, site, countAsked, letGo }: Cell, cell: MatrixCell) {
  const { row, variant, use } = cell
  const offline = variant.also === 'offline'
  if (offline || row.says === 'too-slow') {
    await eventually(() => site.requests).toContain(`/${nameRecord(use)}`)
    if (offline) {
      await context.setOffline(true)
      letGo()
    } else await page.clock.fastForward(31_000)
  }
  if (row.asks < 3) return
  for (const [earlier, pause] of [1000, 2000].entries()) {
    await eventually(() => countAsked().record).toBeGreaterThan(earlier)
    // Should the failure not have arrived yet, the pause goes by as it would for a reader.
    await page.waitForTimeout(50)
    await page.clock.fastForward(pause)
  }
}

const findAlert = ({ part }: Cell) => part.getByRole('alert')
const findRatings = ({ part }: Cell) => part.getByRole('region', { name: 'Ratings' })
const findRetry = (cell: Cell) => findAlert(cell).getByRole('button', { name: 'Try again' })

/** The words for a row, with what stands in them for this cell. */
function saySentence({ row, use }: MatrixCell, { file }: Cell): string {
  const { checkedOn } = readRecord(use).keeping
  return fillSentence(row.says ?? '', file, [formatDay(dayBefore(checkedOn)), formatDay(checkedOn)])
}

/** What stands there from before, with the day of its last check, whatever became of its file. */
async function expectBuilt(cell: Cell) {
  const { authority, keeping } = readRecord('page')
  const words = await cell.part.innerText()
  expect(words).toContain(`${authority.name}: children’s services inspections`)
  expect(words).toContain(formatDay(keeping.checkedOn))
  expect(await findRatings(cell).innerText()).toContain('Outstanding')
  expect(
    await cell.frame.evaluate(() => Reflect.get(globalThis, 'lost') as unknown),
  ).toBeUndefined()
}

async function expectAlert(cell: Cell, sentences: string[]) {
  await findAlert(cell).waitFor()
  expect(await findAlert(cell).count()).toBe(1)
  const words = (await findAlert(cell).innerText()).replaceAll(/\s+/gu, ' ')
  // Where a list of faults stands between what happened and what to do, each is looked for.
  for (const sentence of sentences.flatMap((text) => text.split(/(?<=\.) (?=[A-Z])/u)))
    expect(words).toContain(sentence)
  expect(words).not.toMatch(/NaN|undefined|\[object|Invalid Date/u)
  await eventually(() => findRetry(cell).isEnabled()).toBe(true)
}

const OUTCOMES: Record<Outcome, (cell: Cell, of: MatrixCell) => Promise<void>> = {
  kept: async (cell, of) => {
    const around = [readSentence('kept-title'), readSentence('kept-note')]
    await expectAlert(cell, [saySentence(of, cell), ...around])
    await expectBuilt(cell)
  },
  said: async (cell, of) => {
    await expectAlert(cell, [saySentence(of, cell), readSentence('said-title')])
    expect(await cell.part.innerText()).not.toMatch(/(?:Hamp|North)shire:/u)
    if (of.use === 'asked')
      expect(await cell.part.getByRole('link', { name: readSentence('way-back') }).count()).toBe(1)
  },
  'host’s': async (cell, of) => {
    const message = saySentence(of, cell)
    await eventually(() => readTold(cell.page)).toEqual([
      `#it error ${JSON.stringify({ message })}`,
    ])
    expect(await cell.page.getByRole('link', { name: WHAT_STANDS_THERE }).isVisible()).toBe(true)
    expect(await cell.part.isVisible()).toBe(false)
  },
  'as sent': async (cell, { row, use }) => {
    const older = row.says === 'older'
    const { checkedOn } = readRecord(use).keeping
    const name = older ? 'Oldshire' : 'Newshire'
    await cell.part.getByText(`${name}: children’s services inspections`).first().waitFor()
    expect(await cell.part.innerText()).toContain(
      formatDay(older ? dayBefore(checkedOn) : NEWER_DAY),
    )
    await findRatings(cell).waitFor()
    expect(await findAlert(cell).count()).toBe(0)
  },
  waits: async (cell, of) => {
    const status = cell.part.getByRole('status')
    await status.filter({ hasText: readSentence('waiting') }).waitFor()
    await cell.page.clock.fastForward(5000)
    await status.filter({ hasText: fillSentence('slow', nameRecord(of.use)) }).waitFor()
    cell.letGo()
    await OUTCOMES['as sent'](cell, of)
  },
  'not asked': async (cell) => {
    await expectBuilt(cell)
    expect(await findAlert(cell).count()).toBe(0)
    expect(cell.countAsked().records).toBe(0)
  },
}

/** What a reader may do next brings the record, once its file can be had. */
async function expectWayOn(cell: Cell, outcome: Outcome) {
  await cell.context.setOffline(false)
  cell.site.clearFaults()
  if (outcome === 'host’s')
    await cell.page.locator('#it').evaluate((element) => {
      element.setAttribute('heading', '3')
    })
  else await findRetry(cell).click()
  await findAlert(cell).waitFor({ state: 'detached' })
  await findRatings(cell).waitFor()
}

describe.each(MATRIX)('$fault, $name', ({ row, variant, cells }) => {
  it.each(cells)('$use: $outcome', async ({ use, outcome }) => {
    const of = { row, variant, use }
    const held = row.fault === 'slow' || variant.also === 'offline'
    const cell = await openCell(browser, two.dist, use, variant, readBytes(use), held)
    if (row.fault === 'slow' && outcome === 'as sent') {
      // What is there while it is awaited: the built copy, or what the host has put there.
      await eventually(() => cell.site.requests).toContain(`/${nameRecord(use)}`)
      await cell.page.clock.fastForward(5000)
      if (use === 'filled') expect(await cell.part.isVisible()).toBe(false)
      else await expectBuilt(cell)
      cell.letGo()
    }
    if (outcome !== 'not asked') await passTime(cell, of)
    await OUTCOMES[outcome](cell, of)
    // Nobody asks again by themselves, for however long.
    const asks = outcome === 'not asked' ? 0 : row.asks
    expect(cell.countAsked().record).toBe(asks)
    await cell.page.clock.fastForward(600_000)
    await cell.page.waitForTimeout(100)
    expect(cell.countAsked().record).toBe(asks)
    if (row.says !== undefined && outcome !== 'not asked' && outcome !== 'as sent')
      await expectWayOn(cell, outcome)
    expect(cell.said).toEqual([])
    await cell.close()
  })
})
