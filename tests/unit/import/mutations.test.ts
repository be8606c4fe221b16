import { describe, expect, it } from 'vitest'
import { importFiles, type Imported } from '../../../src/import/importFiles'
import { ImportStopped } from '../../../src/import/report'
import { dayOf } from '../../../src/record/dates'
import { readFrameworks } from '../exampleRecord'
import { makeList, makeLookup, pastRow, link, HISTORY, LATEST, TODAY } from './madeLists'
import type { MadeCell } from './makeFiles'
import { makeOverview } from './madeOverview'

type Rows = readonly (readonly MadeCell[])[]

/*
 * One thing is changed in a sound list. Whatever it is, no authority may end with a grade that the
 * sound list does not give it, unless it is marked incomplete or the import stops.
 */
const GRADES = ['G G R O -', 'O O O G -', 'R I R R -', 'I I I I -', 'G O G R -', 'O G O O -']
const NAMES = ['Ayshire', 'Beeshire', 'Ceeshire', 'Deeshire', 'Eeshire', 'Effshire']
const WHO = NAMES.map((name, at) => [link(`80${at + 1}`), `E1000080${at + 1}`, name])
const rowsIn = (year: number): MadeCell[][] =>
  WHO.map((who, at) =>
    pastRow(who, [`${year}-0${at + 1}-12`, `${year}-0${at + 3}-20`], GRADES[(at + year) % 6] ?? ''),
  )
const history = [...HISTORY, ...rowsIn(2018), ...rowsIn(2021)]
const latest = [
  ...LATEST,
  ...rowsIn(2021).map((row) => [...row.slice(0, 3), ...row.slice(4, 7), ...row.slice(8)]),
]
const overview = (names = NAMES) =>
  makeOverview(
    names.map((name, at) => ({
      code: `80${at + 1}`,
      name: name.toLowerCase(),
      started: `1${at}/06/2024`,
      published: `2${at}/07/24`,
      grades: ['good', 'good', 'good', 'good', 'good'],
    })),
  )

function importChanged(
  changed: { history?: Rows; latest?: Rows },
  { lookup = false, acceptRefused = false } = {},
) {
  const files = [makeList({ history, latest, ...changed }), ...(lookup ? [makeLookup()] : [])]
  return importFiles(files, readFrameworks(), { today: TODAY, acceptRefused })
}

/** Grades by authority, months apart from days: a date that is a day off is the same inspection. */
function listGrades({ records }: Imported, complete = false): string[] {
  return records
    .filter(({ incomplete }) => !complete || incomplete === undefined)
    .flatMap(({ authority, inspections }) =>
      inspections.flatMap((inspection) =>
        inspection.judgements.map(({ judgement, grade }) =>
          [authority.name, dayOf(inspection).slice(0, 4), judgement, grade].join(' '),
        ),
      ),
    )
}
const sound = new Set(listGrades(importChanged({})))

const CELLS = { code: 1, name: 2, started: 5, published: 6, overall: 8 }
const shift = (rows: Rows, column: number): Rows =>
  rows.map((row, at) => row.with(column, rows[Math.max(0, at - 1)]?.[column] ?? ''))
const swap = (rows: Rows, column: number, at: number, other: number): Rows =>
  rows.map((row, index) => (index === at ? row.with(column, rows[other]?.[column] ?? '') : row))
const day = (iso: string) => ({ text: iso, day: iso })

const mutations: [string, Rows][] = [
  ...Object.entries(CELLS)
    .filter(([name]) => name !== 'published')
    .map(([name, column]): [string, Rows] => [
      `the column ${name} one row lower`,
      shift(history, column),
    ]),
  ...history.flatMap((_, at): [string, Rows][] => {
    const other = (at + 3) % history.length
    return [
      [`row ${at} with the code of row ${other}`, swap(history, CELLS.code, at, other)],
      [`row ${at} with the name of row ${other}`, swap(history, CELLS.name, at, other)],
      [`row ${at} twice`, [...history, history[at] ?? []]],
      [`row ${at} left out`, history.filter((__, index) => index !== at)],
    ]
  }),
  ['a day off', history.map((row, at) => (at === 10 ? row.with(5, day('2021-01-13')) : row))],
  ['a year off', history.map((row, at) => (at === 10 ? row.with(5, day('2020-01-12')) : row))],
]

describe('a list in which one thing is wrong', () => {
  it.each([false, true])(
    'never gives an authority another’s grade (with a lookup: %s)',
    (lookup) => {
      const wrong = mutations.flatMap(([name, changed]) => {
        try {
          const imported = importChanged({ history: changed }, { lookup })
          const found = listGrades(imported, true).filter((grade) => !sound.has(grade))
          return found.length === 0 ? [] : [[name, ...found]]
        } catch (error) {
          if (error instanceof ImportStopped) return []
          throw error
        }
      })
      expect(wrong).toEqual([])
      expect(mutations.length).toBeGreaterThan(60)
    },
  )

  it.each([
    ['the table of latest inspections has an inspection of its own', 5, day('2023-03-01')],
    ['the table of latest inspections has another grade', 6, 'Inadequate'],
  ])('has the authority marked where %s', (_, column, cell) => {
    const at = column === 5 ? 4 : column
    const changed = latest.map((row, index) =>
      index === 3
        ? at === 4
          ? row.with(4, cell).with(5, day('2023-04-20'))
          : row.with(at, cell)
        : row,
    )
    const { report } = importChanged({ latest: changed }, { acceptRefused: true })
    expect(report.incomplete).toEqual([latest[3]?.[2]])
  })

  it('counts for England how many may lack their latest grade', () => {
    const { england } = importChanged({ history: swap(history, CELLS.code, 4, 5) })
    expect(england?.latest).toMatchObject({ inspections: 8, incomplete: 2 })
  })

  it('gives nobody a report that two authorities’ rows share', () => {
    const twice = overview(NAMES.map((name, at) => (at === 1 ? 'Ayshire' : name)))
    const files = [makeList({ history, latest }), twice]
    const options = { today: TODAY, acceptRefused: true }
    const { report } = importFiles(files, readFrameworks(), options)
    expect(report.incomplete).toContain('Ayshire')
  })
})
