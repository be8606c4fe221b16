import type { Cell, Sheet, SheetRow } from '../sheets/sheet'
import { dropNotes } from '../sheets/words'

/** What a column of Ofsted's list holds: an area's grade, or one of these. */
export type Column =
  | 'link'
  | 'code'
  | 'name'
  | 'status'
  | 'started'
  | 'published'
  | 'type'
  | 'theme'
  | 'ignored'
  | { area: string; jointly?: true }

/**
 * Headings whose meaning is certain. The list prints today's wording; the joint heading is that of
 * the framework before 2023. A heading that is not here is refused by name, never guessed.
 */
const WORDINGS: readonly [Column, ...string[]][] = [
  ['link', 'Web link'],
  ['code', 'Local authority area code', 'Local authority code (ONS)', 'ONS area code', 'GSS code'],
  ['name', 'Local authority name', 'Local authority'],
  ['status', 'Local authority status'],
  ['ignored', 'Ofsted region', 'Region', 'Government office region'],
  ['started', 'Inspection date', 'Inspection/Visit date', 'Inspection start date'],
  ['published', 'Publication date', 'Date of publication'],
  ['type', 'Inspection type', 'Inspection/Visit type'],
  ['theme', 'Visit theme', 'Theme'],
  [{ area: 'overall' }, 'Overall effectiveness', 'Overall effectiveness judgement'],
  [
    { area: 'leadership' },
    'The impact of leaders on social work practice with children and families',
  ],
  [
    { area: 'help-and-protection' },
    'The experiences and progress of children who need help and protection',
  ],
  [{ area: 'children-in-care' }, 'The experiences and progress of children in care'],
  [
    { area: 'children-in-care', jointly: true },
    'The experiences and progress of children in care and care leavers',
  ],
  [{ area: 'care-leavers' }, 'The experiences and progress of care leavers'],
]

function foldHeading(text: string): string {
  return dropNotes(text).toLowerCase()
}

const COLUMNS = new Map(
  WORDINGS.flatMap(([column, ...wordings]) =>
    wordings.map((wording): [string, Column] => [foldHeading(wording), column]),
  ),
)

/** A table of Ofsted's list: which column holds what, and the rows under the headings. */
export interface OfficialTable {
  sheet: string
  kind: 'latest' | 'in-year' | 'history'
  headingRow: number
  columns: ReadonlyMap<number, { column: Column; heading: string }>
  rows: readonly SheetRow[]
  /** Columns of unknown meaning. */
  unknown: { at: number; heading: string }[]
  /** What the table must have and has not, in words. */
  lacking: string[]
}

const MUST_HAVE: readonly [Column & string, string][] = [
  ['code', 'the nine-character area code'],
  ['name', 'the authority’s name'],
  ['started', 'the date of the inspection'],
]

const meaningOf = (column: Column) => (typeof column === 'object' ? column.area : column)

/** Columns by their place. Two of one meaning have none: which of them counts is not certain. */
function readHeadings(cells: ReadonlyMap<number, Cell>) {
  const known = [...cells].flatMap(([at, { text }]) => {
    const column = COLUMNS.get(foldHeading(text))
    return column === undefined ? [] : [[at, { column, heading: text }] as const]
  })
  const meanings = known.map(([, { column }]) => meaningOf(column))
  return new Map(
    known.filter(([, { column }]) => {
      const meaning = meaningOf(column)
      return meaning === 'ignored' || meanings.indexOf(meaning) === meanings.lastIndexOf(meaning)
    }),
  )
}

/** A row of headings names an authority, a date, and something judged or visited. */
function isHeadingRow(columns: OfficialTable['columns']): boolean {
  const found = [...columns.values()].map(({ column }) => column)
  const judges = found.some((column) => typeof column === 'object' || column === 'theme')
  return judges && (found.includes('name') || found.includes('code'))
}

function selectKind(found: readonly Column[]): OfficialTable['kind'] {
  if (found.includes('theme')) return 'in-year'
  return found.includes('status') || found.includes('type') ? 'history' : 'latest'
}

/** The table of a sheet, its row of headings found by what it says; nothing where there is none. */
export function findTable(sheet: Sheet): OfficialTable | undefined {
  const at = sheet.rows.findIndex(({ cells }) => isHeadingRow(readHeadings(cells)))
  const heading = sheet.rows[at]
  if (heading === undefined) return undefined
  const columns = readHeadings(heading.cells)
  const found = [...columns.values()].map(({ column }) => column)
  return {
    sheet: sheet.name,
    kind: selectKind(found),
    headingRow: heading.number,
    columns,
    rows: sheet.rows.slice(at + 1),
    unknown: [...heading.cells].flatMap(([place, { text }]) =>
      columns.has(place) ? [] : [{ at: place, heading: text }],
    ),
    lacking: MUST_HAVE.flatMap(([column, words]) => (found.includes(column) ? [] : [words])),
  }
}
