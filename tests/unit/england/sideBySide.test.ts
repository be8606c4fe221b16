import { expect, it } from 'vitest'
import { buildSideBySide } from '../../../src/record/england/sideBySide'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import type { Source } from '../../../src/record/schema/evidence'
import { madeRecord, type MadeInspection } from '../madeRecords'
import { england, frameworks } from './facts'

const SHARED = { framework: 'ilacs-2018', started: '2019-03-04', all: 'good' }
const NEWER = {
  framework: 'ilacs-2023',
  started: '2024-06-10',
  all: 'outstanding',
  grades: { 'care-leavers': 'good' },
}
const OLDER = { framework: 'slac', started: '2011-07-04', all: 'adequate' }

function indexOf(
  id: string,
  inspections: MadeInspection[],
  kind: Source['kind'] = 'ofsted-report',
) {
  const record = madeRecord(inspections, {}, frameworks)
  record.authority = { ...record.authority, id, name: id }
  record.keeping.checkedOn = '2026-08-22'
  const [report] = record.sources
  if (report !== undefined)
    record.sources.push({ ...report, id: 'newest', kind, shortName: 'Newest list' })
  const newest = record.inspections.at(-1)
  if (newest !== undefined) newest.report = 'newest'
  return buildRecordIndex(record, frameworks)
}

const northam = indexOf('northam', [OLDER, SHARED, NEWER])
const eastby = indexOf('eastby', [SHARED, NEWER], 'compiled-data')

function read(area: string, asAt: 'newest' | 'official' = 'newest') {
  const lanes = buildSideBySide([northam, eastby], england, asAt).areas.find(
    (entry) => entry.area.id === area,
  )?.lanes
  if (lanes?.length !== 2) throw new Error(area)
  return lanes
}

it('shows the areas of today, each authority in the order in which it was chosen', () => {
  const { areas } = buildSideBySide([northam, eastby], england, 'newest')
  expect(areas.map(({ area }) => area.id)).toEqual([
    ...['overall', 'leadership', 'help-and-protection', 'children-in-care', 'care-leavers'],
  ])
  expect(read('overall').map(({ id }) => id)).toEqual(['northam', 'eastby'])
})

it('puts the same day at the same place in every lane', () => {
  const [first, second] = read('overall')
  expect(first?.marks.slice(1).map(({ at }) => at)).toEqual(second?.marks.map(({ at }) => at))
})

it('says every grade and absence in words, an older scale by its own, a joint grade with its areas', () => {
  const [, cares] = [read('help-and-protection')[0], read('children-in-care')[0]]
  expect(read('help-and-protection')[0]?.earlier).toEqual([
    '2019: Good',
    '2011: Adequate, older scale',
  ])
  expect(cares?.earlier[0]).toBe('2019: Good, one grade with care leavers')
  expect(cares?.marks.map(({ shared }) => shared)).toEqual([false, true, false])
  expect(read('overall')[0]).toMatchObject({
    latest: 'Outstanding',
    when: 'inspected 10 to 12 June 2024',
    earlier: ['2019: Good', 'not given in 2011'],
  })
})

it('says what only an unofficial list has, and leaves it out where only official lists count', () => {
  expect(read('overall')[1]).toMatchObject({
    latest: 'Outstanding',
    when: 'unofficial list, inspected 10 to 12 June 2024',
  })
  expect(read('overall', 'official')[1]).toMatchObject({
    latest: 'Good',
    when: 'inspected 4 to 6 March 2019',
    earlier: [],
  })
  expect(read('overall', 'official')[0]?.latest).toBe('Outstanding')
})

it('says where inspections of unofficial lists are left out, and only there', () => {
  const { authorities } = buildSideBySide([northam, eastby], england, 'official')
  expect(authorities.map(({ checked }) => checked)).toEqual([
    'as checked on 22 August 2026',
    'as checked on 22 August 2026; later inspections from unofficial lists are left out',
  ])
  const newest = buildSideBySide([eastby], england, 'newest')
  expect(newest.authorities[0]?.checked).toBe('as checked on 22 August 2026')
})

it('names the council that was inspected before', () => {
  const council = { name: 'Oldshire County Council', record: 'oldshire' }
  const succession = [
    {
      state: 'done' as const,
      when: { day: '2019-01-01' },
      predecessors: [council],
      citations: [{ source: 'newest' }],
    },
  ]
  const { record } = eastby
  const heir = { ...record, authority: { ...record.authority, succession } }
  const { authorities } = buildSideBySide(
    [buildRecordIndex(heir, frameworks), northam],
    england,
    'newest',
  )
  expect(authorities.map(({ inherited }) => inherited)).toMatchObject([
    [{ lead: 'Before 1 January 2019 another council was inspected:', council }],
    [],
  ])
})

it('names sources, and says where there is no grade', () => {
  const none = indexOf('none', [])
  const { areas, authorities } = buildSideBySide([eastby, none], england, 'newest')
  expect(authorities[0]?.sources).toContain('Newest list')
  expect(areas[0]?.lanes[1]).toMatchObject({ latest: 'no grade on record', marks: [] })
})
