import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Facts, InspectionFact } from '../../src/import/england/facts'
import { readEngland } from '../../tools/englandFiles'
import { dataDir } from './read'
import { readOdsSheet } from './read-ods'

/*
 * England's facts as they are shipped, recounted from the XML of Ofsted's sheets by other code than the
 * importer's: regular expressions, and positions of columns that a person counted.
 */
type Row = readonly string[]

const readSheet = (file: string, sheet: string): Row[] =>
  readOdsSheet(new Uint8Array(readFileSync(join(dataDir ?? '', file))), sheet)

const LIST_2025 = 'la-inspection-outcomes-2025-03-31.ods'
const LIST_2023 = 'lists/childrens-social-care-2023-underlying.ods'

/** Where a person found each kind of inspection in the sheet of 2023: publication, then its grades. */
const KINDS = [
  { id: 'slac', at: 4, grades: { 'help-and-protection': 5, 'children-in-care': 6 } },
  { id: 'slac-safeguarding', at: 7, grades: { 'help-and-protection': 8 } },
  { id: 'slac-looked-after', at: 9, grades: { 'children-in-care': 10 } },
  { id: 'child-protection', at: 11, grades: { 'help-and-protection': 12 } },
  { id: 'child-protection-reinspection', at: 13, grades: { 'help-and-protection': 14 } },
  { id: 'targeted-looked-after', at: 15, grades: { 'children-in-care': 16 } },
  {
    id: 'sif',
    at: 17,
    grades: {
      ...{ overall: 18, 'help-and-protection': 19, 'children-in-care': 20, adoption: 21 },
      ...{ 'care-leavers': 22, leadership: 23, 'safeguarding-board': 24 },
    },
  },
  {
    id: 'sif-reinspection',
    at: 25,
    grades: {
      ...{ overall: 26, 'help-and-protection': 27, 'children-in-care': 28, adoption: 29 },
      ...{ 'care-leavers': 30, leadership: 31 },
    },
  },
]
const ILACS = ['overall', 'leadership', 'help-and-protection', 'children-in-care', 'care-leavers']
const DAY = /^\d{4}-\d\d-\d\d$/u

/** "sif 2014-04-22 overall Good": one line for each grade. */
function listPast(row: Row): string[] {
  return KINDS.flatMap(({ id, at, grades }) => {
    const published = row[at] ?? ''
    if (!DAY.test(published)) return []
    return Object.entries(grades).map(([area, column]) =>
      [id, published, area, row[column] ?? ''].join(' '),
    )
  })
}
/** "ilacs 2019-04-29 2019-06-11 overall Good" from a row of the history of 2025. */
function listIlacs(row: Row): string[] {
  const [, , , , , started = '', published = ''] = row
  return ILACS.map((area, at) => ['ilacs', started, published, area, row[8 + at] ?? ''].join(' '))
}

let facts: Facts
let past: Row[]
let history: Row[]
beforeAll(() => {
  if (dataDir === undefined) return
  facts = readEngland(join(import.meta.dirname, '../../public/records')) ?? facts
  past = readSheet(LIST_2023, 'LA_inspections_2009-2023')
  history = readSheet(LIST_2025, 'ILACS_inspection_history')
}, 60_000)

const isOfficial = ({ judgements }: InspectionFact) =>
  judgements.some(({ place }) => place.source.startsWith('ofsted-outcomes'))

/** The same lines from the facts; blank cells are no lines. */
function listFacts(id: string, ilacs: boolean): string[] {
  return facts.inspections
    .filter((one) => one.authority === id && isOfficial(one))
    .filter(({ framework }) => framework.startsWith('ilacs') === ilacs)
    .flatMap(({ id: inspection, started = '', published = '', judgements }) =>
      judgements.flatMap(({ judgement, printed, absence }) => {
        if (absence === 'not-judged') return []
        const area = judgement
          .replace(/^(?:slac|sif|child-protection|targeted-looked-after|ilacs-\d{4})-/u, '')
          .replace(/^care$/u, 'children-in-care')
        const kind = inspection.replace(/-\d{4}-\d\d-\d\d$/u, '')
        const days = ilacs ? [started, published] : [published]
        return [[kind, ...days, area, printed].join(' ')]
      }),
    )
    .sort()
}
const isGraded = (line: string) => / [A-Z-][^ ]*(?: [a-z ]+)?$/u.test(line)

