import { describe, expect, it } from 'vitest'
import { compareJudgements, formatComparison } from '../../src/record/comparison'
import type { JudgementView, RecordIndex } from '../../src/record/recordIndex'
import { readFrameworks } from './exampleRecord'
import { ILACS_2019, ILACS_2024, ILACS_2026, madeIndex, THREE_INSPECTIONS } from './madeRecords'

const SECOND_SIF = { id: 'sif-2017', framework: 'sif', started: '2017-05-08', all: 'inadequate' }
const INDEX = madeIndex([...THREE_INSPECTIONS, SECOND_SIF, ILACS_2026])

function findJudgement(
  inspection: string,
  area: string,
  index: RecordIndex = INDEX,
): JudgementView {
  const judgement = index
    .inspection(inspection)
    ?.judgements.find(({ areas }) => areas.some(({ id }) => id === area))
  if (judgement === undefined) throw new Error(`no grade of ${area} at ${inspection}`)
  return judgement
}

type Pair = [earlier: string, later: string, area: string, comparison: string]

const CARE = ['children-in-care', 'care-leavers']
const OTHERS = ['overall', 'leadership', 'help-and-protection']

const PAIRS = [
  ['sif-2014', 'sif-2017', [...OTHERS, ...CARE, 'adoption', 'safeguarding-board'], 'comparable'],
  ['sif-2014', 'ilacs-2019', OTHERS, 'broadly-comparable'],
  ['sif-2014', 'ilacs-2019', CARE, 'not-comparable'],
  ['sif-2014', 'ilacs-2024', [...OTHERS, ...CARE], 'broadly-comparable'],
  ['ilacs-2019', 'ilacs-2024', OTHERS, 'comparable'],
  ['ilacs-2019', 'ilacs-2024', CARE, 'not-comparable'],
  ['ilacs-2019', 'ilacs-2026', CARE, 'not-comparable'],
  ['ilacs-2024', 'ilacs-2026', ['leadership', ...CARE], 'comparable'],
] as const
const EVERY_PAIR = PAIRS.flatMap(([earlier, later, areas, comparison]) =>
  areas.map((area): Pair => [earlier, later, area, comparison]),
)

const CHANGE_WORDS = /higher|lower|better|worse|improved|declined|\bup\b|\bdown\b|same/iu

describe('what may be said of two judgements', () => {
  it.each(EVERY_PAIR)('%s and %s, %s: %s', (earlier, later, area, comparison) => {
    const pair = [findJudgement(later, area), findJudgement(earlier, area)] as const
    expect(compareJudgements(...pair).kind).toBe(comparison)
    // Only what is comparable may be said to have changed.
    if (comparison === 'comparable') return
    expect(compareJudgements(...pair)).not.toHaveProperty('change')
    expect(formatComparison(...pair)).not.toMatch(CHANGE_WORDS)
  })

  it('compares a joint grade with a joint grade over the same areas', () => {
    const index = madeIndex([
      ILACS_2019,
      { id: 'ilacs-2022', framework: 'ilacs-2018', started: '2022-06-13', all: 'good' },
    ])
    const later = findJudgement('ilacs-2022', 'care-leavers', index)
    const earlier = findJudgement('ilacs-2019', 'children-in-care', index)
    expect(compareJudgements(later, earlier)).toEqual({ kind: 'comparable', change: 'lower' })
  })

  it('does not compare different areas', () => {
    const comparison = compareJudgements(
      findJudgement('ilacs-2024', 'leadership'),
      findJudgement('ilacs-2019', 'overall'),
    )
    expect(comparison).toEqual({ kind: 'not-comparable', why: 'they judge different areas' })
  })

  it('does not compare grades of different scales, in one family either', () => {
    const frameworks = readFrameworks()
    const five = frameworks.scales.map((scale) => ({ ...scale, id: 'another-scale' }))
    const changed = {
      ...frameworks,
      scales: [...frameworks.scales, ...five],
      frameworks: frameworks.frameworks.map((framework) =>
        framework.id === 'ilacs-2023' ? { ...framework, scale: 'another-scale' } : framework,
      ),
    }
    const index = madeIndex([ILACS_2019, ILACS_2024], {}, changed)
    const later = findJudgement('ilacs-2024', 'leadership', index)
    const earlier = findJudgement('ilacs-2019', 'leadership', index)
    expect(compareJudgements(later, earlier)).toEqual({
      kind: 'not-comparable',
      why: 'the scale of grades changed',
    })
    expect(formatComparison(later, earlier)).toBe(
      '2019 and 2024 cannot be compared: the scale of grades changed.',
    )
  })
})

describe('the comparison in words', () => {
  it.each(
    `ilacs-2019 | ilacs-2024 | overall | The same grade in 2019 and 2024: outstanding.
    sif-2014 | sif-2017 | overall | Lower: good in 2014, inadequate in 2017.
    ilacs-2024 | ilacs-2026 | leadership | Lower: outstanding in 2024, good in 2026.
    sif-2014 | ilacs-2019 | overall | Good in 2014, under a different framework: broadly comparable with outstanding in 2019.
    ilacs-2019 | ilacs-2024 | care-leavers | 2019 and 2024 cannot be compared: 2019 gave one joint grade for children in care and care leavers.
    sif-2014 | ilacs-2019 | children-in-care | 2014 and 2019 cannot be compared: 2019 gave one joint grade for children in care and care leavers.`
      .split('\n')
      .map((line) => line.trim().split(' | ')),
  )('%s and %s, %s', (earlier = '', later = '', area = '', sentence = '') => {
    expect(formatComparison(findJudgement(later, area), findJudgement(earlier, area))).toBe(
      sentence,
    )
  })

  it.each([
    [
      '2023-03-06 requires-improvement',
      '2025-03-10 good',
      'Higher: requires improvement in 2023, good in 2025.',
    ],
    [
      '2024-06-03 inadequate',
      '2024-06-24 inadequate',
      'The same grade on 3 June 2024 and 24 June 2024: inadequate.',
    ],
  ])('%s and %s', (first, second, sentence) => {
    const made = [first, second].map((words, at) => {
      const [started = '', all = ''] = words.split(' ')
      return { id: `made-${at}`, framework: 'ilacs-2023', started, all }
    })
    const [earlier, later] = ['made-0', 'made-1'].map((id) =>
      findJudgement(id, 'overall', madeIndex(made)),
    )
    expect(earlier && later && formatComparison(later, earlier)).toBe(sentence)
  })
})
