import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCsvCell } from '../../../src/record/export/subsetCsv'
import { holds } from './cases'
import { FORMULAS } from './payloads'

/** A line of a table as a spreadsheet reads it: quotation marks count where a cell begins. */
function splitLine(line: string, separator: string): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    let cell = ''
    if (line[at] === '"') {
      at += 1
      while (at < line.length && (line[at] !== '"' || line[at + 1] === '"')) {
        cell += line[at] ?? ''
        at += line[at] === '"' ? 2 : 1
      }
      at += 1
    }
    while (at < line.length && line[at] !== separator) {
      cell += line[at] ?? ''
      at += 1
    }
    cells.push(cell)
    if (at >= line.length) return cells
    at += 1
  }
}

const isFormula = (cell: string) => /^["\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell)

const texts = fc.oneof(
  fc.constantFrom(...FORMULAS),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '"', ';', ',', ' ', '\n', 'a') }),
)

describe('a cell of the table that is handed out', () => {
  it('is one cell, and no formula, whatever stands in it', () => {
    holds(
      'csv cells',
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (words) => {
        const line = words.map(formatCsvCell).join(',')
        expect(line).not.toMatch(/[\r\n\t]/u)
        const cells = splitLine(line, ',')
        expect(cells).toHaveLength(words.length)
        expect(cells.filter(isFormula)).toEqual([])
        // Where the computer's own lists are separated by semicolons.
        expect(splitLine(line, ';').filter(isFormula)).toEqual([])
      }),
    )
  })

  it('keeps every word: white space and apostrophes apart it is the text', () => {
    const bare = (text: string) => text.replace(/[\s']+/gu, '')
    holds(
      'csv cells',
      fc.property(texts, (text) => {
        const [cell = ''] = splitLine(formatCsvCell(text), ',')
        expect(bare(cell)).toBe(bare(text))
      }),
    )
  })
})
