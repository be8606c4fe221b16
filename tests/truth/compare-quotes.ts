import type { Quote } from '../../src/record/schema/quotes'
import type { InspectionRecord } from '../../src/record/schema/record'
import type { ExpectedQuote } from './expected-quotes'
import { compareValue, foldSpace } from './read'

function wordsOf(quote: Quote): string {
  return foldSpace(quote.segments.map(({ text }) => text).join(' '))
}

function withoutEndStop(text: string): string {
  return text.replace(/ ?[.,]$/u, '')
}

/**
 * True where the quote holds the words from `begins` to `ends`. The newspaper's own
 * sentences may be stored longer; words in quotation marks begin and end as printed.
 */
function holdsWords(quote: Quote, expected: ExpectedQuote): boolean {
  const words = withoutEndStop(wordsOf(quote))
  const ends = withoutEndStop(expected.ends)
  const from = words.indexOf(expected.begins)
  const holds = from >= 0 && words.slice(from).includes(ends)
  return holds && (expected.voice === 'newspaper' || (from === 0 && words.endsWith(ends)))
}

function compareMarks(quote: Quote, expected: ExpectedQuote): string[] {
  const found = quote.segments.flatMap(({ text, mark }) => {
    if (mark === undefined) return []
    const known = expected.marks.find(
      ([kind, ends]) => kind === mark && foldSpace(text).endsWith(ends),
    )
    return [known ?? [mark, text]]
  })
  return compareValue(`${expected.number} marks`, found, expected.marks)
}

function compareQuote(quote: Quote, expected: ExpectedQuote): string[] {
  const { number } = expected
  const said = `${quote.speaker}, ${quote.organisation}`
  const role = quote.role ?? ''
  return [
    ...compareValue(`${number} voice`, quote.voice, expected.voice),
    ...compareValue(`${number} inspection`, quote.inspection, expected.inspection),
    ...(said.includes(expected.speaker)
      ? []
      : [`${number} speaker: found "${said}", expected ${expected.speaker}`]),
    ...(expected.role === undefined || role.toLowerCase().includes(expected.role.toLowerCase())
      ? []
      : [`${number} role: found "${role}", expected "${expected.role}"`]),
    ...compareMarks(quote, expected),
  ]
}

/**
 * Lists where the record's quotes and the table differ, either way: every line of the
 * articles stands in exactly one quote, and every quote is one line of the articles.
 */
export function compareQuotes(
  record: InspectionRecord,
  expected: readonly ExpectedQuote[],
): string[] {
  const pairs = expected.flatMap((row) =>
    record.quotes
      .filter((quote) => quote.source === row.source && holdsWords(quote, row))
      .map((quote) => ({ row, quote })),
  )
  return [
    ...expected.flatMap((row) => {
      const count = pairs.filter((pair) => pair.row === row).length
      if (count === 1) return []
      const where = `${row.number} ("${row.begins} … ${row.ends}")`
      return [`${where}: in ${count === 0 ? 'no quote' : `${String(count)} quotes`}`]
    }),
    ...record.quotes.flatMap((quote) => {
      const rows = pairs.filter((pair) => pair.quote === quote).map(({ row }) => row.number)
      if (rows.length === 1) return []
      return [
        `quote ${quote.id}: ${rows.length === 0 ? 'not expected' : `is ${rows.join(' and ')}`}`,
      ]
    }),
    ...pairs.flatMap(({ row, quote }) => compareQuote(quote, row)),
  ]
}
