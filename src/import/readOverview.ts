import { countDays } from '../record/dates'
import { dropUndefined } from '../record/dropUndefined'
import type { KeyedRow } from './identity/keys'
import type { GradeCells } from './official/readOfficialRow'
import { checkPublication, createDayReader } from './readDay'
import type { SheetsFile } from './recogniseFile'
import { ImportRefusal, quote } from './refusal'
import type { Place } from './report'
import { readHeadings, type Cell, type Sheet } from './sheets/sheet'
import { dropNotes } from './sheets/text'

/** A row of Data to Insight's overview: an authority's latest inspection, scraped from its report. */
export interface OverviewRow {
  place: Place & { sheet: string; row: number }
  started: string | undefined
  ended: string | undefined
  published: string | undefined
  /** "short" or "standard", worked out from the length of the visit. */
  label: string | undefined
  /** From a list of all reports, of lower standing: it makes no inspection of its own. */
  isReport: boolean
  leadInspector: string | undefined
  reportAddress: string | undefined
  grades: GradeCells
}

export interface OverviewFile {
  name: string
  /** By its columns: Data to Insight's own, one that others made with its program, or a list of all reports. */
  form: 'overview' | 'copy' | 'history'
  created: string | undefined
  rows: KeyedRow<OverviewRow>[]
}

const AREAS = {
  overall_effectiveness_grade: 'overall',
  impact_of_leaders_grade: 'leadership',
  help_and_protection_grade: 'help-and-protection',
  in_care_grade: 'children-in-care',
  care_leavers_grade: 'care-leavers',
} as const
const NEEDED = ['publication_date', ...Object.keys(AREAS)]
/** Columns that only a list of all reports has. */
const HISTORY = ['urn', 'local_authority', 'pdf_filename']
const DAYS = ['inspection_start_date', 'inspection_end_date', 'publication_date'] as const
/** Columns with a nine-character code, of today or of an earlier map: for comparison. */
const AREA_CODES = ['la_code_new', 'ltla23cd']

const isHistory = (headings: ReadonlyMap<string, number>) =>
  HISTORY.every((key) => headings.has(key))
const isTable = (headings: ReadonlyMap<string, number>) =>
  NEEDED.every((key) => headings.has(key)) && (headings.has('la_code') || isHistory(headings))

/** Whether a file's sheets are the overview's: by its columns, not its name. */
export function isOverview(file: SheetsFile): boolean {
  return file.sheets.some((sheet) => isTable(readHeadings(sheet)))
}

/** A cell's text; undefined for the words that the overview has in an empty cell. */
function dropPlaceholder(text: string): string | undefined {
  return /^(?:|none|nan|null)$/iu.test(text) ? undefined : text
}

/** Inspectors stay two or three weeks. A last day much later belongs to another row. */
const MAX_DAYS_ON_SITE = 60

function isLastDay(ended: string, started: string, published = ended): boolean {
  const days = countDays(started, ended)
  return days >= 0 && days <= MAX_DAYS_ON_SITE && ended <= published
}

