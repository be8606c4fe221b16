import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject } from 'vitest'
import { prerenderPage } from '../../src/entries/prerender'
import type { InspectionRecord } from '../../src/record/schema/record'
import { fillPage } from '../../tools/build/pages'
import { it as base } from '../browser/fixtures'
import { dataDir, importPublished, LOOKUP, OFFICIAL, OVERVIEW } from '../truth/import-files'
import { readFrameworks, readRecord } from '../truth/read'
import { findOverflow } from './overflow'

const ADDRESS = 'http://authority.test/'
const FORM = { file: 'index.html', place: 'page', hydrates: false, onSite: false } as const
const frameworks = readFrameworks()

const it = base
  .extend('show', async ({ browser }, { onCleanup }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    onCleanup(() => page.close())
    let body = ''
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body }))
    return async (html: string) => {
      body = html
      await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' })
      return page
    }
  })
  /** What overflows on the page of a record, by width; loaded once and resized. */
  .extend('listOverflow', ({ show }) => {
    const template = readFileSync(path.join(inject('site'), 'index.html'), 'utf8')
    return async (record: InspectionRecord): Promise<string[]> => {
      const file = { record, frameworks, fingerprint: '' }
      const page = await show(
        fillPage(template, prerenderPage(file, record.authority.id, FORM), FORM),
      )
      const faults: string[] = []
      for (const width of [1366, 768, 360]) {
        await page.setViewportSize({ width, height: 768 })
        const found = await page.evaluate(findOverflow)
        faults.push(...found.map((fault) => `${record.authority.name}, ${width} px: ${fault}`))
      }
      return faults
    }
  })

/** Hampshire inspected once more, with the longest words in every area. */
function inspectAgain(): InspectionRecord {
  const record = readRecord()
  const framework = frameworks.frameworks.at(-1)
  const latest = record.inspections.at(-1)
  if (framework === undefined || latest === undefined) throw new Error('The record is empty')
  const judgements = framework.judgements.map(({ id }) => ({
    judgement: id,
    grade: 'requires-improvement',
    printedGrade: 'Requires improvement to be good',
    citations: latest.citations,
  }))
  const started = '2027-11-29'
  const days = { started, ended: { day: '2027-12-10' }, published: { day: '2028-01-31' } }
  const again = { ...latest, ...days, id: 'ilacs-2027', framework: framework.id, judgements }
  return { ...record, inspections: [...record.inspections, again] }
}

it('a page in which words leave their box is found', async ({ show }) => {
  const page = await show('<table><td style="max-width:9px">inspection</table>')
  expect(await page.evaluate(findOverflow)).toEqual(['“inspection” leaves its td'])
})

it('Hampshire’s page holds its grades when it is inspected again', async ({ listOverflow }) => {
  expect(await listOverflow(inspectAgain())).toEqual([])
})

it.skipIf(dataDir === undefined)(
  'the pages of all 156 authorities hold their grades (name the published files’ folder in DATA_DIR)',
  { timeout: 600_000 },
  async ({ listOverflow }) => {
    const { records } = importPublished(dataDir ?? '', OFFICIAL, OVERVIEW, LOOKUP)
    expect(records).toHaveLength(156)
    const faults: string[] = []
    for (const record of records) faults.push(...(await listOverflow(record)))
    expect(faults).toEqual([])
  },
)
