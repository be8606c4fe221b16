import * as v from 'valibot'
import { type Citation, Citations } from '../../src/record/schema/citations'
import type { Quote } from '../../src/record/schema/quotes'
import type { InspectionRecord } from '../../src/record/schema/record'
import { findParagraphs, foldPrint, splitPages } from './report-text'
import { foldSpace, type SourceTexts } from './read'

/** Every citation of the record, wherever it stands, with its path. */
function selectCitations(value: unknown, path = 'record'): [string, Citation][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    if (key !== 'citations' || child === undefined) return selectCitations(child, `${path} ${key}`)
    return v.parse(Citations, child).map((citation): [string, Citation] => [path, citation])
  })
}

function isWrong({ page, toPage = page, paragraph }: Citation, text: string | undefined): boolean {
  if (text === undefined || page === undefined || toPage === undefined)
    return paragraph !== undefined
  const pages = splitPages(text)
  if (toPage < page || toPage > pages.length) return true
  if (paragraph === undefined) return false
  const span = findParagraphs(pages).get(paragraph)
  return span === undefined || page < span.first || toPage > span.last
}

/** Citations whose page does not exist or does not hold the paragraph, each with where it stands. */
export const findWrongPlaces = (record: InspectionRecord, texts: SourceTexts) =>
  selectCitations(record).filter(([, citation]) => isWrong(citation, texts.get(citation.source)))

function readCitedPages(quote: Quote, texts: SourceTexts): string[] {
  return quote.citations.flatMap(({ source, page, toPage = page }) => {
    const text = texts.get(source)
    if (source === quote.source || text === undefined || page === undefined) return []
    return [
      splitPages(text)
        .slice(page - 1, toPage)
        .join('\n'),
    ]
  })
}

/**
 * Lists segments of quotes that do not stand letter for letter in their article, or,
 * spoken by the inspectorate, on the pages of the report that the quote cites. The
 * stop or comma at the end of a segment is the newspaper's.
 */
export function findQuoteFaults(record: InspectionRecord, texts: SourceTexts): string[] {
  return record.quotes.flatMap((quote) => {
    const article = foldSpace(texts.get(quote.source) ?? '')
    const report = foldPrint(readCitedPages(quote, texts).join('\n'))
    return quote.segments.flatMap(({ text }) => {
      const core = foldPrint(text).replace(/[.,]$/u, '')
      const isPrinted = article.includes(foldSpace(text))
      const isReported = quote.voice !== 'inspectorate' || report.includes(core)
      return isPrinted && isReported ? [] : [text]
    })
  })
}

/** Sentences of an article; the Echo's list items, parted by a lost bullet, count as sentences. */
export function splitSentences(text: string): string[] {
  return foldSpace(text).split(/ n (?=\p{Lu})|(?<=[.!?][’”]?) (?=[“‘]?\p{Lu})/u)
}

/** Lists the sentences of an article of which no quote from it holds three words or more. */
export function findUncoveredSentences(
  record: InspectionRecord,
  article: string,
  text: string,
): string[] {
  const quoted = record.quotes
    .filter(({ source }) => source === article)
    .flatMap(({ segments }) => segments.flatMap((segment) => splitSentences(segment.text)))
    .filter((words) => words.split(' ').length > 2)
  return splitSentences(text).filter(
    (sentence) => !quoted.some((words) => sentence.includes(words) || words.includes(sentence)),
  )
}
