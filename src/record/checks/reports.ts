import type { Keys } from '../faults'
import type { Citation } from '../schema/citations'
import type { Source } from '../schema/evidence'
import { faultAt, placeEntries, type Check } from './context'

/** Of a report that does not allow all reuse, a quotation has at most so many words. */
export const MOST_QUOTED_WORDS = 60

const isOpen = (source: Source | undefined) => source?.terms?.state === 'open'

/** Rule 10: a report's own words are cited by page, and by paragraph or item. */
const isExact = ({ page, paragraph, item }: Citation) =>
  page !== undefined && (paragraph !== undefined || item !== undefined)

const EXACT = 'a page, and a paragraph or an item: these are the report’s own words'

const findTermsOfOthers: Check = (context) =>
  placeEntries(['sources'], context.record.sources).flatMap(({ value, keys }) => {
    const { kind, pages, terms } = value
    if (kind !== 'ofsted-report')
      return (['terms', 'readFrom'] as const)
        .filter((key) => value[key] !== undefined)
        .map((key) => faultAt(context, [...keys, key], `no ${key}: the kind of this is ${kind}`))
    if (terms === undefined) return []
    const place = [...keys, 'terms', 'page']
    if (terms.state === 'not-read')
      return terms.page === undefined
        ? []
        : [faultAt(context, place, 'no page: the terms were not read')]
    if (terms.page === undefined) return [faultAt(context, place, 'the page that prints the terms')]
    return terms.page > (pages ?? terms.page)
      ? [faultAt(context, place, `a page of "${value.id}", which has ${String(pages)}`)]
      : []
  })

/** Only an open licence lets a record keep whole paragraphs. */
const findPassagesNotFree: Check = (context) =>
  placeEntries(['passages'], context.record.passages ?? []).flatMap((passage) => {
    const { report } = context.inspections.get(passage.value.inspection) ?? {}
    return placeEntries([...passage.keys, 'citations'], passage.value.citations).flatMap(
      ({ value, keys }) => {
        if (report !== undefined && value.source !== report)
          return [faultAt(context, [...keys, 'source'], `"${report}": the inspection’s report`)]
        if (!isExact(value)) return [faultAt(context, keys, EXACT)]
        const source = context.sources.get(value.source)
        if (source === undefined || isOpen(source)) return []
        const expected = `a report whose terms are open: those of "${source.id}" are ${source.terms?.state ?? 'not known'}`
        const todo = 'Leave the passage out: without that licence no paragraphs are kept.'
        return [faultAt(context, [...keys, 'source'], expected, todo)]
      },
    )
  })

/** Words taken from a report itself are the inspectorate's, have their place, and stay short if they must. */
const findQuotesOfReports: Check = (context) =>
  placeEntries(['quotes'], context.record.quotes).flatMap(({ value, keys }) => {
    const source = context.sources.get(value.source)
    if (source?.kind !== 'ofsted-report') return []
    const words = value.segments.reduce(
      (sum, { text }) => sum + text.trim().split(/\s+/u).length,
      0,
    )
    return [
      ...(value.voice === 'inspectorate'
        ? []
        : [faultAt(context, [...keys, 'voice'], 'inspectorate, for words of a report')]),
      ...placeEntries([...keys, 'citations'], value.citations)
        .filter((citation) => citation.value.source === source.id && !isExact(citation.value))
        .map((citation) => faultAt(context, citation.keys, EXACT)),
      ...(words <= MOST_QUOTED_WORDS || isOpen(source)
        ? []
        : [
            faultAt(
              context,
              [...keys, 'segments'],
              `at most ${String(MOST_QUOTED_WORDS)} words, unless the terms of "${source.id}" are open`,
            ),
          ]),
    ]
  })

/** Rule 23: an action has words, ours or the report's. */
const findActionsWithoutWords: Check = (context) =>
  placeEntries(['actions'], context.record.actions).flatMap(({ value, keys }) => {
    const report = context.inspections.get(value.inspection)
    const wrong: [string, string][] = [
      ...(['title', 'asked'] as const)
        .filter((key) => value[key] === undefined && value.verbatim === undefined)
        .map((key): [string, string] => [key, 'words in quotation marks, or "verbatim"']),
      ...(value.subItems !== undefined && value.verbatim === undefined
        ? [['subItems', 'no points without the "verbatim" words above them'] as [string, string]]
        : []),
      ...(value.list !== undefined && report?.listPrinted === false
        ? [['list', `no list: "${report.id}" says that its report prints none`] as [string, string]]
        : []),
    ]
    return wrong.map(([key, expected]) => faultAt(context, [...keys, key], expected))
  })

/** The times on site follow one another, from the first day of the inspection to its last. */
const findWrongPeriods: Check = (context) =>
  placeEntries(['inspections'], context.record.inspections).flatMap(({ value, keys }) => {
    const { periods, started, ended } = value
    if (periods === undefined) return []
    const days = periods.flatMap(({ first, last }, index) => [
      { day: first, keys: [...keys, 'periods', index, 'first'] },
      {
        day: last ?? first,
        keys: [...keys, 'periods', index, last === undefined ? 'first' : 'last'],
      },
    ])
    const wrong: { keys: Keys; expected: string }[] = days
      .filter(({ day }, index) => day < (days[index - 1]?.day ?? day))
      .map((place) => ({ keys: place.keys, expected: 'a day not before the one above it' }))
    const [start, end] = [days[0], days.at(-1)]
    if (start?.day !== started)
      wrong.push({ keys: start?.keys ?? keys, expected: `${started}, as "started"` })
    if (!('day' in ended) || end?.day !== ended.day)
      wrong.push({
        keys: [...keys, 'ended'],
        expected: `the last day of its periods, ${end?.day ?? ''}`,
      })
    return wrong.map((fault) => faultAt(context, fault.keys, fault.expected))
  })

export const REPORT_CHECKS: readonly Check[] = [
  findTermsOfOthers,
  findPassagesNotFree,
  findQuotesOfReports,
  findActionsWithoutWords,
  findWrongPeriods,
]
