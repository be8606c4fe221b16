import { startReadingDays, type ReadCellDay } from '../cellDays'
import type { KeyedRow } from '../identity/keys'
import { findWrittenDay } from '../readDay'
import type { SheetsFile } from '../recogniseFile'
import { ImportRefusal, quote } from '../refusal'
import type { Warnings } from '../report'
import type { Sheet } from '../sheets/sheet'
import { dropNotes } from '../sheets/words'
import { findTable, type OfficialTable } from './columns'
import { readOfficialRow, type OfficialRow } from './readOfficialRow'

/** Ofsted's list of outcomes: its rows read, but not yet matched to authorities. */
export interface OfficialFile {
  name: string
  title: string
  /** The day that the list describes: "2025-03-31". */
  asAt: string
  published: string | undefined
  rows: KeyedRow<OfficialRow>[]
}

/** Cells of the first 40 rows of each sheet, where the file states its title and publication day. */
function* listOpening(sheets: readonly Sheet[]): Generator<string[]> {
  for (const { rows } of sheets) {
    for (const { cells } of rows.slice(0, 40)) {
      yield [...cells.values()].map(({ text, day }) => day ?? dropNotes(text))
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
      return /^\d{4}-\d{2}-\d{2}$/u.exec(value)?.[0] ?? findWrittenDay(value)
  }
  return undefined
}

function refuseTable(file: string, { sheet, lacking, unknown, headingRow }: OfficialTable) {
  const headings = unknown.map(({ heading }) => quote(heading)).join(', ')
  const others = unknown.length === 0 ? '' : ` beside ${headings}`
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

/** A list dated after today is damaged, or the computer's clock is wrong. */
function refuseFuture(file: string, day: string, today: string): ImportRefusal {
  const found = `a list of ${day}, which is after today, ${today}`
  const todo = 'Use the file as Ofsted publishes it, and check this computer’s clock.'
  return new ImportRefusal({ file, found, expected: 'a list with a date in the past', todo })
}

function readDays({ columns, rows }: OfficialTable): ReadCellDay {
  const places = [...columns].flatMap(([at, { column }]) =>
    column === 'started' || column === 'published' ? [at] : [],
  )
  return startReadingDays(rows.flatMap(({ cells }) => places.map((at) => cells.get(at))))
}

/**
 * Reads every row of the list's three tables, or refuses it. Throws `ImportRefusal` if the list has no "as
 * at" day or one after today, or if a table lacks a required column.
 */
export function readOfficial(file: SheetsFile, today: string, warnings: Warnings): OfficialFile {
  const { title, asAt } = findTitle(file)
  const tables = file.sheets.flatMap((sheet) => findTable(sheet) ?? [])
  const published = findPublished(file)
  const { name } = file
  const last = published ?? asAt
  if (asAt > today || last > today) throw refuseFuture(name, asAt > today ? asAt : last, today)
  const rows = tables.flatMap((table) => {
    if (table.lacking.length > 0) throw refuseTable(name, table)
    for (const { heading: column } of table.unknown) {
      const reason =
        'A heading whose meaning is not known, or that another column has too: the column was not read.'
      const { sheet, headingRow: row } = table
      warnings.notices.push({ file: name, sheet, row, column, reason })
    }
    const readDay = readDays(table)
    return table.rows.flatMap(
      (row) => readOfficialRow({ name, asAt, published }, table, row, readDay) ?? [],
    )
  })
  return { name, title, asAt, published, rows }
}
