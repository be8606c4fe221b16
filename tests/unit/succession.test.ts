import { describe, expect, it } from 'vitest'
import { addSuccession, linkSuccessions } from '../../src/import/authorities/successions'
import { checkRecord } from '../../src/record/checks/checkRecord'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { InspectionRecord, Succession } from '../../src/record/schema/record'
import { buildSuccessions, listInherited } from '../../src/record/views/succession'
import { readFrameworks } from './exampleRecord'
import { ILACS_2019, ILACS_2024, SIF_2014, madeIndex, madeRecord } from './madeRecords'

const CITATIONS = [{ source: 'report' }]
const [EAST, WEST] = [{ name: 'Eastshire Council' }, { name: 'West and Mid Shire Council' }]
const GONE = { when: { day: '2023-04-01' }, note: 'made up' }
const MONTH = { month: '2032-04', why: 'the order is not made' }

describe('what a record says of the councils before and after its own', () => {
  it.each<[Omit<Succession, 'citations'>, string, string]>([
    [
      { state: 'planned', when: MONTH, successors: [EAST, WEST], note: 'Their names may change' },
      'Northshire County Council is to be replaced by two councils, expected in April 2032.',
      'Eastshire Council, and West and Mid Shire Council. Their names may change. The order is not made.',
    ],
    [
      { state: 'planned', when: { day: '2032-04-01' }, successors: [EAST] },
      'Northshire County Council is to be replaced by Eastshire Council, expected on 1 April 2032.',
      '',
    ],
    [
      { state: 'planned', when: { unknown: true, why: 'no day is set' }, predecessors: [EAST] },
      'Northshire County Council is to take over from Eastshire Council.',
      'No day is set.',
    ],
    [
      { state: 'done', when: { day: '2023-04-01' }, successors: [EAST, WEST] },
      'On 1 April 2023 Northshire County Council was replaced by Eastshire Council, and West and Mid Shire Council.',
      '',
    ],
    [
      { state: 'done', when: { year: 2023, why: 'no day' }, predecessors: [WEST, EAST] },
      'In 2023 Northshire County Council took over from West and Mid Shire Council, and Eastshire Council.',
      'No day.',
    ],
    [
      { state: 'done', when: { day: '2019-04-01' }, predecessors: [EAST] },
      'On 1 April 2019 Northshire County Council took over from Eastshire Council.',
      'Inspections before then were of another council and are not among these grades.',
    ],
  ])('is a sentence: %#', (succession, sentence, note) => {
    const { authority } = madeRecord([ILACS_2019])
    const gone = succession.state === 'done' && succession.successors ? { abolished: GONE } : {}
    const entry = { ...succession, citations: CITATIONS }
    const index = madeIndex([ILACS_2019], {
      authority: { ...authority, ...gone, succession: [entry] },
    })
    expect(buildSuccessions(index)).toMatchObject([{ sentence, note }])
  })
})

