import { beforeAll, describe, expect, it } from 'vitest'
import { buildContext, type Context } from '../../src/record/views/context/context'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { AreaCounts, EnglandFile } from '../../src/record/schema/england'
import type { NeighboursFile } from '../../src/record/schema/manyRecords'
import { EXPECTED_NEIGHBOURS } from './expected-neighbours'
import { dataDir, isOf2025, readEngland, readFrameworks, readNeighbours, readRecord } from './read'
import { HEADINGS, readOfficialSheet, SEPARATE_SINCE } from './read-official'

let england: EnglandFile
let neighbours: NeighboursFile
let context: Context
beforeAll(() => {
  if (!isOf2025) return
  england = readEngland()
  neighbours = readNeighbours()
  context = buildContext(buildRecordIndex(readRecord(), readFrameworks()), england, neighbours)
})

const GRADES = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate']

const count = (rows: readonly Record<string, string>[], area: string) =>
  GRADES.map((grade) => rows.filter((row) => row[HEADINGS[area] ?? ''] === grade).length)

/** What the file's counts should be, counted anew from the rows. */
function recount(rows: readonly Record<string, string>[], area: string) {
  const isCare = ['children-in-care', 'care-leavers'].includes(area)
  const early = rows.filter((row) => (row['Inspection date'] ?? '') < SEPARATE_SINCE)
  const late = rows.filter((row) => !early.includes(row))
  return {
    own: isCare ? count(late, area) : count(rows, area),
    // The list keeps the joint grade in its column for children in care.
    joint: isCare && early.length > 0 ? count(early, 'children-in-care') : [],
  }
}
const stated = ({ grades, jointly }: AreaCounts) => ({
  own: grades.map((entry) => entry.count),
  joint: jointly.flatMap((joint) => joint.grades.map((entry) => entry.count)),
})

describe.skipIf(!isOf2025 || dataDir === undefined)('England’s counts (needs DATA_DIR)', () => {
  it.each(Object.keys(HEADINGS))('of the latest inspections are those of the list: %s', (area) => {
    const rows = readOfficialSheet('Inspections_as_at_31_March')
    expect([rows.length, england.latest.inspections]).toEqual([153, 153])
    const counts = england.latest.areas.find((entry) => entry.area === area)
    expect(counts && stated(counts)).toEqual(recount(rows, area))
    const days = rows.map((row) => row['Inspection date'] ?? '').sort()
    expect([england.latest.from, england.latest.to]).toEqual([days[0], days.at(-1)])
  })

  it('of each year are those of the list’s history', () => {
    const rows = readOfficialSheet('ILACS_inspection_history')
    expect(rows).toHaveLength(271)
    expect(england.years.reduce((sum, { inspections }) => sum + inspections, 0)).toBe(271)
    for (const { year, inspections, areas } of england.years) {
      const own = rows.filter((row) => row['Inspection date']?.startsWith(String(year)))
      expect([year, own.length]).toEqual([year, inspections])
      for (const counts of areas)
        expect({ year, ...stated(counts) }).toEqual({ year, ...recount(own, counts.area) })
    }
  })
})

describe.skipIf(!isOf2025)('Hampshire’s neighbours', () => {
  it('are the ten of the lookup, nearest first, each with its latest grades and days', () => {
    expect(
      neighbours.neighbours.map(({ dfeCode, name, latest }) => [
        dfeCode,
        name,
        latest?.judgements.map(({ printedGrade }) => printedGrade.charAt(0)).join(' '),
        latest?.started,
        latest !== undefined && 'day' in latest.published ? latest.published.day : '',
      ]),
    ).toEqual(EXPECTED_NEIGHBOURS)
  })

  it.each([
    ['overall', [3, 4, 3, 0]],
    ['leadership', [4, 4, 2, 0]],
    ['help-and-protection', [1, 6, 3, 0]],
    ['children-in-care', [4, 4, 2, 0]],
    ['care-leavers', [3, 6, 1, 0]],
  ])('are counted for %s as a person counts them', (key, counts) => {
    const row = context.rows.find(({ subject }) => subject.key === key)
    expect(row?.neighbours?.grades.map((entry) => entry.count)).toEqual(counts)
  })

  it('are never said to have a joint grade: all were inspected since 2023', () => {
    const joint = context.rows.find(({ subject }) => subject.areas.length > 1)
    expect(joint?.neighbours).toMatchObject({ graded: 0, otherwise: 10 })
    expect(joint?.england).toMatchObject({ graded: 50, otherwise: 103 })
  })
})
