import { findWrittenDay } from '../readDay'
import type { SheetsFile } from '../recogniseFile'
import { ImportRefusal, quote } from '../refusal'
import type { Remarks } from '../report'
import type { Sheet } from '../sheets/sheet'
import { findTable, type OfficialTable } from './columns'
import { readOfficialRow, type OfficialRow } from './readOfficialRow'

/** Ofsted's list of outcomes, its rows read and not yet matched. */
export interface OfficialFile {
  name: string
  title: string
  /** The day that the list describes: "2025-03-31". */
  asAt: string
  published: string | undefined
  rows: OfficialRow[]
  visits: OfficialRow[]
}

/** Cells of the first sheets, in which the file says what it is and when it came out. */
function* listOpening(sheets: readonly Sheet[]): Generator<string[]> {
  for (const { rows } of sheets) {
    for (const { cells } of rows.slice(0, 40)) {
      yield [...cells.values()].map(({ text, day }) =>
        day === undefined ? text : `${text}\n${day}`,
      )
    }
  }
}

function findTitle(file: SheetsFile): { title: string; asAt: string } {
  for (const [text = ''] of listOpening(file.sheets)) {
    const asAt = /\bas at\b/iu.test(text) ? findWrittenDay(text) : undefined
    if (asAt !== undefined && text.length < 120) return { title: text, asAt }
  }
  throw new ImportRefusal({
    file: file.name,
    found: 'no day to which the list is up to date',
    expected: 'a title such as “Local authority inspection outcomes as at 31 March 2025”',
    todo: 'Use the file as Ofsted publishes it, with its cover sheet.',
  })
}

function findPublished(file: SheetsFile): string | undefined {
  for (const [label = '', value = ''] of listOpening(file.sheets)) {
    if (/^published on/iu.test(label))
      return /\d{4}-\d{2}-\d{2}/u.exec(value)?.[0] ?? findWrittenDay(value)
  }
  return undefined
}

function refuseTable(file: string, { sheet, lacking, unknown, headingRow }: OfficialTable) {
  const others = unknown.length === 0 ? '' : ` beside ${unknown.map(quote).join(', ')}`
  return new ImportRefusal({
    file,
    where: `sheet ${quote(sheet)}, row ${headingRow}`,
    found: `no column that is known to hold ${lacking.join(' or ')}${others}`,
    expected: 'the columns of Ofsted’s list of 2025',
    todo: 'Lists before 2025 have no area codes and cannot be matched: use a later one.',
  })
}

/** Whether a file's sheets are those of Ofsted's list. */
export function isOfficial(file: SheetsFile): boolean {
  return file.form !== 'csv' && file.sheets.some((sheet) => findTable(sheet) !== undefined)
}

/**
 * Ofsted's list of outcomes: every row of its three tables, as printed. Throws `ImportRefusal` where
 * the list does not say its day, or a table cannot be keyed by code; what is wrong with single
 * columns and rows goes to the remarks.
 */
export function readOfficial(file: SheetsFile, remarks: Remarks): OfficialFile {
  const { title, asAt } = findTitle(file)
  const tables = file.sheets.flatMap((sheet) => findTable(sheet) ?? [])
  const official: OfficialFile = {
    name: file.name,
    title,
    asAt,
    published: findPublished(file),
    rows: [],
    visits: [],
  }
  for (const table of tables) {
    if (table.lacking.length > 0) throw refuseTable(file.name, table)
    for (const column of table.unknown) {
      const reason =
        'A heading whose meaning is not known, or that another column has too: the column was not read.'
      const { sheet, headingRow: row } = table
      remarks.refused.push({ file: file.name, sheet, row, column, reason })
    }
    for (const row of table.rows) {
      const read = readOfficialRow(official, table, row, remarks)
      if (read !== undefined)
        (read.visit === undefined ? official.rows : official.visits).push(read)
    }
  }
  return official
}
