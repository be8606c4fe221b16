import { buildCitations } from './citations'
import { formatKnownDate } from './dates'
import { formatQuoteWords } from './quotes'
import type { RecordIndex } from './recordIndex'
import type { Citation } from './schema/citations'
import { VERDICT_WORDS } from './verdicts'
import { formatList } from './wording'

const COLUMNS = ['Kind', 'Inspection', 'Areas', 'Grade or verdict', 'Words', 'By', 'Date', 'Source']

/**
 * Where a spreadsheet would begin a formula: at the start of a cell, and after a semicolon, which
 * begins a cell where the computer's own lists are separated by it. Full-width signs are taken
 * for their like, and white space, quotation marks or what cannot be seen may stand before them
 * (OWASP, "CSV Injection").
 */
const FORMULA_START = /(^|;)(["\s\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu

/**
 * Words as one cell of a table of comma-separated values, in quotation marks and on one line. What a
 * spreadsheet would run as a formula gets an apostrophe before it, by which it stays text.
 */
export function formatCsvCell(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return `"${line.replace(FORMULA_START, "$1$2'").replaceAll('"', '""')}"`
}

function formatAreas(areas: readonly { name: string }[]): string {
  const names = formatList(areas.map((area) => area.name))
  return areas.length > 1 ? `${names} (jointly)` : names
}

function listRows(index: RecordIndex): string[][] {
  const cite = (citations: readonly Citation[]) =>
    buildCitations(citations, index)
      .map(({ label }) => label)
      .join('; ')
  const named = (ids: readonly string[]) =>
    formatList(ids.map((id) => index.vocabulary.area(id).name))
  const label = (id: string) => index.inspection(id)?.label ?? id
  const { record } = index
  return [
    ...index.inspections.flatMap((view) =>
      view.judgements.map((judgement) => [
        'Judgement',
        view.label,
        formatAreas(judgement.areas),
        judgement.printedGrade,
        judgement.printed,
        'Ofsted',
        view.days,
        cite(judgement.citations),
      ]),
    ),
    ...record.actions.map((action) => [
      'Improvement action',
      label(action.inspection),
      named(action.areas),
      VERDICT_WORDS[action.verdict].word,
      action.asked,
      'Ofsted, in our words',
      label(action.inspection),
      cite(action.citations),
    ]),
    ...record.quotes.map((quote) => [
      quote.voice === 'newspaper' ? 'Newspaper line' : 'Quotation',
      label(quote.inspection),
      named(quote.areas),
      '',
      formatQuoteWords(quote),
      quote.speaker,
      formatKnownDate(index.source(quote.source)?.source.published ?? NO_DATE),
      cite(quote.citations),
    ]),
  ]
}

const NO_DATE = { unknown: true as const, why: 'the source is not listed' }

/**
 * The record as a table, one row a judgement, improvement action or quotation: comma
 * separated, with a byte order mark so that spreadsheets read it as UTF-8, and with no cell
 * that they would run as a formula.
 */
export function formatCsv(index: RecordIndex): string {
  const lines = [COLUMNS, ...listRows(index)].map((row) => row.map(formatCsvCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
