import { expect, it } from 'vitest'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { listSince } from '../../../src/record/views/context/notes'
import { readFrameworks } from '../exampleRecord'
import { ILACS_2019, madeIndex, madeRecord } from '../madeRecords'
import { buildMadeEngland } from './madeContext'

const why = 'made up'
const { authority, keeping } = madeRecord([ILACS_2019])
const upTo = { keeping: { ...keeping, checkedOn: '2026-05-31' } }
const GONE = { when: { day: '2023-04-01' }, note: 'made up' }

it('the last full inspection is so many days before the day of the record', () => {
  const [own = '', england = '', ...others] = listSince(
    madeIndex([ILACS_2019], upTo),
    buildMadeEngland(),
  )
  expect(own).toMatch(
    /^Northshire’s last full inspection on record began on \d+ \w+ 2019, 2,\d\d\d days before 31 May 2026, the day of this record\.$/u,
  )
  expect(england).toMatch(/^Of the last 50 gaps known to have ended .+ 1,200 to 1,300 days/u)
  expect(others).toEqual([])
})

it('where its first day is not known, its report is counted from', () => {
  const record = madeRecord([ILACS_2019], upTo)
  for (const inspection of record.inspections) {
    inspection.started = { unknown: true, why: 'only the publication is known' }
    inspection.published = { day: '2026-05-30' }
  }
  expect(listSince(buildRecordIndex(record, readFrameworks()), undefined)).toEqual([
    'The report of Northshire’s last full inspection on record came out on 30 May 2026, 1 day before 31 May 2026, the day of this record.',
  ])
})

it.each([
  ['an authority that no longer exists', { authority: { ...authority, abolished: GONE } }],
  [
    'a record that may lack a later inspection',
    { incomplete: [{ what: 'An inspection', where: 'row 3', why }] },
  ],
  ['a record without an inspection', { inspections: [] }],
])('nothing is counted for %s', (_, change) => {
  expect(listSince(madeIndex([ILACS_2019], { ...upTo, ...change }), buildMadeEngland())).toEqual([])
})
