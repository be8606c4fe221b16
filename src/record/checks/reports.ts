import { dayOf } from '../dates'
import type { Citation } from '../schema/citations'
import { listItems, type Check, type Located, type Violation } from './context'

/** The most words of a quotation from a report that does not allow all reuse. */
export const MOST_QUOTED_WORDS = 60

/** Rule 10: a report's own words are cited by page, and by paragraph or item. */
function* findInexact(
  entry: Located<{ citations: readonly Citation[] }>,
  report: string,
): Generator<Violation> {
  for (const { value, keys } of listItems(entry, 'citations')) {
    const { source, page, paragraph, item } = value
    if (source === report && (page === undefined || (paragraph ?? item) === undefined))
      yield [keys, 'a page, and a paragraph or an item: these are the report’s own words']
  }
}

const checkTerms: Check = function* ({ root }) {
  for (const { value, keys } of listItems(root, 'sources')) {
    const { id, kind, pages = Infinity, terms, readFrom } = value
    if (kind !== 'ofsted-report' && (terms ?? readFrom) !== undefined)
      yield [[...keys, 'kind'], 'ofsted-report: only of a report are terms and readFrom held']
    else if (terms !== undefined && 'page' in terms && terms.page > pages)
      yield [[...keys, 'terms', 'page'], `a page of "${id}", which has ${pages}`]
  }
}

/** Only an open licence lets a record keep whole paragraphs. */
const checkPassages: Check = function* ({ root, inspections, sources }) {
  for (const passage of listItems(root, 'passages')) {
    const { value, keys } = passage
    const report = inspections.get(value.inspection)?.report ?? ''
    const state = sources.get(report)?.terms?.state ?? 'not known'
    yield* findInexact(passage, report)
    if (!value.citations.every(({ source }) => source === report))
      yield [[...keys, 'citations'], `citations of "${report}" alone`]
    if (state !== 'open')
      yield [
        keys,
        `no passage: the terms of "${report}" are ${state}`,
        { todo: 'Without an open licence no paragraphs are kept.' },
      ]
  }
}

/** Words taken from a report itself are the inspectorate's, have their place, and stay short if they must. */
const checkReportQuotes: Check = function* ({ root, sources }) {
  for (const quote of listItems(root, 'quotes')) {
    const { value, keys } = quote
    const source = sources.get(value.source)
    if (source?.kind !== 'ofsted-report') continue
    yield* findInexact(quote, source.id)
    if (value.voice !== 'inspectorate')
      yield [[...keys, 'voice'], 'inspectorate, for words of a report']
    const words = value.segments.flatMap(({ text }) => text.trim().split(/\s+/u)).length
    if (words > MOST_QUOTED_WORDS && source.terms?.state !== 'open') {
      const expected = `at most ${MOST_QUOTED_WORDS} words, unless the terms of "${source.id}" are open`
      yield [[...keys, 'segments'], expected]
    }
  }
}

/** Rule 23: an action has words, ours or the report's. */
const checkActionWords: Check = function* ({ root, inspections }) {
  for (const { value, keys } of listItems(root, 'actions')) {
    const { verbatim, subItems, list, inspection } = value
    if (verbatim === undefined) {
      for (const key of ['title', 'asked'] as const)
        if (value[key] === undefined) yield [[...keys, key], 'words, or "verbatim"']
      if (subItems !== undefined)
        yield [[...keys, 'subItems'], 'no points without "verbatim" above them']
    }
    if (list !== undefined && inspections.get(inspection)?.listPrinted === false)
      yield [[...keys, 'list'], `no list: the report of "${inspection}" prints none`]
  }
}

/** The times on site follow one another, from the first day of the inspection to its last. */
const checkPeriods: Check = function* ({ root }) {
  for (const { value, keys } of listItems(root, 'inspections')) {
    const { periods, started, ended } = value
    if (periods === undefined) continue
    const days = periods.flatMap(({ first, last }) => [first, last ?? first])
    const isRight =
      'day' in ended &&
      days[0] === started &&
      days.at(-1) === ended.day &&
      days.every((day, at) => day >= (days[at - 1] ?? day))
    const expected = `times that follow one another, from ${dayOf(value)} (started) to the day of "ended"`
    if (!isRight) yield [[...keys, 'periods'], expected]
  }
}

export const REPORT_CHECKS: readonly Check[] = [
  checkTerms,
  checkPassages,
  checkReportQuotes,
  checkActionWords,
  checkPeriods,
]
