import { ImportRefusal, quote } from './refusal'

/** A place in a file: only the file, or down to the column's heading. */
export interface Place {
  file: string
  sheet?: string
  row?: number
  column?: string
}

/** Something that was refused or not matched, and why: one sentence, without the place. */
export interface Warning extends Place {
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

/**
 * Per cent of a file's rows. If more are wrong, a column has shifted or the file is not what it claims to be.
 */
const MAX_IN_100 = 2
/** A single wrong row does not prove a shifted column, however short the list. */
const ALWAYS_BORNE = 1

/** Whether so many rows of a file are wrong that the rest cannot be trusted. */
export function isTooMuch(wrong: number, { rows }: FileShare): boolean {
  return wrong > Math.max(ALWAYS_BORNE, (rows * MAX_IN_100) / 100)
}

/** Thrown when so much of a file was refused or contradicted that none of it can be trusted. */
export class ImportStopped extends ImportRefusal {
  readonly report: ImportReport

  constructor({ file, rows, refused }: FileShare, report: ImportReport) {
    super({
      file,
      found: `${refused.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} rows that were refused or that other rows contradict`,
      expected: `at most ${MAX_IN_100} in 100`,
      todo: 'A column may have slipped, or the file was changed: use it as it was published.',
    })
    this.name = 'ImportStopped'
    this.report = report
  }
}

/** Collects warnings while files are read. */
export interface Warnings {
  refused: Warning[]
  unmatched: Warning[]
  notices: Warning[]
  /** Counts a word that means "no grade". */
  countWord: (word: string, explained: boolean) => void
  words: ReportedWord[]
}
export type ReportedWord = ImportReport['words'][number]

/** An empty collection of warnings. */
export function startWarnings(): Warnings {
  const words: ReportedWord[] = []
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
