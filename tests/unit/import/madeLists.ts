import { importFiles, type Imported } from '../../../src/import/importFiles'
import type { GivenFile } from '../../../src/import/recogniseFile'
import { readFrameworks } from '../exampleRecord'
import { makeCsv, makeOds, type MadeCell, type MadeSheet } from './makeFiles'

const LEADERS = 'The impact of leaders on social work practice with children and families'
const PROTECTION = 'The experiences and progress of children who need help and protection'
export const CARE = 'The experiences and progress of children in care'
const LEAVERS = 'The experiences and progress of care leavers'
const JUDGED = ['Overall effectiveness', LEADERS, PROTECTION, CARE, LEAVERS]

export function link(code: string): MadeCell {
  const formula = `of:=HYPERLINK("https://reports.ofsted.gov.uk/provider/44/${code}";"Page")`
  return { text: 'Page', formula }
}

function day(iso: string): MadeCell {
  const [year = '', month = '', date = ''] = iso.split('-')
  return { text: `${date}/${month}/${year}`, day: iso }
}

const GRADES: Partial<Record<string, string>> = {
  O: 'Outstanding',
  G: 'Good',
  R: 'Requires improvement to be good',
  I: 'Inadequate',
}

/** "G O R I -": the cells of the judgements; a hyphen for a blank cell, other words as they stand. */
export function grades(letters: string): MadeCell[] {
  return letters.split(' ').map((letter) => (letter === '-' ? '' : (GRADES[letter] ?? letter)))
}

const NORTH = [link('701'), 'E10000701', 'Northshire']
const SOUTH = [link('702'), 'E06000702', 'Southshire']
const OLD = [link('701'), 'E10000703', 'Oldshire']
const STANDARD = 'ILACS Standard Inspection'
const SHORT = 'ILACS Short Inspection'
const days = (started: string, published: string) => [day(started), day(published)]

/** A row of the history: an authority of today unless it says otherwise. */
export function pastRow(
  who: readonly MadeCell[],
  dates: readonly [string, string],
  letters: string,
  { status = 'Current', type = STANDARD } = {},
): MadeCell[] {
  return [...who, status, 'Region', ...days(...dates), type, ...grades(letters)]
}

/** Two authorities of today, Northshire and Southshire, and Oldshire, which is no more. */
export const HISTORY = [
  pastRow(NORTH, ['2019-05-13', '2019-07-01'], 'G G R O -'),
  pastRow(NORTH, ['2024-06-10', '2024-07-23'], 'G O G G I', { type: SHORT }),
  pastRow(SOUTH, ['2022-11-21', '2023-01-20'], 'R R R G -'),
  pastRow(OLD, ['2018-10-01', '2018-11-20'], 'I I I R -', { status: 'No longer exists' }),
]
export const LATEST = [
  [...NORTH, 'Region', ...days('2024-06-10', '2024-07-23'), ...grades('G O G G I')],
  [...SOUTH, 'Region', ...days('2022-11-21', '2023-01-20'), ...grades('R R R G -')],
]
const NONE = grades('- - - - -')
const IN_YEAR = [
  [...NORTH, 'Region', ...days('2024-06-10', '2024-07-23'), SHORT, ...grades('G O G G I'), ''],
  [
    ...SOUTH,
    'Region',
    ...days('2024-11-05', '2024-12-05'),
    'ILACS Focused Visit',
    ...NONE,
    'Front door',
  ],
  [
    ...SOUTH,
    'Region',
    ...days('2025-02-11', '2025-03-11'),
    'LA Monitoring visit',
    ...NONE,
    'Vulnerable adolescents',
  ],
]

const KEYS = ['Web link', 'Local authority area code', 'Local authority name']
const DATES = ['Inspection date', 'Publication date']
export const HEADINGS = {
  latest: [...KEYS, 'Ofsted region', ...DATES, ...JUDGED],
  inYear: [
    ...KEYS,
    ...['Region', 'Inspection/Visit date', 'Publication date', 'Inspection/Visit type'],
    ...JUDGED,
    'Visit Theme',
  ],
  history: [
    ...[...KEYS, 'Local authority status', 'Ofsted region'],
    ...[...DATES, 'Inspection type', ...JUDGED],
  ],
}

export interface MadeList {
  history?: readonly (readonly MadeCell[])[]
  latest?: readonly (readonly MadeCell[])[]
  inYear?: readonly (readonly MadeCell[])[]
  headings?: Partial<typeof HEADINGS>
  title?: string
}

function makeTable(name: string, headings: readonly string[], rows: MadeSheet['rows']): MadeSheet {
  return { name, rows: [[name], ['One table, from cell A3.'], headings, ...rows] }
}

export const TODAY = '2026-11-28'

/** A list of the shape of Ofsted's, with made-up authorities. */
export function makeList(list: MadeList = {}): GivenFile {
  const { history = HISTORY, latest = LATEST, inYear = IN_YEAR } = list
  const headings = { ...HEADINGS, ...list.headings }
  const title = list.title ?? 'Local authority inspection outcomes as at 31 March 2025'
  const published = { text: '25 September 2025', day: '2025-09-25' }
  return makeOds([
    { name: 'Cover', rows: [[title], ['Published on:', published]] },
    makeTable('Inspections', headings.latest, latest),
    makeTable('In-year', headings.inYear, inYear),
    makeTable('History', headings.history, history),
  ])
}

/** The lookup: Southshire had another code before; Oldshire has no code of today. */
const LOOKUP = [
  ['la_code', 'la_code_new', 'ltla23cd', 'local_authority_ons_name', 'stat_neighbours'],
  ['701', 'E10000701', 'E10000701', 'Northshire', '702, 799'],
  ['702', 'E06000702', 'E10000799', 'Southshire', '701'],
  ['703', '', 'E10000703', 'Oldshire', ''],
]

/** Imports made files: of lists this small a single refused row would stop the import. */
export function importMade(...files: GivenFile[]): Imported {
  return importFiles(files, readFrameworks(), { today: TODAY, acceptRefused: true })
}

/** The record of one authority. Throws where there is none. */
export function findRecord({ records }: Imported, id: string) {
  const record = records.find(({ authority }) => authority.id === id)
  if (record === undefined) throw new Error(`no record ${id}`)
  return record
}

export const makeLookup = () => makeCsv(LOOKUP)
