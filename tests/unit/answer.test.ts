import { describe, expect, it } from 'vitest'
import { buildAnswer, formatAnswer } from '../../src/record/views/answer'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { Authority } from '../../src/record/schema/record'
import { JUNE_2024, WITH_OVERALL, WITHOUT_OVERALL } from './answerShapes'
import { readFrameworks } from './exampleRecord'
import {
  ILACS_2024,
  ILACS_2026,
  madeIndex,
  madeRecord,
  THREE_INSPECTIONS,
  type MadeInspection,
} from './madeRecords'

function abolishedIndex(inspections: MadeInspection[], when: NonNullable<Authority['abolished']>) {
  const { authority } = madeRecord([])
  return madeIndex(inspections, { authority: { ...authority, abolished: when } })
}

describe('the answer with an overall grade', () => {
  it.each(WITH_OVERALL)('is right for %s', (_, inspections, answer) => {
    expect(formatAnswer(madeIndex(inspections))).toBe(answer)
  })
})

describe('the answer without an overall grade', () => {
  it.each(WITHOUT_OVERALL)('works none out for %s', (_, inspections, answer) => {
    expect(formatAnswer(madeIndex(inspections))).toBe(answer)
  })
})

describe('the answer for an authority that is no more', () => {
  const note = 'its work passed to two new councils'
  it.each([
    [{ when: { day: '2025-04-01' }, note }, 'Northshire was abolished on 1 April 2025.'],
    [
      { when: { month: '2025-04', why: 'no day is given' }, note },
      'Northshire was abolished in April 2025.',
    ],
    [{ when: { year: 2025, why: 'no day is given' }, note }, 'Northshire was abolished in 2025.'],
    [
      { when: { unknown: true as const, why: 'not said' }, note },
      'Northshire no longer exists as an authority.',
    ],
  ])('says so after the grades: %j', (abolished, sentence) => {
    expect(formatAnswer(abolishedIndex([ILACS_2024], abolished))).toBe(
      `Outstanding overall ${JUNE_2024} Care leavers: good. ${sentence}`,
    )
  })

  it('says so where no inspection is on record', () => {
    const abolished = { when: { day: '2009-04-01' }, note }
    expect(formatAnswer(abolishedIndex([], abolished))).toBe(
      'No graded inspection is on record. Northshire was abolished on 1 April 2009.',
    )
  })
})

const ALL_SHAPES = [...WITH_OVERALL, ...WITHOUT_OVERALL]

describe('every answer', () => {
  it.each(ALL_SHAPES)('reads as sentences: %s', (_, inspections) => {
    const answer = formatAnswer(madeIndex(inspections))
    expect(answer).toMatch(/^[A-Z].*[^.]\.$/u)
    expect(answer).not.toMatch(/\.\.| {2}| [.,:]|undefined|null|NaN|\d areas/u)
  })

  it.each(ALL_SHAPES)('sets every grade in strong, and no date: %s', (_, inspections) => {
    const grades = /outstanding|requires improvement|inadequate|\bgood\b/iu
    const parts = buildAnswer(madeIndex(inspections))
    expect(parts.filter(({ strong, text }) => strong !== grades.test(text))).toEqual([])
    expect(parts.filter(({ strong, text }) => strong && /\d/u.test(text))).toEqual([])
  })

  it('does not change with the order in which the record lists its judgements and inspections', () => {
    const record = madeRecord(THREE_INSPECTIONS)
    const reversed = {
      ...record,
      inspections: [...record.inspections]
        .reverse()
        .map((entry) => ({ ...entry, judgements: [...entry.judgements].reverse() })),
    }
    const frameworks = readFrameworks()
    expect(formatAnswer(buildRecordIndex(reversed, frameworks))).toBe(
      formatAnswer(buildRecordIndex(record, frameworks)),
    )
  })

  it('says nothing of an overall grade where the frameworks know no such area', () => {
    const frameworks = readFrameworks()
    const areas = frameworks.areas.map((area) => ({ ...area, overall: false }))
    expect(formatAnswer(madeIndex([ILACS_2026], {}, { ...frameworks, areas }))).toBe(
      'Good in all four areas graded when last inspected, 4 to 8 May 2026.',
    )
  })
})
