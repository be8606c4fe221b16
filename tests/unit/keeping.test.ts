import { describe, expect, it } from 'vitest'
import { listAnswerNotes } from '../../src/record/keeping'
import { buildExampleIndex } from './exampleRecord'
import type { Inspection } from '../../src/record/schema/inspections'
import { ILACS_2024, ILACS_2026, madeIndex } from './madeRecords'

const NO_OVERALL = 'Since April 2026 Ofsted gives no overall grade.'

const listWithChecked = (checkedOn: string) =>
  listAnswerNotes(buildExampleIndex(({ keeping }) => (keeping.checkedOn = checkedOn)))

const listWithPublished = (published: Inspection['published']) =>
  listAnswerNotes(
    buildExampleIndex(({ inspections }) => Object.assign(inspections[2] ?? {}, { published })),
  )

describe('what a reader of the answer should know', () => {
  it('is how far the record reaches and when the report came out', () => {
    expect(listWithChecked('2025-02-03')).toEqual([
      'Nothing later on record, as checked on 3 February 2025.',
      'The report came out on 28 October 2024.',
    ])
  })

  it.each([
    ['2026-03-31', false],
    ['2026-04-01', true],
    ['2026-11-21', true],
  ])('says of a record checked on %s that overall grades ended: %s', (checkedOn, says) => {
    expect(listWithChecked(checkedOn).includes(NO_OVERALL)).toBe(says)
  })

  it('says nothing of it where the latest inspection was made under those rules', () => {
    expect(listAnswerNotes(madeIndex([ILACS_2024, ILACS_2026]))).not.toContain(NO_OVERALL)
  })

  it.each([
    [{ month: '2024-10', why: 'no day' }, 'The report came out in October 2024.'],
    [{ unknown: true as const, why: 'not printed' }, 'When the report came out is not known.'],
  ])('takes a date of publication as far as it is known: %o', (published, sentence) => {
    expect(listWithPublished(published)).toContain(sentence)
  })
})
