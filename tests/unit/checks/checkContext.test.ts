import { describe, expect, it } from 'vitest'
import {
  parseEngland,
  parseIndex,
  parseNeighbours,
} from '../../../src/record/checks/checkRelatedFiles'
import { parseCheckedFrameworks as readChecked } from '../../../src/record/checks/checkFrameworks'
import type { Parsed } from '../../../src/record/faults'
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

const faultsOf = (parsed: Parsed<unknown>) => (parsed.ok ? [] : parsed.faults)

describe.each([
  [
    'England’s counts',
    buildMadeEngland(),
    BROKEN_ENGLAND,
    (value: unknown) => faultsOf(parseEngland(value, frameworks)),
  ],
  [
    'an authority’s neighbours',
    buildMadeNeighbours(),
    BROKEN_NEIGHBOURS,
    (value: unknown) => faultsOf(parseNeighbours(value, frameworks, 'northshire')),
  ],
  ['the list of records', LIST, BROKEN_LISTS, (value: unknown) => faultsOf(parseIndex(value))],
  [
    'the frameworks that ship',
    frameworks,
    BROKEN_FRAMEWORKS,
    (value: unknown) => faultsOf(readChecked(value)),
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
  const faults = faultsOf(parseNeighbours(buildMadeNeighbours(), frameworks, 'hampshire'))
  expect(faults).toEqual([{ path: 'authority', found: '"northshire"', expected: '"hampshire"' }])
})
