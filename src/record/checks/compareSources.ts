import type { Fault } from '../faults'
import type { Citation } from '../schema/citations'
import type { Quote } from '../schema/quotes'
import type { InspectionRecord } from '../schema/record'
import { listCitations } from './citations'
import { listFaults, listItems, locate, type Located, type Violation } from './context'

/** Neither begins nor ends inside a word or a number, as "effective" does in "ineffective". */
const START = '(?<!\\p{L}(?=\\p{L})|\\p{N}(?=\\p{N}))'
const END = '(?!(?<=\\p{L})\\p{L}|(?<=\\p{N})\\p{N})'

/** A pattern for words that a source prints letter by letter; `between` may stand between any two letters. */
function matchWhole(words: string, between = ''): RegExp {
  const letters = [...words].map((letter) => letter.replace(/[$()*+./?[\\\]^{|}]/u, '\\$&'))
  return new RegExp(`${START}${letters.join(between)}${END}`, 'gu')
}

/** Texts of sources by the source's id. */
export type SourceTexts = ReadonlyMap<string, string>

function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** The sources to search for a quote's words: its article, and the report for Ofsted's words. */
function selectSourcesToSearch(record: InspectionRecord, quote: Quote): string[] {
  const report = record.inspections.find((entry) => entry.id === quote.inspection)?.report
  const isInReport =
    quote.voice === 'inspectorate' && quote.citations.some(({ source }) => source === report)
  const searched = report !== undefined && isInReport ? [quote.source, report] : [quote.source]
  return [...new Set(searched)]
}

/**
 * The part of a segment that must be in the report: newspapers punctuate the end of a sentence their own way.
 */
function selectReportWords(words: string, mark: string | undefined): string {
  const withoutSlip = mark === 'sic' ? words.replace(/\s*\S+$/u, '') : words
  return withoutSlip.replace(/[.,;:!?…]+$/u, '')
}

function* compareWith(
  { value: quote, keys }: Located<Quote>,
  source: string,
  text: string,
): Generator<Violation> {
  const folded = foldSpace(text)
  let from = 0
  for (const [index, segment] of quote.segments.entries()) {
    const whole = foldSpace(segment.text)
    const words = source === quote.source ? whole : selectReportWords(whole, segment.mark)
    const printed = [...folded.matchAll(matchWhole(words))]
    const next = printed.find(({ index: at }) => at >= from)
    if (next !== undefined) {
      from = next.index + words.length
      continue
    }
    yield [
      [...keys, 'segments', index, 'text'],
      printed.length > 0
        ? `words that follow the segment before them in the text of "${source}"`
        : `words that stand in the text of "${source}", letter by letter`,
    ]
  }
}

/** Each quotation with each source to search for its words. */
function placeSearches(record: InspectionRecord) {
  return listItems({ value: record, keys: [] }, 'quotes').flatMap((quote) =>
    selectSourcesToSearch(record, quote.value).map((source) => ({ quote, source })),
  )
}

/**
 * Rules 8 and 14: every segment must be in the text of its source, in order and in whole words, ignoring white space. The
 * inspectorate's words must also be in the report that they cite, ignoring final punctuation. Sources without
 * a text are skipped here and listed by `selectQuotesWithoutText`.
 */
export function compareQuotesWithSources(record: InspectionRecord, texts: SourceTexts): Fault[] {
  const wrongs = placeSearches(record).flatMap(({ quote, source }) => {
    const text = texts.get(source)
    return text === undefined ? [] : [...compareWith(quote, source, text)]
  })
  return listFaults(record, wrongs)
}

/** The comparisons that cannot be made because the source's text is not given. */
export function selectQuotesWithoutText(record: InspectionRecord, texts: SourceTexts) {
  return placeSearches(record)
    .filter(({ source }) => !texts.has(source))
    .map(({ quote, source }) => ({ quote: quote.value, source }))
}

/** A report’s own text. */
export interface ReportPages {
  /** The text of each page, from page 1. */
  pages: readonly string[]
  /** The pages on which each numbered paragraph begins and ends. */
  paragraphs: ReadonlyMap<number, { page: number; toPage: number }>
}

const dropSpaces = (text: string) => text.replace(/\s+/gu, '')

function findWrongPlace({ page, toPage, paragraph }: Citation, report: ReportPages) {
  const last = toPage ?? page ?? 0
  if (last > report.pages.length) return `a page of a report of ${report.pages.length} pages`
  if (paragraph === undefined) return undefined
  const place = report.paragraphs.get(paragraph)
  if (place === undefined) return 'a paragraph that the report numbers'
  const isThere = page !== undefined && page >= place.page && last <= place.toPage
  return isThere ? undefined : `page ${place.page} for paragraph ${paragraph}`
}

/** The words of a record that a source prints, with the source and where it is cited. */
interface Printed extends Located<string | undefined> {
  source: string
  citations: readonly Citation[]
}

/** Whatever a record holds in the words of a report or an article. */
function placePrinted(record: InspectionRecord): Printed[] {
  const root = { value: record, keys: [] }
  const reportOf = (id: string) => record.inspections.find((one) => one.id === id)?.report ?? ''
  return [
    ...listItems(root, 'actions').flatMap((action): Printed[] => {
      const { inspection, citations } = action.value
      return [locate(action, 'verbatim'), ...listItems(action, 'subItems')].map((words) => {
        return { ...words, source: reportOf(inspection), citations }
      })
    }),
    ...listItems(root, 'passages').map((passage): Printed => {
      const { inspection, citations } = passage.value
      return { ...locate(passage, 'text'), source: reportOf(inspection), citations }
    }),
    ...listItems(root, 'quotes').flatMap((quote): Printed[] => {
      const { source, citations } = quote.value
      return listItems(quote, 'segments').map((part) => ({
        ...locate(part, 'text'),
        source,
        citations,
      }))
    }),
  ]
}

/**
 * Rules 10, 14 and 23: compares a record with the reports that it cites, by the source’s id. Each citation
 * names a page and paragraph that exist, and a report’s own words stand on the pages cited, in whole words, ignoring space.
 * Newspapers’ quotations are compared by `compareQuotesWithSources`.
 */
export function compareWithReports(
  record: InspectionRecord,
  reports: ReadonlyMap<string, ReportPages>,
): Fault[] {
  const places = listCitations(record).flatMap(({ value, keys }): Violation[] => {
    const report = reports.get(value.source)
    const expected = report && findWrongPlace(value, report)
    return expected === undefined ? [] : [[keys, expected]]
  })
  const words = placePrinted(record).flatMap(({ value, keys, source, citations }): Violation[] => {
    const report = reports.get(source)
    if (report === undefined || value === undefined) return []
    const printed = matchWhole(dropSpaces(value), '\\s*')
    const isPrinted = citations.some(
      ({ source: cited, page, toPage = page }) =>
        cited === source &&
        page !== undefined &&
        report.pages
          .slice(page - 1, toPage)
          .join('\n')
          .search(printed) >= 0,
    )
    const expected = `words that stand on the cited pages of "${source}", letter by letter`
    return isPrinted ? [] : [[keys, expected]]
  })
  return listFaults(record, [...places, ...words])
}