/** Name in the lists, id, and which of two rows of that name in the sheet of 2023. */
const AUTHORITIES = [
  ['Northamptonshire', 'northamptonshire', 0, 'abolished, with a targeted inspection'],
  ['Dorset', 'dorset-to-2019', 1, 'abolished, of the same name as its successor'],
  ['Poole', 'poole', 0, 'abolished, in no list with codes'],
  ['Cumberland', 'cumberland', 0, 'with a predecessor'],
  ['Brent', 'brent', 0, 'inspected after April 2026'],
  ['Torbay', 'torbay', 0, 'with a re-inspection of June 2018'],
  ['Barking and Dagenham', 'barking-and-dagenham', 0, 'a London borough inspected in 2012'],
  ['Warrington', 'warrington', 0, 'with two re-inspections of one day'],
  ['Kent', 'kent', 0, 'with four kinds of inspection'],
  ['Isles of Scilly', 'isles-of-scilly', 0, 'with words that are no grade'],
  ['Bury', 'bury', 0, 'whose grades differ in an older list'],
  ['Hampshire', 'hampshire', 0, 'whose record a person keeps'],
] as const

describe.skipIf(dataDir === undefined)('England’s facts (needs DATA_DIR)', () => {
  it.each(AUTHORITIES)('of %s (%s, %i) are those of the sheets: %s', (name, id, which) => {
    const rows = past.filter((row) => row[1] === name)
    const row = rows[which]
    expect(listFacts(id, false)).toEqual((row === undefined ? [] : listPast(row)).sort())
    const own = history.filter((line) => line[2] === name)
    const lines = id === 'dorset-to-2019' ? [] : own.flatMap(listIlacs).filter(isGraded)
    expect(listFacts(id, true)).toEqual(lines.sort())
  })

  it('hold every grade of both sheets, for every authority', () => {
    const all = (ilacs: boolean) =>
      facts.authorities.flatMap(({ id }) => listFacts(id, ilacs)).sort()
    expect(all(false)).toEqual(past.flatMap(listPast).sort())
    const lines = history.filter((row) => DAY.test(row[5] ?? '')).flatMap(listIlacs)
    expect(all(true)).toEqual(lines.filter(isGraded).sort())
  })

  it('count 158 authorities, 663 inspections of the lists, and 53 that only others have', () => {
    const official = facts.inspections.filter(isOfficial).length
    const inPast = past.flatMap((row) => KINDS.filter(({ at }) => DAY.test(row[at] ?? '')))
    const inHistory = history.filter((row) => DAY.test(row[5] ?? ''))
    expect([inPast.length, inHistory.length]).toEqual([392, 271])
    expect([facts.authorities.length, official, facts.inspections.length]).toEqual([158, 663, 716])
    expect(facts.authorities.filter(({ gone }) => gone !== undefined)).toHaveLength(5)
  })

  it('call the third grade adequate before November 2013, and never after', () => {
    const third = facts.inspections.flatMap(({ published = '', judgements }) =>
      judgements.flatMap(({ grade }) => (grade === 'adequate' ? [published] : [])),
    )
    const printed = past.flatMap((row) =>
      listPast(row).filter((line) => /^(?:slac|child|targeted).* Requires/u.test(line)),
    )
    expect(third).toHaveLength(printed.length)
    expect(third.every((day) => day < '2013-11-01')).toBe(true)
  })

  it('have nothing refused, and list where older lists differ', () => {
    expect(facts.refused).toEqual([])
    const listed = facts.differences.map(({ authority, inspection, subject }) =>
      [authority, inspection.slice(-10, -6), subject].join(' '),
    )
    for (const known of [
      ...['bury 2021 help-and-protection', 'bury 2021 children-in-care'],
      ...['central-bedfordshire 2022 help-and-protection', 'staffordshire 2023 care-leavers'],
      ...['nottingham 2022 published', 'cumbria 2022 started', 'isles-of-scilly 2023 started'],
      'warrington 2011 children-in-care',
    ])
      expect(listed).toContain(known)
  })
})
