import { describe, expect, it } from 'vitest'
import { formatChoice, formatResultCount } from '../../src/record/views/counts'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { type EntryCounts, type Selection } from '../../src/record/views/selection'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const INDEX = buildRecordIndex(buildExampleRecord(), readFrameworks())
const AREA = INDEX.areas.find(({ id }) => id === 'care-leavers')

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

  it.each<[Selection, string]>([
    [{}, 'Showing everything: '],
    [{ area: 'care-leavers' }, 'Care leavers: '],
    [{ inspection: 'ilacs-2019' }, 'The 2019 inspection: '],
    [{ words: 'hide nothing' }, 'Showing everything: '],
    [{ area: 'care-leavers', inspection: 'ilacs-2019' }, 'Care leavers, the 2019 inspection: '],
  ])('say what was chosen: %o', (selection, head) => {
    const area = selection.area === undefined ? undefined : AREA
    const choice = formatChoice(selection, INDEX)
    expect(formatResultCount({ ...NONE, judgement: 1 }, area, choice)).toBe(`${head}1 grade`)
  })
})
