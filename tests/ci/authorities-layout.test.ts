import { expect } from 'vitest'
import type { InspectionRecord } from '../../src/record/schema/record'
import { dataDir, importPublished, LOOKUP, OFFICIAL, OVERVIEW } from '../truth/import-files'
import { readRecord } from '../truth/read'
import { findOverflow } from './overflow'
import { frameworks, it as base } from './recordPage'

const it = base
  /** What overflows on the page of a record, by width; loaded once and resized. */
  .extend(
    'listOverflow',
    ({ showRecord }) =>
      async (record: InspectionRecord): Promise<string[]> => {
        const page = await showRecord(record)
        const faults: string[] = []
        for (const width of [1366, 768, 360]) {
          await page.setViewportSize({ width, height: 768 })
          const found = await page.evaluate(findOverflow)
          faults.push(...found.map((fault) => `${record.authority.name}, ${width} px: ${fault}`))
        }
        return faults
      },
  )

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
