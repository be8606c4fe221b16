import { describe, expect, it } from 'vitest'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildBadge } from '../../src/record/views/badge'
import { findGrades, indexOf, RECORDS } from './cards/shapes'
import { ILACS_2019, ILACS_2024, ILACS_2026, madeIndex, SIF_2014 } from './madeRecords'

const say = (...[inspections, changes]: Parameters<typeof madeIndex>) => {
  const { grade, word, lines } = buildBadge(madeIndex(inspections, changes))
  return [grade?.word, word, ...lines]
}

const [, LONG] = RECORDS.find(([shape]) => shape.startsWith('an abolished')) ?? []
const INCOMPLETE: Partial<InspectionRecord> = {
  incomplete: [{ what: 'An inspection', where: 'row 12', why: 'its date cannot be read' }],
}

describe('a badge', () => {
  it.each([
    ['one area unlike overall', [ILACS_2024], ['overall, June 2024.', 'Care leavers: good.']],
    [
      'a last day in the next month',
      [SIF_2014],
      ['overall, March 2014.', 'Other grades in 2 areas.'],
    ],
    ['a joint grade alike', [ILACS_2019], ['overall, May 2019.']],
    [
      'a joint grade unlike overall',
      [{ ...ILACS_2019, grades: { care: 'good' } }],
      ['overall, May 2019.', 'Other grades in 2 areas.'],
    ],
    [
      'a grade that is not known',
      [{ ...ILACS_2024, grades: {}, missing: { leadership: 'lost' } }],
      ['overall, June 2024.', 'Some grades not known.'],
    ],
  ])('says of %s what is not as overall', (_, inspections, says) => {
    const { grade, word } = buildBadge(madeIndex(inspections))
    expect(word).toBe(grade?.word)
    expect(say(inspections).slice(2)).toEqual(says)
  })

  it('counts the areas where no overall grade is given, and says where it is not known', () => {
    const mixed = { ...ILACS_2026, grades: { leadership: 'requires-improvement' } }
    expect(say([ILACS_2024, mixed])).toEqual([
      undefined,
      'No overall grade',
      'Areas graded in May 2026:',
      '3 good, 1 requires improvement.',
    ])
    const lost = { ...ILACS_2024, missing: { overall: 'lost' } }
    expect(say([lost]).slice(0, 2)).toEqual([undefined, 'Overall grade not known'])
  })

  it('shows no grade as current that may not be', () => {
    for (const index of [
      madeIndex([ILACS_2024], INCOMPLETE),
      LONG && indexOf(LONG),
      madeIndex([]),
    ]) {
      if (index === undefined) throw new Error('no record')
      const { grade, word, lines } = buildBadge(index)
      expect(grade).toBeUndefined()
      expect(findGrades([word, ...lines].join(' '))).toEqual([])
    }
    expect(say([ILACS_2024], INCOMPLETE).join(' ')).toContain('a newer grade may be missing')
    expect(LONG && buildBadge(indexOf(LONG)).lines).toEqual(['Abolished on 1 April 2029.'])
  })

  it.each(RECORDS)('fits into its lines: %s', (_, record) => {
    const { lines, checked } = buildBadge(indexOf(record))
    expect(lines.length).toBeLessThan(3)
    expect(checked).toBe('checked 1 January 2031')
    for (const line of lines) expect(line.length).toBeLessThan(60)
  })
})
