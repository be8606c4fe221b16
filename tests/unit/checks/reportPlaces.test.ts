import { expect, it } from 'vitest'
import { compareWithReports, type ReportPages } from '../../../src/record/checks/compareSources'
import { buildReportRecord } from '../reportRecord'

const RECORD = buildReportRecord()
const WORDS = [
  ...RECORD.actions.flatMap(({ verbatim = '', subItems = [] }) => [verbatim, ...subItems]),
]
const PAGE_2 = WORDS.join('\n').replaceAll(' who ', '\nwho ')
const PAGE_3 = [...(RECORD.quotes[0]?.segments ?? []), ...(RECORD.passages ?? [])].map(
  ({ text }) => text,
)
const REPORT: ReportPages = {
  pages: ['', PAGE_2, PAGE_3.slice(0, 2).join(' '), PAGE_3.slice(2).join(' ')],
  paragraphs: new Map([
    [1, { page: 3, toPage: 3 }],
    [2, { page: 3, toPage: 4 }],
    [9, { page: 3, toPage: 3 }],
  ]),
}
const compare = (report: ReportPages) =>
  compareWithReports(RECORD, new Map([['report-2025', report]])).map(
    ({ path, expected }) => `${path}: ${expected}`,
  )

it('confirms the places and words of a report, whatever its white space', () => {
  expect(compare(REPORT)).toEqual([])
})

const reprint = (from: string, to: string) => {
  return { ...REPORT, pages: REPORT.pages.map((page) => page.replace(from, to)) }
}
const renumber = (...places: [number, { page: number; toPage: number }][]) => {
  return { ...REPORT, paragraphs: new Map(places) }
}

it.each<[string, ReportPages, RegExp]>([
  [
    'fewer pages',
    { ...REPORT, pages: REPORT.pages.slice(0, 3) },
    /passages\[1\].*: a page of a report of 3 pages/u,
  ],
  ['no such paragraph', renumber(), /quotes\[0\].*: a paragraph that the report numbers/u],
  ['another page', renumber([9, { page: 4, toPage: 4 }]), /quotes\[0\].*: page 4 for paragraph 9/u],
  [
    'another verbatim word',
    reprint('near to', 'close to'),
    /actions\[4\].*verbatim: words that stand on the cited pages/u,
  ],
  [
    'a verbatim word inside a longer one',
    reprint('Enough', 'XEnough'),
    /actions\[4\].*verbatim: words that stand on the cited pages/u,
  ],
  ['another point', reprint('leave care', 'left'), /subItems\[1\]: words/u],
  ['another passage', reprint('act upon', 'act on'), /passages\[0\].*text: words/u],
  ['another quotation', reprint('like them', 'do'), /quotes\[0\].*segments\[0\] › text: words/u],
])('names what a report with %s does not confirm', (_, report, expected) => {
  expect(compare(report)).toContainEqual(expect.stringMatching(expected))
})
