import type { Fault } from '../faults'
import type { Citation } from '../schema/citations'
import type { InspectionRecord } from '../schema/record'
import { listCitations } from './citations'
import { locate, listItems, listFaults, type Located, type Violation } from './context'
import { matchWhole } from './wholeWords'

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
