import { formatPlace, type ImportReport, type Remark } from '../../src/importing/report'
import { formatDay } from '../../src/record/dates'
import { formatCount } from '../../src/record/wording'

function listRemarks(heading: string, remarks: readonly Remark[]): string[] {
  if (remarks.length === 0) return []
  return [
    '',
    heading,
    ...remarks.map((remark) => {
      const place = formatPlace(remark)
      return `  ${remark.file}${place === '' ? '' : `, ${place}`}: ${remark.reason}`
    }),
  ]
}

function listDisagreements({ disagreements }: ImportReport): string[] {
  if (disagreements.length === 0) return []
  const lines = disagreements.map(
    ({ authority, gssCode, inspection, subject, displayed, other }) => {
      const [first, second] = [displayed, other].map(
        ({ said, place }) => `“${said}” (${place.file}, ${formatPlace(place)})`,
      )
      return `  ${authority} (${gssCode}), ${formatDay(inspection)}, ${subject}: ${first ?? ''}; ${second ?? ''}`
    },
  )
  return ['', 'Disagreements (the first is displayed, both are in the record):', ...lines]
}

function listCounts(report: ImportReport): string[] {
  const { authorities, inspections, absences, words } = report
  return [
    ...report.files.map(({ name, title }) => `${name}: ${title}`),
    '',
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

/** The account of an import, as lines for a terminal. `beside` is about records written by hand. */
export function formatReport(report: ImportReport, beside: readonly string[]): string[] {
  return [
    ...listCounts(report),
    ...listDisagreements(report),
    ...listRemarks('Refused:', report.refused),
    ...listRemarks('Not in the lookup:', report.unmatched),
    ...listRemarks('Worth knowing:', report.notices),
    ...(beside.length === 0
      ? []
      : ['', 'Records written by hand:', ...beside.map((line) => `  ${line}`)]),
  ]
}
