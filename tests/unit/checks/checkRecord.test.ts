import { describe, expect, it } from 'vitest'
import { checkRecord, listRecordWarnings } from '../../../src/record/checks/checkRecord'
import { parseRecord } from '../../../src/record/parse'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { changeAt } from '../change'
import { buildExampleRecord, readFrameworks } from '../exampleRecord'
import { buildReportRecord } from '../reportRecord'
import { BROKEN_RECORDS, BROKEN_REPORTS, BROKEN_SUCCESSIONS, listBroken } from './broken'

const FRAMEWORKS = readFrameworks()
const EXAMPLE = buildExampleRecord()
const REPORTS = buildReportRecord()
const REPLACED: InspectionRecord = {
  ...EXAMPLE,
  authority: {
    ...EXAMPLE.authority,
    succession: [
      {
        state: 'planned',
        when: { month: '2028-04', why: 'the order is not made' },
        successors: [{ name: 'Eastshire Council' }],
        citations: [{ source: 'report-2024' }],
      },
    ],
  },
}

/** What is changed keeps to the schema, or the fault would not be beyond it. */
function parse(value: unknown): InspectionRecord {
  const parsed = parseRecord(value)
  if (!parsed.ok) throw new Error(`The schema refuses it: ${JSON.stringify(parsed.faults)}`)
  return parsed.value
}
const faultsAfter = (...change: [keys: (string | number)[], to: unknown]) =>
  checkRecord(parse(changeAt(EXAMPLE, ...change)), FRAMEWORKS)

describe('the check of a record', () => {
  it.each([EXAMPLE, REPLACED, REPORTS])('finds nothing in a sound one', (record) => {
    expect(checkRecord(record, FRAMEWORKS)).toEqual([])
    expect(listRecordWarnings(record)).toEqual([])
  })

  it.each([
    ...listBroken(EXAMPLE, BROKEN_RECORDS),
    ...listBroken(REPLACED, BROKEN_SUCCESSIONS),
    ...listBroken(REPORTS, BROKEN_REPORTS),
  ])('says where $step', ({ value, path, expected }) => {
    const faults = checkRecord(parse(value), FRAMEWORKS)
    const said = faults.flatMap((fault) => (fault.path === path ? [fault.expected] : []))
    expect(said).toContainEqual(expect.stringContaining(expected))
  })

  it.each([
    [
      ['inspections', 1, 'judgements', 4],
      EXAMPLE.inspections[2]?.judgements[4],
      'That judgement exists under ILACS 2023, in use from 2023-01-01.',
    ],
    [
      ['quotes', 0, 'areas'],
      ['adoption'],
      'Under ILACS 2018: not judged on its own since January 2018.',
    ],
  ])('says at %j why a judgement or an area is not of that framework', (keys, to, todo) => {
    expect(faultsAfter(keys, to)).toMatchObject([{ todo }])
  })

  it.each<[string, (string | number)[], unknown]>([
    [
      'a finding about an area not judged apart',
      ['findings', 2, 'areas'],
      ['children-in-care', 'adoption'],
    ],
    ['a jointly judged area', ['quotes', 0, 'areas'], ['care-leavers']],
    [
      'dates that may be in order',
      ['inspections', 1, 'published'],
      { year: 2019, why: 'not printed' },
    ],
    [
      'a missing judgement that says why',
      ['inspections', 1],
      {
        ...EXAMPLE.inspections[1],
        judgements: EXAMPLE.inspections[1]?.judgements.slice(1),
        missing: [
          { judgement: 'ilacs-2018-overall', why: '-', citations: [{ source: 'report-2019' }] },
        ],
      },
    ],
  ])('accepts %s', (_, keys, to) => {
    expect(faultsAfter(keys, to)).toEqual([])
  })

  it('warns of a contact that is a placeholder', () => {
    const record = parse(changeAt(EXAMPLE, ['keeping', 'corrections', 'placeholder'], true))
    expect(listRecordWarnings(record)).toMatchObject([
      { path: 'keeping › corrections', expected: 'a real contact for corrections' },
    ])
  })
})
