import { describe, expect, it } from 'vitest'
import { formatCsv, formatCsvCell } from '../../src/record/export/subsetCsv'

describe('comma-separated values', () => {
  it('begin with a byte order mark and end every line with CR LF', () => {
    expect(formatCsv([['a', 'b'], ['c']])).toBe('\uFEFF"a","b"\r\n"c"\r\n')
  })

  it.each([
    ['  =1+1', `" '=1+1"`],
    ['\t=1+1', `" '=1+1"`],
    ['\r\n@SUM(A1)', `" '@SUM(A1)"`],
    ['\u200B=1+1', `"\u200B'=1+1"`],
    ['＝1+1', `"'＝1+1"`],
    ['of two; =1+1', `"of two; '=1+1"`],
    ['first line\n=1+1', `"first line =1+1"`],
  ])('lets no formula begin where a spreadsheet would look for one: %j', (text, cell) => {
    expect(formatCsvCell(text)).toBe(cell)
  })

  it('leaves signs inside words as they are', () => {
    expect(formatCsvCell('a 10-year-old; "good" + 1 = better, a@b.example')).toBe(
      '"a 10-year-old; ""good"" + 1 = better, a@b.example"',
    )
  })
})
