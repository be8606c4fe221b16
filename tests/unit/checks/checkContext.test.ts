import { describe, expect, it } from 'vitest'
import { checkEngland } from '../../../src/record/checks/checkEngland'
import { checkFrameworks } from '../../../src/record/checks/checkFrameworks'
import { checkIndex } from '../../../src/record/checks/checkIndex'
import { checkNeighbours } from '../../../src/record/checks/checkNeighbours'
import type { Fault, Parsed } from '../../../src/record/faults'
import {
  parseEngland,
  parseFrameworks,
  parseIndex,
  parseNeighbours,
} from '../../../src/record/parse'
import { buildMadeEngland, buildMadeNeighbours } from '../context/madeContext'
import { readFrameworks } from '../exampleRecord'
import { BROKEN_ENGLAND, BROKEN_FRAMEWORKS, BROKEN_NEIGHBOURS, listBroken } from './broken'

const frameworks = readFrameworks()
const LIST = {
  schemaVersion: 1,
  england: true,
  records: [
    { id: 'northshire', name: 'Northshire', gssCode: 'E1', neighbours: true },
    { id: 'southshire', name: 'Southshire', gssCode: 'E2' },
  ],
}
const BROKEN_LISTS = `
records.1.id = "northshire" | one of its own
records.1.gssCode = "E1" | one of its own
`

const check = <T>(parsed: Parsed<T>, faultsOf: (value: T) => Fault[]) =>
  parsed.ok ? faultsOf(parsed.value) : parsed.faults

describe.each([
  [
    'England’s counts',
    buildMadeEngland(),
    BROKEN_ENGLAND,
    (value: unknown) => check(parseEngland(value), (file) => checkEngland(file, frameworks)),
  ],
  [
    'an authority’s neighbours',
    buildMadeNeighbours(),
    BROKEN_NEIGHBOURS,
    (value: unknown) => check(parseNeighbours(value), (file) => checkNeighbours(file, frameworks)),
  ],
  [
    'the list of records',
    LIST,
    BROKEN_LISTS,
    (value: unknown) => check(parseIndex(value), checkIndex),
  ],
  [
    'the frameworks that ship',
    frameworks,
    BROKEN_FRAMEWORKS,
    (value: unknown) => check(parseFrameworks(value), checkFrameworks),
  ],
])('the check of %s', (_, sound, broken, checked) => {
  it('finds no fault in a sound file', () => {
    expect(checked(sound)).toEqual([])
  })

  it.each(listBroken(sound, broken))('says where $step', ({ value, path, expected }) => {
    const said = checked(value).flatMap((fault) => (fault.path === path ? [fault.expected] : []))
    expect(said).toContainEqual(expect.stringContaining(expected))
  })
})

it('refuses another authority’s neighbours beside a record', () => {
  const faults = checkNeighbours(buildMadeNeighbours(), frameworks, 'hampshire')
  expect(faults).toEqual([{ path: 'authority', found: '"northshire"', expected: '"hampshire"' }])
})
