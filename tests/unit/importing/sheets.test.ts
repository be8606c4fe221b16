import { describe, expect, it } from 'vitest'
import { recogniseFile } from '../../../src/importing/recogniseFile'
import { readDay, readShortDay, findWrittenDay } from '../../../src/importing/readDay'
import { formatSlug } from '../../../src/importing/authorities/nameAuthorities'
import { makeCsv, makeOds, makeXlsx, type MadeCell } from './makeFiles'

function readRows(given: Parameters<typeof recogniseFile>[0]) {
  const [sheet] = recogniseFile(given).sheets
  return sheet?.rows.map(({ number, cells }) => [
    number,
    ...[...cells].map(([at, { text }]) => `${String(at)} ${text}`),
  ])
}
const ods = (...rows: MadeCell[][]) => readRows(makeOds([{ name: 'a', rows }]))

describe('a sheet', () => {
  it('has its rows numbered as in a spreadsheet, blank ones left out', () => {
    expect(ods(['a'], [''], ['b'])).toEqual([
      [1, '0 a'],
      [3, '0 b'],
    ])
  })

  it('has repeated cells in each of their columns', () => {
    expect(ods([{ text: 'x', columns: 3 }, 'y'])).toEqual([[1, '0 x', '1 x', '2 x', '3 y']])
  })

  it('has the words of a cell without the notes beside them', () => {
    const xml =
      '<office:annotation><text:p>note</text:p></office:annotation><text:p>Good<text:s text:c="2"/><text:span>&amp; &#8217;more</text:span></text:p>'
    expect(ods([{ xml }])).toEqual([[1, '0 Good  & ’more']])
  })

  it('is read from a workbook, its formulas without their stored results', () => {
    const given = makeXlsx({ name: 'a', rows: [['x', '', 'a & b'], [{ formula: 'A1' }]] })
    expect(recogniseFile(given)).toMatchObject({ form: 'xlsx', created: '2026-06-29' })
    expect(readRows(given)?.[0]).toEqual([1, '0 x', '2 a & b'])
  })

  it('is read from comma-separated values, with commas and line breaks inside quotation marks', () => {
    const given = makeCsv([
      ['a', 'b'],
      ['1, 2', 'say "x"\ny'],
      ['', '3'],
    ])
    expect(readRows(given)).toEqual([
      [1, '0 a', '1 b'],
      [2, '0 1, 2', '1 say "x"\ny'],
      [3, '1 3'],
    ])
  })
})

describe('a date', () => {
  it.each([
    ['10/06/2024', '2024-06-10'],
    ['1/2/2024', '2024-02-01'],
    ['30/02/2024', undefined],
    ['2024-06-10', undefined],
    ['10/06/24', undefined],
    ['06/13/2024', undefined],
  ])('%s is read day first, or not at all', (text, day) => {
    expect(readDay(text)).toBe(day)
  })

  it.each([
    ['23/07/24', '2024-07-23'],
    ['23/07/2024', '2024-07-23'],
    ['nan', undefined],
  ])('%s may have a short year where the overview prints one', (text, day) => {
    expect(readShortDay(text)).toBe(day)
  })

  it('is found in a title', () => {
    expect(findWrittenDay('Outcomes as at 31 March 2025')).toBe('2025-03-31')
    expect(findWrittenDay('Outcomes as at 31 Foo 2025')).toBeUndefined()
  })
})

describe('the id of an authority', () => {
  it.each([
    ['Bournemouth, Christchurch & Poole', 'bournemouth-christchurch-and-poole'],
    ['King’s Lynn', 'kings-lynn'],
    ['St. Helens', 'st-helens'],
  ])('%s becomes %s', (name, id) => {
    expect(formatSlug(name)).toBe(id)
  })
})
