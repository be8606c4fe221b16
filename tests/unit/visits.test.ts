import { describe, expect, it } from 'vitest'
import type { KnownDate } from '../../src/record/schema/dates'
import { sortVisits } from '../../src/record/visits'
import { buildExampleRecord } from './exampleRecord'

const [EXAMPLE] = buildExampleRecord().visits

function madeVisit(id: string, when: KnownDate) {
  if (EXAMPLE === undefined) throw new Error('the example record has no visit')
  return { ...EXAMPLE, id, when }
}

const WHY = 'the later report says no more'

describe('visits', () => {
  it('stand latest first, those of unknown date last', () => {
    const visits = [
      madeVisit('unknown', { unknown: true, why: WHY }),
      madeVisit('2016', { month: '2016-12', why: WHY }),
      madeVisit('2023', { year: 2023, why: WHY }),
      madeVisit('2022', { day: '2022-02-16' }),
    ]
    expect(sortVisits(visits).map(({ id }) => id)).toEqual(['2023', '2022', '2016', 'unknown'])
  })
})
