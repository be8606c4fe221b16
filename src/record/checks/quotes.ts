import { faultAt, placeEntries, type Check } from './context'

/** Rule 18: lists of grades hold no words. */
const findQuotesFromLists: Check = (context) =>
  placeEntries(['quotes'], context.record.quotes).flatMap(({ value, keys }) => {
    const kind = context.sources.get(value.source)?.kind
    if (kind !== 'official-statistics' && kind !== 'compiled-data') return []
    const expected = 'a source of kind newspaper, web-page or ofsted-report'
    const todo = `The kind of "${value.source}" is ${kind}.`
    return [faultAt(context, [...keys, 'source'], expected, todo)]
  })

const findQuotesWithoutTheirSource: Check = (context) =>
  placeEntries(['quotes'], context.record.quotes)
    .filter(({ value }) => !value.citations.some((citation) => citation.source === value.source))
    .map(({ value, keys }) =>
      faultAt(context, [...keys, 'citations'], `a citation of "${value.source}", its source`),
    )

/** Rule 8: only words that are in Ofsted's report count as the inspectorate's. */
const findInspectorateWithoutReport: Check = (context) =>
  placeEntries(['quotes'], context.record.quotes).flatMap(({ value, keys }) => {
    const report = context.inspections.get(value.inspection)?.report
    if (value.voice !== 'inspectorate' || report === undefined) return []
    if (value.citations.some((citation) => citation.source === report)) return []
    const expected = `a citation of "${report}" beside the article's: the inspection's report`
    const todo = 'Words that the report does not have are the newspaper’s voice.'
    return [faultAt(context, [...keys, 'citations'], expected, todo)]
  })

/** Rule 9: the three voices must not be mixed. */
const findVoicesMixed: Check = (context) =>
  placeEntries(['quotes'], context.record.quotes).flatMap(({ value, keys }) => {
    const isOfsted = /\bofsted\b/iu.test(value.organisation)
    if (value.voice === 'inspectorate' && !isOfsted) {
      return [faultAt(context, [...keys, 'organisation'], 'Ofsted, for the inspectorate’s voice')]
    }
    if (value.voice !== 'inspectorate' && isOfsted) {
      const expected = `an organisation other than Ofsted, for the ${value.voice}’s voice`
      return [faultAt(context, [...keys, 'organisation'], expected)]
    }
    return []
  })

/** Rule 14: a gap must be between two segments. */
const findGapsAtTheEnd: Check = (context) =>
  placeEntries(['quotes'], context.record.quotes).flatMap(({ value, keys }) => {
    const last = value.segments.length - 1
    if (value.segments[last]?.mark !== 'gap') return []
    const expected = 'no gap after the last segment: nothing of the quotation follows'
    return [faultAt(context, [...keys, 'segments', last, 'mark'], expected)]
  })

/** The three that are shown first are quotations, each with a place of its own. */
const findWrongFirst: Check = (context) => {
  const taken = new Set<number>()
  return placeEntries(['quotes'], context.record.quotes).flatMap(({ value, keys }) => {
    if (value.first === undefined) return []
    const place = [...keys, 'first']
    if (value.voice === 'newspaper')
      return [faultAt(context, place, 'no place among the first for a newspaper’s own words')]
    if (taken.has(value.first)) return [faultAt(context, place, 'each of 1, 2 and 3 once')]
    taken.add(value.first)
    return []
  })
}

export const QUOTE_CHECKS: readonly Check[] = [
  findQuotesFromLists,
  findQuotesWithoutTheirSource,
  findInspectorateWithoutReport,
  findVoicesMixed,
  findGapsAtTheEnd,
  findWrongFirst,
]
