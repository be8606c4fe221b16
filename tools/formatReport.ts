import { describeReport } from '../src/import/describeReport'
import type { ReportWords } from '../src/import/describeReport'
import type { ImportReport } from '../src/import/report'
import { lineForTerminal } from './command'

/** Counts, and details under headings, as lines for a terminal. Empty parts are left out. */
export function formatWords({ counts, parts }: ReportWords): string[] {
  const shown = parts.filter(({ lines }) => lines.length > 0)
  return [
    ...counts,
    ...shown.flatMap(({ heading, lines }) => ['', heading, ...lines.map((line) => `  ${line}`)]),
  ].map(lineForTerminal)
}

/** An import's report as lines for a terminal. */
export function formatReport(report: ImportReport): string[] {
  return formatWords(describeReport(report))
}
