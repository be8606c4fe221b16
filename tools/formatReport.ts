import { describeReport } from '../src/import/describeReport'
import type { ImportReport } from '../src/import/report'
import { lineForTerminal } from './command'

/** An import's report as lines for a terminal. `beside` is about records that were not touched. */
export function formatReport(report: ImportReport, beside: readonly string[]): string[] {
  const { counts, parts } = describeReport(report)
  const byHand =
    beside.length === 0 ? [] : [{ heading: 'Records that were left alone:', lines: beside }]
  return [
    ...counts,
    ...[...parts, ...byHand].flatMap(({ heading, lines }) => [
      '',
      heading,
      ...lines.map((line) => `  ${line}`),
    ]),
  ].map(lineForTerminal)
}
