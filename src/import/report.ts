import { formatDay } from '../record/dates'
import { formatCount, formatList } from '../record/wording'
import { cleanLine, ImportRefusal, quote } from './refusal'

/** A place in a file: the file alone, or down to a column, by its heading. */
export interface Place {
  file: string
  sheet?: string
  row?: number
  column?: string
}

export interface Warning extends Place {
  /** One sentence, without the place. */
  reason: string
}

/** Two sources that differ about an inspection. */
export interface SourceDisagreement {
  gssCode: string
  authority: string
  /** The day on which the inspection started. */
  inspection: string
  /** An area's id, or "started", "published" or "length". */
  subject: string
  /** Days between the two, if they are days; otherwise infinite. */
  apart: number
  displayed: { said: string; place: Place }
  other: { said: string; place: Place }
}

/** Why an area has no grade of its own at an inspection (rule 2). */
export type Absence = 'graded-jointly' | 'not-judged' | 'not-known'

/** What an import accepted and what it refused. */
export interface ImportReport {
  files: { name: string; title: string }[]
  authorities: { current: number; abolished: number }
  inspections: { total: number; official: number; both: number; onlyOverview: number }
  visits: number
  /** Counted per area that the family of frameworks judges, over all inspections. */
  absences: Record<Absence, number>
  /** Words that sources use for a missing grade, how often, and whether the framework explains them. */
  words: { word: string; count: number; explained: boolean }[]
  disagreements: SourceDisagreement[]
  /** Refused rows and values. If there is any, the import did not fully succeed. */
  refused: Warning[]
  /** Names of the authorities about which something was refused. */
  incomplete: string[]
  shares: FileShare[]
  /** Codes that were accepted without a match in the lookup. */
  unmatched: Warning[]
  /** Worth knowing, but not a fault. */
  notices: Warning[]
}

/** How much of a file was refused, in rows about authorities. */
export interface FileShare {
  file: string
  rows: number
  /** Rows of which something was refused, or that other rows contradict. */
  refused: number
  /** Rows that other rows contradict. */
  contradicted: number
}

/** Per cent of a file's rows. If more are wrong, a column has shifted, or it is another kind of file. */
const MAX_WRONG_PERCENT = 2
/** One wrong row proves nothing, however short the list. */
const MAX_WRONG_ROWS = 1

/** Whether so many rows of a file are wrong that the rest cannot be trusted. */
export function isTooMuch(wrong: number, { rows }: FileShare): boolean {
  return wrong > Math.max(MAX_WRONG_ROWS, (rows * MAX_WRONG_PERCENT) / 100)
}

/** Thrown when too much of a file was refused or contradicted to trust any of it. */
export class ImportStopped extends ImportRefusal {
  readonly report: ImportReport

  constructor({ file, rows, refused }: FileShare, report: ImportReport) {
    super({
      file,
      found: `${refused.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} rows that were refused or that other rows contradict`,
      expected: `at most ${MAX_WRONG_PERCENT} in 100`,
      todo: 'A column may have slipped, or the file was changed: use it as it was published.',
    })
    this.name = 'ImportStopped'
    this.report = report
  }
}

/** The warnings of an import, collected while files are read. */
export interface Warnings extends Pick<
  ImportReport,
  'refused' | 'unmatched' | 'notices' | 'words'
> {
  /** Counts a word that means "no grade". */
  countWord: (word: string, explained: boolean) => void
}

export function createWarnings(): Warnings {
  const words: Warnings['words'] = []
  return {
    refused: [],
    unmatched: [],
    notices: [],
    words,
    countWord: (word, explained) => {
      const known = words.find((entry) => entry.word === word && entry.explained === explained)
      if (known === undefined) words.push({ word, count: 1, explained })
      else known.count += 1
    },
  }
}

/** "list.ods, sheet “Notes”, row 4". */
export function formatWhere(place: Place): string {
  const within = formatPlace(place)
  return within === '' ? place.file : `${place.file}, ${within}`
}

/** "sheet “Notes”, row 4, column “Region”"; empty for a whole file. */
export function formatPlace({ sheet, row, column }: Place): string {
  return [
    ...(sheet === undefined ? [] : [`sheet ${quote(sheet)}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${quote(column)}`]),
  ].join(', ')
}

/** Lines quote cells and file names, which may be of any length. */
const MAX_LINE_LENGTH = 600

/** The report of an import in words. */
export interface ReportWords {
  /** Totals: files, authorities, inspections, absences. */
  counts: string[]
  /** Details under headings; empty parts are left out. */
  parts: { heading: string; lines: string[] }[]
}

function formatWarnings(warnings: readonly Warning[]): string[] {
  return warnings.map((warning) => `${formatWhere(warning)}: ${warning.reason}`)
}

function formatDisagreement(disagreement: SourceDisagreement): string {
  const { authority, gssCode, inspection, subject, displayed, other } = disagreement
  const versions = [displayed, other].map(
    ({ said, place }) => `“${said}” (${place.file}, ${formatPlace(place)})`,
  )
  return `${authority} (${gssCode}), ${formatDay(inspection)}, ${subject}: ${versions.join('; ')}`
}

function formatCounts(report: ImportReport): string[] {
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
export function formatReport(report: ImportReport): ReportWords {
  const cleanLines = (lines: string[]) => lines.map((line) => cleanLine(line, MAX_LINE_LENGTH))
  const parts = [
    {
      heading: 'Disagreements (the first is displayed, both are in the record):',
      lines: report.disagreements.map(formatDisagreement),
    },
    { heading: 'Refused:', lines: formatWarnings(report.refused) },
    {
      heading: 'Incomplete, a later grade may be missing:',
      lines: report.incomplete.length === 0 ? [] : [formatList(report.incomplete)],
    },
    { heading: 'Not in the lookup:', lines: formatWarnings(report.unmatched) },
    { heading: 'Worth knowing:', lines: formatWarnings(report.notices) },
  ]
  return {
    counts: cleanLines(formatCounts(report)),
    parts: parts
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading, lines: cleanLines(lines) })),
  }
}
