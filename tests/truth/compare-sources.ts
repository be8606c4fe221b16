import * as v from 'valibot'
import { type Citation, Citations } from '../../src/record/schema/citations'
import type { Quote } from '../../src/record/schema/quotes'
import type { InspectionRecord } from '../../src/record/schema/record'
import { formatCitation } from './places'
import { findParagraphs, foldPrint, splitPages } from './report-text'
import { foldSpace, type SourceTexts } from './read'

interface PlacedCitation {
  readonly path: string
  readonly citation: Citation
}

/** Every citation of the record, wherever it stands, with its path. */
function selectCitations(value: unknown, path = 'record'): PlacedCitation[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const here = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`
    if (key !== 'citations' || child === undefined) return selectCitations(child, here)
    return v.parse(Citations, child).map((citation) => ({ path: here, citation }))
  })
}

function findFaults(citation: Citation, text: string | undefined): string[] {
  const { page, toPage = page, paragraph } = citation
  const named = formatCitation(citation)
  if (text === undefined) {
    return paragraph === undefined ? [] : [`${named}: there is no text to look the paragraph up in`]
  }
  const pages = splitPages(text)
  if (paragraph !== undefined && page === undefined) return [`${named}: a paragraph without a page`]
  if (page === undefined || toPage === undefined) return []
  if (toPage < page || toPage > pages.length) {
    return [`${named}: no such page, the text has ${String(pages.length)}`]
  }
  if (paragraph === undefined) return []
  const span = findParagraphs(pages).get(paragraph)
  if (span === undefined) return [`${named}: no such paragraph`]
  if (page >= span.first && toPage <= span.last) return []
  return [`${named}: the paragraph stands on page ${String(span.first)} to ${String(span.last)}`]
}

/** Lists citations whose page does not exist or does not hold the paragraph. */
export function findCitationFaults(record: InspectionRecord, texts: SourceTexts): string[] {
  return selectCitations(record).flatMap(({ path, citation }) =>
    findFaults(citation, texts.get(citation.source)).map((fault) => `${path}: ${fault}`),
  )
}

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
      const named = `quote ${quote.id}: "${text}"`
      const core = foldPrint(text).replace(/[.,]$/u, '')
      const printed = article.includes(foldSpace(text))
      const reported = quote.voice !== 'inspectorate' || report.includes(core)
      return [
        ...(printed ? [] : [`${named} does not stand in ${quote.source}`]),
        ...(reported ? [] : [`${named} does not stand in the report where it cites it`]),
      ]
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
