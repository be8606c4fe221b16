import { describe, expect, it } from 'vitest'
import { findRecord, importMade, makeList } from './madeLists'
import { makeCsv } from './makeFiles'
import { makeOverview } from './madeOverview'

const COLUMNS = [
  'la_code',
  'la_code_new',
  'ltla23cd',
  'local_authority_ons_name',
  'stat_neighbours',
]
const NORTH = ['701', 'E10000701', 'E10000701', 'Northshire', '702']
const SOUTH = ['702', 'E06000702', 'E06000702', 'Southshire', '701']

/** Southshire's newest inspection, which only the overview has. */
const OF_SOUTH = makeOverview([
  {
    code: '702',
    started: '03/11/2025',
    ended: '14/11/2025',
    published: '05/01/26',
    grades: ['inadequate', 'inadequate', 'inadequate', 'inadequate', 'inadequate'],
  },
])
const importWith = (...rows: string[][]) =>
  importMade(makeList(), OF_SOUTH, makeCsv([COLUMNS, ...rows]))
const startsOf = (imported: ReturnType<typeof importMade>, id: string) =>
  findRecord(imported, id).inspections.map(({ started }) => started)

describe('a lookup with a wrong code', () => {
  it('that is right gives the overview’s inspection to whose it is', () => {
    const imported = importWith(NORTH, SOUTH)
    expect(startsOf(imported, 'southshire')).toContain('2025-11-03')
    expect(startsOf(imported, 'northshire')).not.toContain('2025-11-03')
  })

  it.each([
    ['nine-character', [NORTH, SOUTH.with(1, 'E10000701')]],
    ['DfE', [NORTH.with(0, '702'), SOUTH]],
  ])('gives nobody another’s grades where two rows have one %s code', (_, rows) => {
    const imported = importWith(...rows)
    expect(startsOf(imported, 'northshire')).toEqual(['2019-05-13', '2024-06-10'])
    const { refused } = imported.report
    const ofLookup = refused.filter(({ file }) => file === 'lookup.csv')
    expect(ofLookup.length).toBeGreaterThan(1)
    for (const { reason } of ofLookup) expect(reason).toContain('stands in more than one row')
  })

  it('gives nobody another’s grades where a row has the code of another authority', () => {
    const imported = importWith(NORTH.with(1, 'E10000999'), SOUTH.with(1, 'E10000701'))
    expect(startsOf(imported, 'northshire')).toEqual(['2019-05-13', '2024-06-10'])
    expect(findRecord(imported, 'northshire').authority.dfeCode).toBeUndefined()
    expect(imported.report.refused).toMatchObject([
      { file: 'lookup.csv', row: 3 },
      { file: 'overview.xlsx', row: 2 },
    ])
  })

  it('keeps an authority by its code under whatever name the lookup has', () => {
    const imported = importWith(NORTH.with(3, 'Elsewhere'), SOUTH)
    expect(findRecord(imported, 'northshire').authority.dfeCode).toBe('701')
  })
})
