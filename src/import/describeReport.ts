import { formatDay } from '../record/dates'
import { formatCount, formatList } from '../record/wording'
import { plainWords } from './refusal'
import { formatPlace, formatWhere, type ImportReport, type Warning } from './report'

/** Lines quote cells and file names, which may be of any length. */
const LONGEST_LINE = 600

const cleanLines = (lines: readonly string[]) => lines.map((line) => plainWords(line, LONGEST_LINE))

/** The report of an import in words. */
export interface ReportWords {
  /** Totals: files, authorities, inspections, absences. */
  counts: string[]
  /** Details under headings; empty parts are left out. */
  parts: { heading: string; lines: string[] }[]
}

function listRemarks(warnings: readonly Warning[]): string[] {
  return warnings.map((warning) => `${formatWhere(warning)}: ${warning.reason}`)
}

function listDisagreements({ disagreements }: ImportReport): string[] {
  return disagreements.map(({ authority, gssCode, inspection, subject, displayed, other }) => {
    const [first, second] = [displayed, other].map(
      ({ said, place }) => `“${said}” (${place.file}, ${formatPlace(place)})`,
    )
    return `${authority} (${gssCode}), ${formatDay(inspection)}, ${subject}: ${first ?? ''}; ${second ?? ''}`
  })
}

function listCounts(report: ImportReport): string[] {
  const { authorities, inspections, absences, words } = report
  return [
    ...report.files.map(({ name, title }) => `${name}: ${title}`),
    `Authorities: ${authorities.current} current, ${authorities.abolished} that no longer exist`,
    `Inspections: ${inspections.total} (${inspections.official} in Ofsted’s list, ${inspections.both} of them also in the overview; ${inspections.onlyOverview} in the overview alone)`,
    `Visits: ${report.visits}`,
    `Areas without a grade of their own: ${absences['graded-jointly']} graded jointly, ${absences['not-judged']} not judged, ${absences['not-known']} not known`,
    ...words.map(
      ({ word, count, explained }) =>
        `Words that are no grade: “${word}”, ${formatCount(count, 'time')}, ${explained ? 'where no such judgement was made' : 'without a reason'}`,
    ),
    `Disagreements: ${report.disagreements.length}`,
    `Refused: ${report.refused.length}`,
  ]
}

/** Puts an import's report into words, for the terminal and the page. */
export function describeReport(report: ImportReport): ReportWords {
  const parts = [
    {
      heading: 'Disagreements (the first is displayed, both are in the record):',
      lines: listDisagreements(report),
    },
    { heading: 'Refused:', lines: listRemarks(report.refused) },
    {
      heading: 'Incomplete, a later grade may be missing:',
      lines: report.incomplete.length === 0 ? [] : [formatList(report.incomplete)],
    },
    { heading: 'Not in the lookup:', lines: listRemarks(report.unmatched) },
    { heading: 'Worth knowing:', lines: listRemarks(report.notices) },
  ]
  return {
    counts: cleanLines(listCounts(report)),
    parts: parts
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading, lines: cleanLines(lines) })),
  }
}
