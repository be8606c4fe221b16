import { boundsOfKnownDate } from '../dates'
import { formatNoneHeld } from '../keeping'
import type { RecordIndex } from '../recordIndex'
import type { Source } from '../schema/evidence'
import { capitalise, formatList, formatSmallNumber } from '../wording'

function formatArticles(index: RecordIndex): string {
  const ids = new Set(index.record.quotes.map((quote) => quote.source))
  const articles = index.record.sources.filter((source) => ids.has(source.id))
  const kinds = new Set(articles.map((source) => source.kind))
  const isAll = (kind: Source['kind']) => kinds.size === 1 && kinds.has(kind)
  const other = isAll('ofsted-report') ? 'report' : 'source'
  const kind = isAll('newspaper') ? 'newspaper article' : other
  const years = articles.flatMap((article) => {
    const bounds = boundsOfKnownDate(article.published)
    return bounds === undefined ? [] : [bounds.first.slice(0, 4)]
  })
  const number = `${formatSmallNumber(articles.length)} ${kind}${articles.length === 1 ? '' : 's'}`
  // Some reports do not print when they came out.
  const when = years.length < articles.length ? '' : formatList([...new Set(years)].sort())
  return `From ${number}${when === '' ? '' : `, of ${when}`}.`
}

function formatMissing(index: RecordIndex): string[] {
  const quoted = new Set(index.record.quotes.map((quote) => quote.inspection))
  const labels = index.inspections
    .filter(({ inspection }) => !quoted.has(inspection.id))
    .map(({ label }) => label)
    .reverse()
  if (labels.length === 0) return []
  const inspections = labels.length === 1 ? 'inspection' : 'inspections'
  return [`The record holds no quotation on the ${formatList(labels)} ${inspections}.`]
}

function formatMarks(index: RecordIndex): string[] {
  const marks = new Set(
    index.record.quotes.flatMap((quote) => quote.segments.map((segment) => segment.mark)),
  )
  const explained = [
    ...(marks.has('gap') ? ['(…) marks words left out without a sign'] : []),
    ...(marks.has('sic') ? ['[sic] a slip printed in the source'] : []),
  ]
  return explained.length === 0 ? [] : [`${capitalise(explained.join('; '))}.`]
}

/** The text above the quotations: where they come from, which inspections have none, and their marks. */
export function formatQuotesLead(index: RecordIndex): string {
  if (index.record.quotes.length === 0) return formatNoneHeld('quotation', index)
  return [formatArticles(index), ...formatMissing(index), ...formatMarks(index)].join(' ')
}
