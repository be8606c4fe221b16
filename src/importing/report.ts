import { ImportRefusal, quote } from './refusal'

/** A place in a given file, from the file's name down to the column's wording. */
export interface Place {
  file: string
  sheet?: string
  row?: number
  column?: string
}

/** Something that was not taken, or not matched, and why: one sentence, without its place. */
export interface Remark extends Place {
  reason: string
}

/** Two sources that say different things of one inspection. */
export interface SourceDisagreement {
  gssCode: string
  authority: string
  /** The day on which the inspection started. */
  inspection: string
  /** An area's id; "published" or "type" where no area is meant. */
  subject: string
  displayed: { said: string; place: Place }
  other: { said: string; place: Place }
}

/** Why an area has no grade of its own at an inspection (rule 2). */
export const ABSENCES = ['graded-jointly', 'not-judged', 'not-known'] as const
export type Absence = (typeof ABSENCES)[number]

/** What an import took, and what it did not. */
export interface ImportReport {
  files: { name: string; title: string; published: string | undefined }[]
  authorities: { current: number; abolished: number }
  inspections: { total: number; official: number; both: number; onlyOverview: number }
  visits: number
  /** Of areas that the family of frameworks judges, over all inspections. */
  absences: Record<Absence, number>
  /** Words for a missing grade, as sources put them, and how often; the reason where they say it. */
  words: { word: string; count: number; explained: boolean }[]
  disagreements: SourceDisagreement[]
  /** Rows and values that were not taken: with one, an import has not fully succeeded. */
  refused: Remark[]
  /** Names of the authorities of which something was not taken. */
  incomplete: string[]
  shares: FileShare[]
  /** Codes that were taken as they stand, without a match in the lookup. */
  unmatched: Remark[]
  /** What is worth knowing and is no fault. */
  notices: Remark[]
}

/** How much of a file was not taken, in rows of authorities. */
export interface FileShare {
  file: string
  rows: number
  /** Of which something was refused, or that another row contradicts. */
  refused: number
  /** Those that another row contradicts. */
  contradicted: number
}

/** Of a file's rows; with more, a column has slipped or the file is not what it says. */
const MOST_IN_100 = 2
/** One row proves no slip, however short the list. */
const ALWAYS_BORNE = 1

/** Whether so many of a file's rows are wrong that the others cannot be trusted. */
export function isTooMuch(wrong: number, { rows }: FileShare): boolean {
  return wrong > Math.max(ALWAYS_BORNE, (rows * MOST_IN_100) / 100)
}

/** Thrown where so much of a file was refused or contradicted that nothing of it can be trusted. */
export class ImportStopped extends ImportRefusal {
  readonly report: ImportReport

  constructor({ file, rows, refused }: FileShare, report: ImportReport) {
    super({
      file,
      found: `${refused.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} rows that were refused or that other rows contradict`,
      expected: `at most ${MOST_IN_100} in 100`,
      todo: 'A column may have slipped, or the file was changed: use it as it was published.',
    })
    this.name = 'ImportStopped'
    this.report = report
  }
}

/** Gathers remarks while files are read. */
export interface Remarks {
  refused: Remark[]
  unmatched: Remark[]
  notices: Remark[]
  /** Counts a word that stands for no grade. */
  countWord: (word: string, explained: boolean) => void
  words: ReportedWord[]
}
export type ReportedWord = ImportReport['words'][number]

/** Remarks, none yet. */
export function startRemarks(): Remarks {
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