describe('the successions that an import knows', () => {
  const importAs = (name: string, gssCode: string, checkedOn = '2025-09-25') => {
    const record = madeRecord([ILACS_2019])
    const authority = { ...record.authority, name, council: name, gssCode }
    return addSuccession({ ...record, authority, keeping: { ...record.keeping, checkedOn } })
  }

  it.each(
    `Cumbria | E10000006 | was replaced by Cumberland Council, and Westmorland and Furness Council.
    Cumberland | E06000063 | took over from Cumbria County Council.
    Bournemouth | E06000028 | was replaced by Bournemouth, Christchurch and Poole Council.
    BCP | E06000058 | took over from Bournemouth Borough Council, Poole Borough Council and Dorset County Council (for Christchurch).
    Old Dorset | E10000009 | was replaced by Dorset Council, and Bournemouth, Christchurch and Poole Council (for Christchurch).
    Dorset | E06000059 | took over from Dorset County Council.
    Northamptonshire | E10000021 | was replaced by North Northamptonshire Council and West Northamptonshire Council.`
      .split('\n')
      .map((line) => line.trim().split(' | ')),
  )('%s (%s): in the record, cited, and without a fault', (name = '', gssCode = '', words = '') => {
    const record = importAs(name, gssCode)
    const [view] = buildSuccessions(buildRecordIndex(record, readFrameworks()))
    const year = name.startsWith('Cumb') ? 2023 : name === 'Northamptonshire' ? 2021 : 2019
    expect(view?.sentence).toBe(`On 1 April ${year} ${name} ${words}`)
    expect(view?.citations[0]?.source.address).toMatch(
      /^https:\/\/www\.legislation\.gov\.uk\/uksi/u,
    )
    expect(checkRecord(record, readFrameworks())).toEqual([])
    expect(record.authority.abolished === undefined).toBe(words.startsWith('took over'))
  })

  it.each([
    ['Surrey', 'E10000030', 'Surrey is to be replaced by two councils, expected on 1 April 2027.'],
    [
      'Hampshire',
      'E10000014',
      'Hampshire is to be replaced by four councils, expected in April 2028.',
    ],
  ])('has the plan for %s, until its day has come', (name, code, words) => {
    const record = importAs(name, code)
    const [view] = buildSuccessions(buildRecordIndex(record, readFrameworks()))
    expect(view?.sentence).toBe(words)
    expect(view?.citations).toHaveLength(1)
    expect(checkRecord(record, readFrameworks())).toEqual([])
    expect(importAs(name, code, '2028-04-01').authority).not.toHaveProperty('succession')
  })

  it.each([
    ['another code', 'E10000016', '2025-09-25'],
    ['a list from before the day', 'E10000006', '2023-03-31'],
  ])('are none for %s', (_, gssCode, checkedOn) => {
    expect(importAs('Cumbria', gssCode, checkedOn).authority).not.toHaveProperty('succession')
  })
})

describe('inherited inspections', () => {
  const of = (id: string, gssCode: string, inspections = [ILACS_2019]) => {
    const record = madeRecord(inspections)
    return { ...record, authority: { ...record.authority, id, name: id, gssCode } }
  }
  const cumbria = of('cumbria', 'E10000006', [SIF_2014, ILACS_2019])
  const cumberland = of('cumberland', 'E06000063', [ILACS_2024])
  const link = (...records: InspectionRecord[]) => linkSuccessions(records.map(addSuccession))
  const inherited = (records: readonly InspectionRecord[]) =>
    records.slice(-1).flatMap((last) => listInherited(buildRecordIndex(last, readFrameworks())))

  it('stay another council’s: the page names its record and the days of its reports', () => {
    const records = link(cumbria, cumberland)
    expect(inherited(records)).toEqual([
      {
        lead: 'Before 1 April 2023 another council was inspected:',
        council: {
          name: 'Cumbria County Council',
          gssCode: 'E10000006',
          record: 'cumbria',
          reports: ['2014-04-19', '2019-06-28'],
        },
        reports: 'Reports in its record: 19 April 2014 and 28 June 2019.',
      },
    ])
    expect(records.flatMap((record) => checkRecord(record, readFrameworks()))).toEqual([])
    expect(records[0]?.authority.succession?.[0]?.successors).toMatchObject([
      { record: 'cumberland' },
      { name: 'Westmorland and Furness Council' },
    ])
  })

  it('have no days where one is not known, or an inspection could not be read', () => {
    const missing = [{ what: 'An inspection', where: 'row 3', why: 'made up' }]
    const [view] = inherited(link({ ...cumbria, incomplete: missing }, cumberland))
    expect(view).toMatchObject({ council: { record: 'cumbria' }, reports: undefined })
  })

  it('are not named where the predecessor has no record, or its inspections stand in this one', () => {
    expect(inherited(link(cumberland))).toEqual([])
    expect(inherited(link(cumbria, of('cumberland', 'E06000063')))).toEqual([])
  })
})
