import type { KeyedRow } from '../identity/keys'
import { findWrittenDay, createDayReader, type DayReader } from '../readDay'
import type { SheetsFile } from '../recogniseFile'
import { ImportRefusal, quote } from '../refusal'
import type { Warnings } from '../report'
import type { Sheet } from '../sheets/sheet'
import { dropNotes } from '../sheets/text'
import { findTable, type OfficialTable } from './columns'
import { findPastTables, readPastRow, type PastTable } from './pastTable'
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

/** A title with the day, as since 2024; before, the cover had the title and the period in rows of their own. */
function findTitle(file: SheetsFile): { title: string; asAt: string } {
  for (const sheet of file.sheets) {
    let title = ''
    for (const [text = '', value = ''] of listOpening([sheet])) {
      if (/^policy area/iu.test(text)) title = value
      const isPeriod = title !== '' && /^period covered/iu.test(text)
      const stated = isPeriod ? value : text
      const asAt = /\bas at\b/iu.test(stated) ? findWrittenDay(stated) : undefined
      if (asAt !== undefined && (isPeriod || text.length < 120))
        return { title: isPeriod ? title : text, asAt }
    }
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
    found:
      lacking.length > 0
        ? `no column that is known to hold ${lacking.join(' or ')}${others}`
        : `columns whose meaning is not known: ${headings}`,
    expected: 'the columns of Ofsted’s lists of 2022 to 2025',
    todo: 'Use the list as Ofsted publishes it. If Ofsted has changed it, please tell whoever keeps this page.',
  })
}

function findTables(sheet: Sheet): (OfficialTable | PastTable)[] {
  const past = findPastTables(sheet)
  return past.length > 0 ? past : [findTable(sheet) ?? []].flat()
}

/** Whether a file's sheets are those of Ofsted's list. */
export function isOfficial(file: SheetsFile): boolean {
  return file.form !== 'csv' && file.sheets.some((sheet) => findTables(sheet).length > 0)
}

/** A list dated after today is damaged, or the computer's clock is wrong. */
function refuseFuture(file: string, day: string, today: string): ImportRefusal {
  const found = `a list of ${day}, which is after today, ${today}`
  const todo = 'Use the file as Ofsted publishes it, and check this computer’s clock.'
  return new ImportRefusal({ file, found, expected: 'a list with a date in the past', todo })
}

function readDays(table: OfficialTable | PastTable): DayReader {
  const { columns, rows } = table
  const past = 'past' in table ? table.past.filter(({ field }) => field === 'published') : []
  const places = [
    ...past.map(({ at }) => at),
    ...[...columns].flatMap(([at, { column }]) =>
      column === 'started' || column === 'published' ? [at] : [],
    ),
  ]
  return createDayReader(rows.flatMap(({ cells }) => places.map((at) => cells.get(at))))
}

/**
 * Reads every row of the list's three tables, or refuses it. Throws `ImportRefusal` if the list has no "as
 * at" day or one after today, or if a table lacks a required column.
 */
export function readOfficial(file: SheetsFile, today: string, warnings: Warnings): OfficialFile {
  const { title, asAt } = findTitle(file)
  const tables = file.sheets.flatMap(findTables)
  const published = findPublished(file)
  const { name } = file
  const last = published ?? asAt
  if (asAt > today || last > today) throw refuseFuture(name, asAt > today ? asAt : last, today)
  const rows = tables.flatMap((table) => {
    const isUnknown = 'past' in table && table.unknown.length > 0
    if (table.lacking.length > 0 || isUnknown) throw refuseTable(name, table)
    for (const { heading: column } of table.unknown) {
      const reason =
        'A heading whose meaning is not known, or that another column has too: the column was not read.'
      const { sheet, headingRow: row } = table
      warnings.notices.push({ file: name, sheet, row, column, reason })
    }
    const readDay = readDays(table)
    const days = { name, asAt, published }
    return table.rows.flatMap((row) =>
      'past' in table
        ? readPastRow(days, table, row, readDay)
        : (readOfficialRow(days, table, row, readDay) ?? []),
    )
  })
  return { name, title, asAt, published, rows }
}
