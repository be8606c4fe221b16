import { describeReport } from '../src/importing/describeReport'
import type { ImportReport } from '../src/importing/report'
import { lineForTerminal } from './command'

/** The account of an import, as lines for a terminal. `beside` is about records that were left alone. */
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
