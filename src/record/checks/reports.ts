import { dayOf } from '../dates'
import type { Keys } from '../faults'
import type { Citation } from '../schema/citations'
import { faultAt, placeEntries, type Check, type CheckContext } from './context'

/** Of a report that does not allow all reuse, a quotation has at most so many words. */
export const MOST_QUOTED_WORDS = 60

type Wrong = [keys: Keys, expected: string, todo?: string]

/** Rule 10: a report's own words are cited by page, and by paragraph or item. */
function findInexact(keys: Keys, citations: readonly Citation[], report: string): Wrong[] {
  const expected = 'a page, and a paragraph or an item: these are the report’s own words'
  return placeEntries([...keys, 'citations'], citations)
    .filter(({ value: { source, page, paragraph, item } }) => {
      return source === report && (page === undefined || (paragraph ?? item) === undefined)
    })
    .map((citation) => [citation.keys, expected])
}

function findWrongTerms({ record }: CheckContext): Wrong[] {
  return placeEntries(['sources'], record.sources).flatMap(({ value, keys }): Wrong[] => {
    const { kind, pages = Infinity, terms, readFrom } = value
    if (kind !== 'ofsted-report' && (terms ?? readFrom) !== undefined)
      return [[[...keys, 'kind'], 'ofsted-report: only of a report are terms and readFrom held']]
    return terms !== undefined && 'page' in terms && terms.page > pages
      ? [[[...keys, 'terms', 'page'], `a page of "${value.id}", which has ${String(pages)}`]]
      : []
  })
}

/** Only an open licence lets a record keep whole paragraphs. */
function findWrongPassages({ record, inspections, sources }: CheckContext): Wrong[] {
  return placeEntries(['passages'], record.passages ?? []).flatMap(({ value, keys }): Wrong[] => {
    const report = inspections.get(value.inspection)?.report ?? ''
    const cites = value.citations.every(({ source }) => source === report)
    const state = sources.get(report)?.terms?.state ?? 'not known'
    return [
      ...findInexact(keys, value.citations, report),
      ...(cites ? [] : [[[...keys, 'citations'], `citations of "${report}" alone`] as Wrong]),
      ...(state === 'open'
        ? []
        : [
            [
              keys,
              `no passage: the terms of "${report}" are ${state}`,
              'Without an open licence no paragraphs are kept.',
            ] as Wrong,
          ]),
    ]
  })
}

/** Words taken from a report itself are the inspectorate's, have their place, and stay short if they must. */
function findWrongQuotes({ record, sources }: CheckContext): Wrong[] {
  return placeEntries(['quotes'], record.quotes).flatMap(({ value, keys }): Wrong[] => {
    const source = sources.get(value.source)
    if (source?.kind !== 'ofsted-report') return []
    const words = value.segments.flatMap(({ text }) => text.trim().split(/\s+/u)).length
    const inexact = findInexact(keys, value.citations, source.id)
    if (value.voice !== 'inspectorate')
      inexact.push([[...keys, 'voice'], 'inspectorate, for words of a report'])
    if (words > MOST_QUOTED_WORDS && source.terms?.state !== 'open') {
      const expected = `at most ${String(MOST_QUOTED_WORDS)} words, unless the terms of "${source.id}" are open`
      inexact.push([[...keys, 'segments'], expected])
    }
    return inexact
  })
}

/** Rule 23: an action has words, ours or the report's. */
function findWrongActions({ record, inspections }: CheckContext): Wrong[] {
  return placeEntries(['actions'], record.actions).flatMap(({ value, keys }) => {
    const wrong: Wrong[] = []
    if (value.verbatim === undefined) {
      for (const key of ['title', 'asked'] as const)
        if (value[key] === undefined) wrong.push([[...keys, key], 'words, or "verbatim"'])
      if (value.subItems !== undefined)
        wrong.push([[...keys, 'subItems'], 'no points without "verbatim" above them'])
    }
    if (value.list !== undefined && inspections.get(value.inspection)?.listPrinted === false)
      wrong.push([[...keys, 'list'], `no list: the report of "${value.inspection}" prints none`])
    return wrong
  })
}

/** The times on site follow one another, from the first day of the inspection to its last. */
function findWrongPeriods({ record }: CheckContext): Wrong[] {
  return placeEntries(['inspections'], record.inspections).flatMap(({ value, keys }): Wrong[] => {
    const { periods, started, ended } = value
    if (periods === undefined) return []
    const days = periods.flatMap(({ first, last }) => [first, last ?? first])
    const isRight =
      'day' in ended &&
      days[0] === started &&
      days.at(-1) === ended.day &&
      days.every((day, at) => day >= (days[at - 1] ?? day))
    const expected = `times that follow one another, from ${dayOf(value)} (started) to the day of "ended"`
    return isRight ? [] : [[[...keys, 'periods'], expected]]
  })
}

export const REPORT_CHECKS: readonly Check[] = [
  findWrongTerms,
  findWrongPassages,
  findWrongQuotes,
  findWrongActions,
  findWrongPeriods,
].map(
  (find): Check =>
    (context) =>
      find(context).map((wrong) => faultAt(context, ...wrong)),
)
