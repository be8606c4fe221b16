import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDir, OFFICIAL } from './import-files'
import { readOdsSheet } from './read-ods'

/** From here on care leavers have a grade of their own: before it, one column holds the joint one. */
export const SEPARATE_SINCE = '2023-01-01'

/** The columns of the official list that hold grades, by area. */
export const HEADINGS: Record<string, string> = {
  overall: 'Overall effectiveness',
  leadership: 'The impact of leaders on social work practice with children and families',
  'help-and-protection': 'The experiences and progress of children who need help and protection',
  'children-in-care': 'The experiences and progress of children in care',
  'care-leavers': 'The experiences and progress of care leavers',
}

/** The inspections of a sheet of the official list, by the heading of each column. */
export function readOfficialSheet(sheet: string): Record<string, string>[] {
  const file = new Uint8Array(readFileSync(join(dataDir ?? '', OFFICIAL)))
  const rows = readOdsSheet(file, sheet)
  const head = rows.findIndex((cells) => cells.includes('Inspection date'))
  const names = rows[head] ?? []
  return rows
    .slice(head + 1)
    .map((cells) => Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])))
    .filter((row) => /^\d{4}-/u.test(row['Inspection date'] ?? ''))
}
