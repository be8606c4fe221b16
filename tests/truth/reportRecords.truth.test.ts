import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeRecord } from '../../src/import/reports/completeRecord'
import type { ReportDraft } from '../../src/import/reports/draft'
import { checkRecord } from '../../src/record/checks/checkRecord'
import { startReportReader, type ReportReader } from '../../tools/reportReader'
import { dataDir, importPublished, LOOKUP, OFFICIAL } from './import-files'
import { isHampshires, readFrameworks, readRecord, reportsDir } from './read'

const frameworks = readFrameworks()
const today = '2026-11-28'
let reader: ReportReader
beforeAll(() => {
  const named = ['Bolton', 'Hampshire'].map((name) => ({ id: name.toLowerCase(), name }))
  reader = startReportReader({ frameworks, authorities: named })
})
afterAll(() => reader.close())

async function readDrafts(council: string): Promise<ReportDraft[]> {
  const folder = reportsDir ?? ''
  const drafts: ReportDraft[] = []
  for (const name of readdirSync(folder).filter((file) => file.includes(`-${council}-`))) {
    const read = await reader.read({
      name,
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    })
    if (!read.ok) throw new Error(read.refusal.sentence)
    drafts.push(read.draft)
  }
  return drafts
}

describe.skipIf(reportsDir === undefined || dataDir === undefined)('Bolton', () => {
  it('has a whole record from its three reports and Ofsted’s list', async () => {
    const { records } = importPublished(dataDir ?? '', OFFICIAL, LOOKUP)
    const imported = records.find(({ authority }) => authority.id === 'bolton')
    const drafts = await readDrafts('bolton')
    const result = completeRecord({ imported, drafts, frameworks, authorities: [], today })
    const { record } = result
    expect(result.refused).toEqual([])
    expect(result.differences).toEqual([])
    expect(record && checkRecord(record, frameworks)).toEqual([])
    const of = (list: readonly { inspection: string }[] = []) =>
      ['sif-2014-01-14', 'ilacs-2018-04-23', 'ilacs-2023-09-11'].map(
        (id) => list.filter(({ inspection }) => inspection === id).length,
      )
    expect(of(record?.actions)).toEqual([18, 5, 4])
    // The terms of 2014 allow no whole paragraphs.
    expect(of(record?.passages)).toEqual([0, 36, 54])
    expect(record?.inspections.flatMap(({ missing }) => missing)).toEqual([])
    expect(record?.inspections.map(({ judgements }) => judgements.length).sort()).toEqual([4, 5, 7])
  })
})

describe.skipIf(reportsDir === undefined || !isHampshires)('Hampshire', () => {
  it('keeps every word that a person wrote, and gets nothing wrong', async () => {
    const hand = readRecord()
    const drafts = await readDrafts('hampshire')
    const input = { record: hand, byHand: true, drafts, frameworks, authorities: [], today }
    const { record, differences, checks, refused } = completeRecord(input)
    expect({ differences, checks, refused }).toEqual({ differences: [], checks: [], refused: [] })
    const { passages = [], ...rest } = record ?? hand
    // All that is new stands beside what was there.
    expect(rest).toMatchObject(hand)
    expect(
      rest.actions.map(({ verbatim, ...action }) => ({ ...action, verbatim: typeof verbatim })),
    ).toEqual(
      hand.actions.map((action) => ({ ...action, list: 'improvement', verbatim: 'string' })),
    )
    expect(rest.inspections).toEqual(hand.inspections)
    expect(passages).toHaveLength(94)
    expect(record && checkRecord(record, frameworks)).toEqual([])
  })
})
