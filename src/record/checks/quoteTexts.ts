import type { Fault } from '../faults'
import type { Quote } from '../schema/quotes'
import type { InspectionRecord } from '../schema/record'
import { listItems, listFaults, type Located, type Violation } from './context'
import { matchWhole } from './wholeWords'

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
