import { buildFault, type Fault, type Keys } from '../faults'
import type { Citation } from '../schema/citations'
import type { InspectionRecord } from '../schema/record'
import { placeCitations } from './citations'
import { placeEntries } from './context'

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
  if (last > report.pages.length)
    return `a page of a report of ${String(report.pages.length)} pages`
  if (paragraph === undefined) return undefined
  const place = report.paragraphs.get(paragraph)
  if (place === undefined) return 'a paragraph that the report numbers'
  const isThere = page !== undefined && page >= place.page && last <= place.toPage
  return isThere ? undefined : `page ${String(place.page)} for paragraph ${String(paragraph)}`
}

/**
 * Rules 10, 14 and 23: compares a record with the reports that it cites, by the source’s id. Each citation
 * names a page and paragraph that exist, and a report’s own words stand on the pages cited, ignoring space.
 * Newspapers’ quotations are compared by `compareQuotesWithSources`.
 */
export function compareWithReports(
  record: InspectionRecord,
  reports: ReadonlyMap<string, ReportPages>,
): Fault[] {
  const places = placeCitations({ record }).flatMap(({ value, keys }) => {
    const report = reports.get(value.source)
    const expected = report && findWrongPlace(value, report)
    return expected === undefined ? [] : [buildFault(record, keys, expected)]
  })
  const compare = (
    words: string | undefined,
    keys: Keys,
    source: string | undefined,
    citations: readonly Citation[],
  ) => {
    const report = reports.get(source ?? '')
    const cited = citations.filter((one) => one.source === source && one.page !== undefined)
    if (report === undefined || words === undefined) return []
    const isPrinted = cited.some(({ page = 0, toPage = page }) =>
      dropSpaces(report.pages.slice(page - 1, toPage).join('')).includes(dropSpaces(words)),
    )
    const expected = `words that stand on the cited pages of "${source ?? ''}", letter by letter`
    return isPrinted ? [] : [buildFault(record, keys, expected)]
  }
  const reportOf = (id: string) => record.inspections.find((one) => one.id === id)?.report
  return [
    ...places,
    ...placeEntries(['actions'], record.actions).flatMap(({ value, keys }) => {
      const report = reportOf(value.inspection)
      return [
        ...compare(value.verbatim, [...keys, 'verbatim'], report, value.citations),
        ...placeEntries([...keys, 'subItems'], value.subItems ?? []).flatMap((item) =>
          compare(item.value, item.keys, report, value.citations),
        ),
      ]
    }),
    ...placeEntries(['passages'], record.passages ?? []).flatMap(({ value, keys }) =>
      compare(value.text, [...keys, 'text'], reportOf(value.inspection), value.citations),
    ),
    ...placeEntries(['quotes'], record.quotes).flatMap(({ value, keys }) =>
      placeEntries([...keys, 'segments'], value.segments).flatMap((segment) =>
        compare(segment.value.text, [...segment.keys, 'text'], value.source, value.citations),
      ),
    ),
  ]
}