function readSheet(file: string, sheet: Sheet, last: string): KeyedRow<OverviewRow>[] {
  const headings = readHeadings(sheet)
  if (!isTable(headings)) return []
  const isHistoryRow = isHistory(headings)
  const body = sheet.rows.slice(1)
  const find = (cells: ReadonlyMap<number, Cell>, column: string) =>
    cells.get(headings.get(column) ?? -1)
  // Reports before 2018, of which the program could read neither days nor grades.
  const isUnread = (cells: ReadonlyMap<number, Cell>) =>
    isHistoryRow &&
    dropPlaceholder(dropNotes(find(cells, 'inspection_start_date')?.text ?? '')) === undefined
  const readDay = createDayReader(
    body.flatMap(({ cells }) => DAYS.map((column) => find(cells, column))),
  )
  return body
    .filter(({ cells }) => !isUnread(cells))
    .map(({ number, cells }) => {
      const textOf = (column: string) => dropNotes(find(cells, column)?.text ?? '')
      const place = { file, sheet: sheet.name, row: number }
      const [dfeCode, name] = [textOf('la_code'), dropPlaceholder(textOf('local_authority'))]
      const gssCode = AREA_CODES.map(textOf).find((code) => /^E\d{8}$/u.test(code))
      const isCode = /^\d{3}$/u.test(dfeCode)
      const row = {
        place,
        what: 'An inspection',
        keys: dropUndefined({
          name: headings.has('local_authority') ? (name ?? '') : undefined,
          dfeCode: isCode ? dfeCode : undefined,
          gssCode,
          urn: dropPlaceholder(textOf('urn')),
        }),
      }
      const refuse = (fault: string) => ({ ...row, fault })
      const dates = DAYS.map((column) => readDay(find(cells, column)))
      const [started, ended, published] = dates
      const wrong = DAYS.find(
        (column, at) => dates[at] === undefined && dropPlaceholder(textOf(column)) !== undefined,
      )
      if (wrong !== undefined) {
        return refuse(`The ${wrong} ${quote(textOf(wrong))} is not a day, or can be read as two.`)
      }
      const late = dates.find((day) => day !== undefined && day > last)
      if (late !== undefined)
        return refuse(`A date of it, ${late}, is after ${last}, the file’s own.`)
      const misfit = started && published ? checkPublication(started, published) : undefined
      if (misfit !== undefined) return refuse(misfit)
      if (ended !== undefined && started !== undefined && !isLastDay(ended, started, published)) {
        return refuse(`Its last day, ${ended}, does not fit its first, ${started}.`)
      }
      if (!isHistoryRow && !isCode) {
        return refuse(`The code ${quote(dfeCode)} is not one of three digits.`)
      }
      const value = {
        place,
        started,
        ended,
        published,
        label: /^(?:short|standard)$/iu.exec(textOf('inspection_framework'))?.[0],
        isReport: isHistoryRow,
        leadInspector: dropPlaceholder(textOf('inspector_name')),
        reportAddress: /^https:\/\/[^\s"<>]+$/u.exec(textOf('inspection_link'))?.[0],
        grades: new Map(
          Object.entries(AREAS).map(([heading, area]) => {
            const text = textOf(heading)
            const isUnreadable = isHistoryRow && /^(?:data_unreadable|to )/u.test(text)
            return [area, { text: isUnreadable ? '' : text, heading }]
          }),
        ),
      }
      return { ...row, value }
    })
}

/**
 * A report is about one authority. If rows of two share one, both are refused: nobody can tell which is
 * right.
 */
function refuseSharedReports(rows: KeyedRow<OverviewRow>[]): KeyedRow<OverviewRow>[] {
  const users = new Map<string, Set<string>>()
  for (const { keys, value } of rows) {
    const address = value?.reportAddress ?? ''
    users.set(address, (users.get(address) ?? new Set()).add(keys.dfeCode ?? ''))
  }
  return rows.map((row) => {
    const { value, ...rest } = row
    if (value?.reportAddress === undefined) return row
    if ((users.get(value.reportAddress)?.size ?? 0) < 2) return row
    return { ...rest, fault: 'Another authority’s row leads to the same report.' }
  })
}

/** Reads the overview. Throws `ImportRefusal` if its own date is after today. */
export function readOverview(file: SheetsFile, today: string): OverviewFile {
  const { name, created } = file
  if (created !== undefined && created > today) {
    const found = `a file made on ${created}, which is after today, ${today}`
    const todo = 'Download the file again, and check this computer’s clock.'
    throw new ImportRefusal({ file: name, found, expected: 'a file with a date in the past', todo })
  }
  const rows = file.sheets.flatMap((sheet) => readSheet(name, sheet, created ?? today))
  const headings = file.sheets.map(readHeadings).find(isTable)
  const isCopy = headings?.has('la_code_new') === true && !headings.has('ltla23cd')
  const form =
    headings !== undefined && isHistory(headings) ? 'history' : isCopy ? 'copy' : 'overview'
  return { name, form, created, rows: refuseSharedReports(rows) }
}
