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
    ['two rows have one nine-character code', [NORTH, SOUTH.with(1, 'E10000701')]],
    ['two rows have one DfE code', [NORTH.with(0, '702'), SOUTH]],
    ['a row has another’s code', [NORTH.with(1, 'E10000999'), SOUTH.with(1, 'E10000701')]],
    ['two rows have one name', [NORTH.with(3, 'Southshire'), SOUTH]],
    ['the codes are one row too low', [NORTH.with(1, SOUTH[1] ?? ''), SOUTH.with(1, 'E10000701')]],
    ['the DfE codes are one row too low', [NORTH.with(0, '702'), SOUTH.with(0, '701')]],
    ['an older code is another’s', [NORTH, SOUTH.with(2, 'E10000701')]],
  ])('gives nobody another’s grades where %s, and says whose rows they are', (_, rows) => {
    const imported = importWith(...rows)
    const north = imported.records.find(({ authority }) => authority.id === 'northshire')
    expect(north?.inspections.map(({ started }) => started)).toEqual(['2019-05-13', '2024-06-10'])
    expect(north?.authority.gssCode).toBe('E10000701')
    expect(imported.report.refused.filter(({ file }) => file === 'lookup.csv')).not.toEqual([])
    expect(imported.report.incomplete).toContain('Southshire')
  })

  it('keeps an authority by its code under whatever name the lookup has', () => {
    const imported = importWith(NORTH.with(3, 'Elsewhere'), SOUTH)
    expect(findRecord(imported, 'northshire').authority.dfeCode).toBe('701')
  })
})
