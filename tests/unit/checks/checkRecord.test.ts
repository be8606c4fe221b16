import { describe, expect, it } from 'vitest'
import { checkRecord, warnRecord } from '../../../src/record/checks/checkRecord'
import type { Keys } from '../../../src/record/faults'
import { parseRecord } from '../../../src/record/parse'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { changeAt } from '../change'
import { buildExampleRecord, readFrameworks } from '../exampleRecord'
import { BROKEN_ACTIONS } from './brokenActions'
import { BROKEN_INSPECTIONS } from './brokenInspections'
import { BROKEN_REFERENCES } from './brokenReferences'
import { BROKEN_SUCCESSIONS } from './brokenSuccessions'
import { BROKEN_WORDS } from './brokenWords'

const FRAMEWORKS = readFrameworks()

/** What is changed keeps to the schema, or the fault would not be beyond it. */
function change(keys: Keys, to: unknown): InspectionRecord {
  const parsed = parseRecord(changeAt(buildExampleRecord(), keys, to))
  if (!parsed.ok) throw new Error(`The schema refuses it: ${JSON.stringify(parsed.faults)}`)
  return parsed.value
}

const [, ILACS_2019, ILACS_2024] = buildExampleRecord().inspections

describe('the check of a record', () => {
  it('finds nothing in the example', () => {
    expect(checkRecord(buildExampleRecord(), FRAMEWORKS)).toEqual([])
  })

  it.each([
    ...BROKEN_REFERENCES,
    ...BROKEN_INSPECTIONS,
    ...BROKEN_WORDS,
    ...BROKEN_ACTIONS,
    ...BROKEN_SUCCESSIONS,
  ])('finds that %s', (_, keys, to, path, expected) => {
    const faults = checkRecord(change(keys, to), FRAMEWORKS)
    const words = faults.filter((fault) => fault.path === path).map((fault) => fault.expected)
    expect(words).toContainEqual(expect.stringContaining(expected))
  })

  it('says under which framework a judgement that did not exist yet belongs', () => {
    const record = change(['inspections', 1, 'judgements', 4], ILACS_2024?.judgements[4])
    expect(checkRecord(record, FRAMEWORKS)[0]?.todo).toBe(
      'That judgement exists under ILACS 2023, in use from 2023-01-01.',
    )
  })

  it('says why an area was not judged', () => {
    const record = change(['quotes', 0, 'areas'], ['adoption'])
    expect(checkRecord(record, FRAMEWORKS)).toMatchObject([
      { todo: 'Under ILACS 2018: not judged on its own since January 2018.' },
    ])
  })

  it('accepts a finding about an area that its inspection did not judge apart', () => {
    const record = change(['findings', 2, 'areas'], ['children-in-care', 'adoption'])
    expect(checkRecord(record, FRAMEWORKS)).toEqual([])
  })

  it('accepts a jointly judged area for a finding or a quote', () => {
    const record = change(['quotes', 0, 'areas'], ['care-leavers'])
    expect(checkRecord(record, FRAMEWORKS)).toEqual([])
  })

  it('does not call dates out of order that may be in order', () => {
    const record = change(['inspections', 1, 'published'], { year: 2019, why: 'not printed' })
    expect(checkRecord(record, FRAMEWORKS)).toEqual([])
  })

  it('accepts a missing judgement that says why', () => {
    const why = { why: 'the report gives no grade', citations: [{ source: 'report-2019' }] }
    const record = change(['inspections', 1], {
      ...ILACS_2019,
      judgements: ILACS_2019?.judgements.slice(1),
      missing: [{ judgement: 'ilacs-2018-overall', ...why }],
    })
    expect(checkRecord(record, FRAMEWORKS)).toEqual([])
  })
})

describe('the warnings of a record', () => {
  it('are none for the example', () => {
    expect(warnRecord(buildExampleRecord(), FRAMEWORKS)).toEqual([])
  })

  it('tell of a contact that is a placeholder', () => {
    const record = change(['keeping', 'corrections', 'placeholder'], true)
    expect(warnRecord(record, FRAMEWORKS)).toMatchObject([
      { path: 'keeping › corrections', expected: 'a real contact for corrections' },
    ])
  })
})
