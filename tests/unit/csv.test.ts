import { describe, expect, it } from 'vitest'
import { formatCsv, formatCsvCell } from '../../src/record/csv'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const record = buildExampleRecord()
const csv = formatCsv(buildRecordIndex(record, readFrameworks()))
const lines = csv.trimEnd().split('\r\n')

describe('the record as a table', () => {
  it('begins with a byte order mark and its columns', () => {
    expect(csv.startsWith('\uFEFF"Kind","Inspection"')).toBe(true)
  })

  it('has one row a judgement, action and quotation', () => {
    const judgements = record.inspections.flatMap(({ judgements: given }) => given).length
    expect(lines).toHaveLength(1 + judgements + record.actions.length + record.quotes.length)
  })

  it('says of a joint grade that it is one', () => {
    expect(
      lines.filter((line) => line.includes('Children in care and Care leavers (jointly)')),
    ).toHaveLength(1)
  })

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)'])(
    'keeps %s from running as a formula',
    (text) => {
      const [first, ...rest] = record.actions
      if (first === undefined) throw new Error('The example has no action')
      const hostile = { ...record, actions: [{ ...first, asked: text }, ...rest] }
      const made = formatCsv(buildRecordIndex(hostile, readFrameworks()))
      expect(made).toContain(`"'${text.replaceAll('"', '""')}"`)
      expect(made).not.toContain(`"${text.replaceAll('"', '""')}"`)
    },
  )

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
