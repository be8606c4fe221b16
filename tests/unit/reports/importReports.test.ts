import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { importCommand } from '../../../tools/import'
import { completeRecords } from '../../../tools/importReports'
import { addFingerprint, readExisting } from '../../../tools/planFiles'
import { readFrameworks } from '../exampleRecord'
import { findRecord, importMade, makeList, makeLookup, TODAY } from '../import/madeLists'
import { makeFolder, runCommand } from '../runCommand'
import { madeDraft } from './madeDraft'
import { makePdf } from './makePdf'

const HELP = 'The experiences and progress of children who need help and protection'
const REPORT = makePdf([
  [
    '# Inspection of Northshire children’s services',
    'Inspection dates: 10 to 14 June 2024',
    'Lead inspector: Ann O’Ther, HMI',
    'The impact of leaders on social work practice with children and families\tOutstanding',
    `${HELP}\tGood`,
    'The experiences and progress of children in care\tGood',
    'The experiences and progress of care leavers\tGood',
    'Overall effectiveness\tGood',
    ...Array.from({ length: 6 }, () => 'These words are about services for children, and long.'),
  ],
  [
    '## What needs to improve?',
    '• The speed of answers.',
    `## ${HELP}: good`,
    '1. Help comes late.',
  ],
  ['Use it under the Open Government Licence.'],
])

const folder = makeFolder()
beforeAll(() => {
  mkdirSync(path.join(folder, 'given'))
  writeFileSync(path.join(folder, 'given', 'report.pdf'), REPORT)
  writeFileSync(path.join(folder, 'given', 'page.pdf'), '<html></html>')
  writeFileSync(path.join(folder, 'given', 'notes.txt'), 'not to be read')
  writeFileSync(path.join(folder, 'lookup.csv'), makeLookup().bytes)
  writeFileSync(path.join(folder, 'list.ods'), makeList().bytes)
})

async function runImport(...args: string[]) {
  const { code, out, err } = await runCommand(importCommand, folder, args)
  return { code, out: out + err }
}
const readRecord = (out: string) =>
  JSON.parse(
    readFileSync(path.join(folder, out, 'records', 'northshire.json'), 'utf8'),
  ) as InspectionRecord

describe('npm run import with reports', () => {
  it('writes the facts of lists, a record from a folder of reports, and says what it refused', async () => {
    const { code, out } = await runImport('list.ods', 'lookup.csv', 'given', '--out', 'a')
    expect(out).toMatch(/^Reports: 1 taken, 1 refused$/mu)
    expect(out).toMatch(/northshire: inspection of 10 June 2024, 1 action, 1 paragraph/u)
    expect(out).toMatch(/page\.pdf: This is no PDF/u)
    expect(code).toBe(2)
    expect(readRecord('a').authority).toMatchObject({ gssCode: 'E10000701', dfeCode: '701' })
  })

  it('takes the facts that are there, and reports the grade that differs', async () => {
    rmSync(path.join(folder, 'a', 'records', 'northshire.json'))
    const { code, out } = await runImport('given/report.pdf', '--out', 'a')
    expect(out).toMatch(/Grade for care leavers.*“Good” \(report-.*“Inadequate” \(ofsted/u)
    expect(code).toBe(0)
    expect(readRecord('a').inspections).toHaveLength(2)
  })

  it('writes nothing where it cannot know whose report it is', async () => {
    const { code, out } = await runImport('given/report.pdf', '--out', 'c')
    expect(out).toMatch(/Which council is “Northshire”\?.*Name it: --council ID/u)
    expect(out).toMatch(/No record was written/u)
    expect(code).toBe(1)
  })
})

describe('completeRecords', () => {
  const frameworks = readFrameworks()
  const imported = importMade(makeList(), makeLookup())
  const listed = findRecord(imported, 'northshire')
  const options = {
    frameworks,
    authorities: imported.records.map(({ authority }) => authority),
    today: TODAY,
    council: undefined as string | undefined,
  }
  const draft = madeDraft('a', { actions: [{}] })
  const none = () => readExisting(path.join(folder, 'none'))
  const fromReport = completeRecords([], [{ ok: true, draft }], none(), options).records[0]

  it('keeps what reports gave before, beside what the facts have', () => {
    const existing = none()
    if (fromReport !== undefined) existing.imported.set('northshire', addFingerprint(fromReport))
    const { records } = completeRecords([listed], [{ ok: true, draft }], existing, options)
    expect(records[0]?.actions).toEqual(fromReport?.actions)
    expect(records[0]?.inspections).toHaveLength(2)
  })

  it('fills the gaps of a person’s record in place, without quotations, and once', () => {
    const existing = none()
    existing.written.set('northshire', listed)
    const { records, byHand } = completeRecords([listed], [{ ok: true, draft }], existing, options)
    expect(records).toEqual([])
    expect(byHand).toMatchObject([{ actions: [{ list: 'improvement' }], quotes: [] }])
    if (byHand[0] !== undefined) existing.written.set('northshire', byHand[0])
    expect(completeRecords([], [{ ok: true, draft }], existing, options).byHand).toEqual([])
  })

  it('makes no record where every report was refused', () => {
    const near = madeDraft('c', { periods: [{ page: 1, words: '', first: '2024-08-05' }] })
    const { records, words } = completeRecords(
      [listed],
      [{ ok: true, draft: near }],
      none(),
      options,
    )
    expect(records).toEqual([])
    expect(words.counts).toEqual(['Reports: 0 taken, 1 refused'])
  })

  it('takes --council only where the title has its name, or for a single report', () => {
    const asked = (candidates: string[]) => ({
      ok: true as const,
      draft: madeDraft('b', {
        authority: { page: 1, words: '', name: 'A trust', state: 'unmatched', candidates },
      }),
    })
    const count = (reports: ReturnType<typeof asked>[]) =>
      completeRecords([], reports, none(), { ...options, council: 'northshire' }).records.length
    expect(count([asked([])])).toBe(1)
    expect(count([asked([]), asked([])])).toBe(0)
    expect(count([asked(['northshire']), asked([])])).toBe(1)
    expect(count([asked(['southshire'])])).toBe(0)
  })
})
