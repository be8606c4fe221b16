import { describe, expect, it } from 'vitest'
import { checkEngland } from '../../../src/record/checks/checkEngland'
import { checkIndex } from '../../../src/record/checks/checkIndex'
import { checkNeighbours } from '../../../src/record/checks/checkNeighbours'
import type { Fault, Parsed } from '../../../src/record/faults'
import { parseEngland, parseIndex, parseNeighbours } from '../../../src/record/parse'
import { buildMadeEngland, buildMadeNeighbours } from '../context/madeContext'
import { changeAt } from '../change'
import { readFrameworks } from '../exampleRecord'
import type { Broken } from './broken'

const frameworks = readFrameworks()

function check<T>(parsed: Parsed<T>, faultsOf: (value: T) => Fault[]): Fault[] {
  return parsed.ok ? faultsOf(parsed.value) : parsed.faults
}
const checkCounts = (value: unknown) =>
  check(parseEngland(value), (file) => checkEngland(file, frameworks))
const checkNear = (value: unknown) =>
  check(parseNeighbours(value), (file) => checkNeighbours(file, frameworks))

const JOINT_AREA = ['latest', 'areas', 4, 'jointly', 0]

const BROKEN_ENGLAND: Broken[] = [
  [
    'an area is not known',
    ['years', 1, 'areas', 0, 'area'],
    'schools',
    'years[1] › areas[0] › area',
    'the id of an area',
  ],
  [
    'an area stands twice',
    ['latest', 'areas', 1, 'area'],
    'overall',
    'latest › areas[1] › area',
    'each area once',
  ],
  [
    'a grade is not known',
    ['latest', 'areas', 0, 'grades', 0, 'grade'],
    'great',
    'latest › areas[0] › grades',
    'from best to worst',
  ],
  [
    'a joint grade is counted under one of its areas only',
    [...JOINT_AREA, 'areas'],
    ['care-leavers', 'leadership'],
    'latest › areas[4] › jointly[0]',
    'each with the same joint counts',
  ],
  [
    'a sum is wrong',
    ['latest', 'areas', 0, 'notJudged'],
    3,
    'latest',
    'as many inspections as are counted',
  ],
  ['its days are out of order', ['latest', 'to'], '2021-01-01', 'latest › to', 'or later'],
  ['an inspection is later than the list', ['asAt'], '2026-01-01', 'latest › to', 'or earlier'],
  ['its years are out of order', ['years', 1, 'year'], 2021, 'years[1] › year', 'a later year'],
  [
    'it is not Ofsted’s own list',
    ['source', 'kind'],
    'compiled-data',
    'source › kind',
    'official-statistics',
  ],
  ['it has a key that is none', ['average'], 2, 'average', 'no such key'],
]

const LATEST = ['neighbours', 0, 'latest']
const BROKEN_NEIGHBOURS: Broken[] = [
  [
    'one stands twice',
    ['neighbours', 1, 'dfeCode'],
    '998',
    'neighbours[1] › dfeCode',
    'each neighbour once',
  ],
  [
    'it is a neighbour of itself',
    ['neighbours', 0, 'record'],
    'northshire',
    'neighbours[0] › record',
    'another than',
  ],
  [
    'a framework is not known',
    [...LATEST, 'framework'],
    'ilacs-1999',
    'neighbours[0] › latest › framework',
    'the id of a framework',
  ],
  [
    'a framework was not in use that day',
    [...LATEST, 'started'],
    '2019-03-04',
    'neighbours[0] › latest › started',
    'a day while ILACS 2023 was in use',
  ],
  [
    'a judgement is another framework’s',
    [...LATEST, 'judgements', 4, 'judgement'],
    'ilacs-2018-care',
    'neighbours[0] › latest › judgements[4] › judgement',
    'a judgement that ILACS 2023 has',
  ],
  [
    'a grade is not on the scale',
    [...LATEST, 'judgements', 0, 'grade'],
    'great',
    'neighbours[0] › latest › judgements[0] › grade',
    'a grade of its framework',
  ],
  [
    'a source is not listed',
    [...LATEST, 'report'],
    'nowhere',
    'neighbours[0] › latest › report',
    'one of the file’s sources',
  ],
  [
    'it came out before it began',
    [...LATEST, 'published'],
    { day: '2024-01-01' },
    'neighbours[0] › latest › published',
    'or later',
  ],
]

function expectFault(faults: Fault[], path: string, expected: string) {
  expect(faults).toContainEqual(
    expect.objectContaining({ path, expected: expect.stringContaining(expected) as string }),
  )
}

describe('the check of England’s counts', () => {
  it('finds no fault in counts that add up', () => {
    expect(checkCounts(buildMadeEngland())).toEqual([])
  })

  it.each(BROKEN_ENGLAND)('says where %s', (_, keys, to, path, expected) => {
    expectFault(checkCounts(changeAt(buildMadeEngland(), keys, to)), path, expected)
  })
})

describe('the check of an authority’s neighbours', () => {
  it('finds no fault where every absence has its kind', () => {
    expect(checkNear(buildMadeNeighbours())).toEqual([])
  })

  it.each(BROKEN_NEIGHBOURS)('says where %s', (_, keys, to, path, expected) => {
    expectFault(checkNear(changeAt(buildMadeNeighbours(), keys, to)), path, expected)
  })

  it('refuses another authority’s neighbours beside a record', () => {
    const faults = checkNeighbours(buildMadeNeighbours(), frameworks, 'hampshire')
    expect(faults).toEqual([{ path: 'authority', found: '"northshire"', expected: '"hampshire"' }])
  })
})

describe('the check of the list of records', () => {
  const list = {
    schemaVersion: 1,
    england: true,
    records: [
      { id: 'northshire', name: 'Northshire', gssCode: 'E1', neighbours: true },
      { id: 'southshire', name: 'Southshire', gssCode: 'E2' },
    ],
  }
  const checkList = (value: unknown) => check(parseIndex(value), checkIndex)

  it('finds no fault in a sound one', () => {
    expect(checkList(list)).toEqual([])
  })

  it.each([
    ['id', 'northshire'],
    ['gssCode', 'E1'],
  ])('says where two records have one %s', (key, value) => {
    const faults = checkList(changeAt(list, ['records', 1, key], value))
    expectFault(faults, faults[0]?.path ?? '', 'one of its own')
    expect(faults[0]?.path).toMatch(new RegExp(`^records\\[1\\].* › ${key}$`, 'u'))
  })
})
