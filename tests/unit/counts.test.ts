import { describe, expect, it } from 'vitest'
import { countShown, countsOf, formatWhatIsLeft } from '../../src/record/counts'
import { listEntries } from '../../src/record/entries'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { selectEntries, type EntryCounts, type Selection } from '../../src/record/selection'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const INDEX = buildRecordIndex(buildExampleRecord(), readFrameworks())
const SELECTED = selectEntries(listEntries(INDEX), INDEX.areas, {})
const AREA = INDEX.areas.find(({ id }) => id === 'care-leavers')

function counts(judgement: number, action: number, quote: number): EntryCounts {
  return { judgement, action, quote, visit: 9, finding: 9, figure: 9 }
}

describe('the numbers of a choice', () => {
  it('are those of the area, or of everything', () => {
    expect(countsOf(SELECTED, undefined)).toBe(SELECTED.all)
    expect(countsOf(SELECTED, 'care-leavers')).toBe(SELECTED.byArea.get('care-leavers'))
    expect(countsOf(SELECTED, 'no-such-area')).toBe(SELECTED.all)
  })

  it('come to one beside the choice: grades, actions and quotations', () => {
    expect(countShown(counts(3, 2, 5))).toBe(10)
  })

  it.each([
    [counts(16, 14, 30), '16 grades, 14 actions, and 30 quotations and reports'],
    [counts(1, 1, 1), '1 grade, 1 action and 1 quotation or report'],
    [counts(0, 0, 0), 'no grades, no actions, and no quotations and reports'],
  ])('in words: %o', (of, words) => {
    expect(formatWhatIsLeft(of, undefined, {}, undefined)).toBe(`Showing everything: ${words}`)
  })

  it.each<[Selection, string | undefined, string]>([
    [{}, undefined, 'Showing everything: '],
    [{ area: 'care-leavers' }, undefined, 'Care leavers: '],
    [{ inspection: 'ilacs-2019' }, '2019', '2019: '],
    [{ words: 'café & tea' }, undefined, '“café & tea”: '],
    [
      { area: 'care-leavers', inspection: 'ilacs-2019', words: 'a' },
      '2019',
      'Care leavers, 2019, “a”: ',
    ],
  ])('say what was chosen: %o', (selection, label, head) => {
    const area = selection.area === undefined ? undefined : AREA
    const words = formatWhatIsLeft(counts(1, 2, 3), area, selection, label)
    expect(words).toBe(`${head}1 grade, 2 actions, and 3 quotations and reports`)
  })
})
