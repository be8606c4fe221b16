import { describe, expect, it } from 'vitest'
import { formatResultCount, type EntryCounts } from '../../src/record/views/selection'

const NONE: EntryCounts = {
  judgement: 0,
  'joint-grade': 0,
  visit: 0,
  action: 0,
  quote: 0,
  'newspaper-line': 0,
  finding: 0,
  figure: 0,
  passage: 0,
  'area-not-said': 0,
}

describe('the numbers of a choice', () => {
  it.each<[Partial<EntryCounts>, string]>([
    [
      { judgement: 16, 'joint-grade': 1, finding: 81, action: 14, quote: 30, 'newspaper-line': 21 },
      '15 grades, 1 joint grade, 81 findings, 14 actions, 9 quotations and 21 newspaper lines',
    ],
    [{ judgement: 1, action: 1, quote: 1 }, '1 grade, 1 action and 1 quotation'],
    [{ judgement: 1, 'joint-grade': 1 }, '1 joint grade'],
    [{ quote: 1, 'newspaper-line': 1 }, '1 newspaper line'],
    [{ visit: 4, figure: 2 }, 'nothing'],
  ])('in words: %o', (counts, words) => {
    expect(formatResultCount({ ...NONE, ...counts }, undefined, undefined)).toBe(
      `Showing everything: ${words}`,
    )
  })
})
