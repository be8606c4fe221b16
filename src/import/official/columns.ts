import type { Cell, Sheet, SheetRow } from '../sheets/sheet'
import { normaliseHeading } from '../sheets/text'

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
  | 'region'
  | 'authorityType'
  | { area: string; jointly?: true }

/**
 * Headings whose meaning is certain. The list uses today's wording; the joint heading is from the framework
 * before 2023. An unknown heading is reported by name, never guessed.
 */
const WORDINGS: readonly [Column, ...string[]][] = [
  ['link', 'Web link'],
  ['code', 'Local authority area code', 'Local authority code (ONS)', 'ONS area code', 'GSS code'],
  ['name', 'Local authority name', 'Local authority'],
  ['status', 'Local authority status'],
  ['region', 'Ofsted region', 'Region', 'LA region', 'Government office region'],
  ['authorityType', 'LA Authority Type'],
  ['started', 'Inspection date', 'Inspection/Visit date', 'Inspection start date'],
  ['published', 'Publication date', 'Date of publication'],
  ['type', 'Inspection type', 'Inspection/Visit type'],
  ['theme', 'Visit theme', 'Theme'],
  [{ area: 'overall' }, 'Overall effectiveness', 'Overall effectiveness judgement'],
  [
    { area: 'leadership' },
    'The impact of leaders on social work practice with children and families',
    'Impact of leaders',
  ],
  [
    { area: 'help-and-protection' },
    'The experiences and progress of children who need help and protection',
    'Experiences and progress of children who need help and protection',
  ],
  [
    { area: 'children-in-care' },
    'The experiences and progress of children in care',
    'Experiences and progress of children in care',
  ],
  [
    { area: 'children-in-care', jointly: true },
    'The experiences and progress of children in care and care leavers',
    'Experiences and progress of children in care and care leavers',
  ],
  [
    { area: 'care-leavers' },
    'The experiences and progress of care leavers',
    'Experiences and progress of care leavers',
  ],
]

export const COLUMNS = new Map(
  WORDINGS.flatMap(([column, ...wordings]) =>
    wordings.map((wording): [string, Column] => [normaliseHeading(wording), column]),
  ),
)

/** A table of Ofsted's list: what each column holds, and the rows below the headings. */
export interface OfficialTable {
  sheet: string
  kind: 'latest' | 'in-year' | 'history' | 'past'
  headingRow: number
  columns: ReadonlyMap<number, { column: Column; heading: string }>
  rows: readonly SheetRow[]
  /** Columns of unknown meaning. */
  unknown: { at: number; heading: string }[]
  /** Required columns that the table lacks, in words. */
  lacking: string[]
}

const MUST_HAVE: readonly [Column & string, string][] = [
  ['name', 'the authority’s name'],
  ['started', 'the date of the inspection'],
]

const meaningOf = (column: Column) => (typeof column === 'object' ? column.area : column)

/**
 * Columns by position. If two have the same meaning, both are left out, because either may be the right one.
 */
function readHeadings(cells: ReadonlyMap<number, Cell>) {
  const known = [...cells].flatMap(([at, { text }]) => {
    const column = COLUMNS.get(normaliseHeading(text))
    return column === undefined ? [] : [[at, { column, heading: text }] as const]
  })
  const meanings = known.map(([, { column }]) => meaningOf(column))
  return new Map(
    known.filter(([, { column }]) => {
      const meaning = meaningOf(column)
      return meanings.indexOf(meaning) === meanings.lastIndexOf(meaning)
    }),
  )
}

/** A heading row has an authority's name or code, and an area or a theme. */
function isHeadingRow(columns: OfficialTable['columns']): boolean {
  const found = [...columns.values()].map(({ column }) => column)
  const judges = found.some((column) => typeof column === 'object' || column === 'theme')
  return judges && (found.includes('name') || found.includes('code'))
}

function selectKind(found: readonly Column[]): OfficialTable['kind'] {
  if (found.includes('theme')) return 'in-year'
  return found.includes('status') || found.includes('type') ? 'history' : 'latest'
}

/** Finds the table of a sheet by its heading row; undefined if there is none. */
export function findTable(sheet: Sheet): OfficialTable | undefined {
  const at = sheet.rows.findIndex(({ cells }) => isHeadingRow(readHeadings(cells)))
  const heading = sheet.rows[at]
  if (heading === undefined) return undefined
  const columns = readHeadings(heading.cells)
  const found = [...columns.values()].map(({ column }) => column)
  const unknown = [...heading.cells].flatMap(([place, { text }]) =>
    columns.has(place) ? [] : [{ at: place, heading: text }],
  )
  const lacking = MUST_HAVE.flatMap(([column, words]) => (found.includes(column) ? [] : [words]))
  // Lists before 2025 have no codes. In a later one an unknown column may hold them.
  if (!found.includes('code') && unknown.length > 0) lacking.unshift('the nine-character area code')
  return {
    sheet: sheet.name,
    kind: selectKind(found),
    headingRow: heading.number,
    columns,
    rows: sheet.rows.slice(at + 1),
    unknown,
    lacking,
  }
}
