import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { writeGenerated } from '../../tools/build/builtFiles'
import { writeEnglandRecords } from '../../tools/build/england'
import { planEngland } from '../../tools/englandFiles'
import { writeWhole } from '../../tools/planFiles'
import { readFrameworks } from './exampleRecord'
import { findRecord, importMade, makeList, makeLookup } from './import/madeLists'

const imported = importMade(makeList(), makeLookup())
const frameworks = readFrameworks()
const own = structuredClone(findRecord(imported, 'northshire'))
own.keeping.maintainer = 'A person'
const given = own.inspections[1]?.judgements[0]
if (given !== undefined) [given.grade, given.printedGrade] = ['inadequate', 'Inadequate']
const faulty = { authority: { id: 'southshire' }, inspections: 'none' }

let folder = ''
const said: unknown[] = []
const read = (id: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, 'records', `${id}.json`), 'utf8'))

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'england-records-'))
  writeWhole(path.join(folder, 'records'), [
    ...planEngland(imported.facts, [], frameworks),
    { path: 'frameworks.json', value: frameworks },
  ])
  await writeGenerated(folder, [
    ['records/northshire.json', own],
    ['records/southshire.json', faulty],
  ])
  vi.spyOn(console, 'warn').mockImplementation((sentence) => said.push(sentence))
  await writeEnglandRecords(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

it('says where a person’s record differs from England’s facts, and keeps its version', () => {
  expect(said).toContain(
    'northshire: Inspection of 10 June 2024, ilacs-2023-overall: Inadequate in the record, Good in the files.',
  )
  expect(read('northshire')).toMatchObject({ inspections: own.inspections })
})

it('does not put the facts in place of a record with faults, and says whose it is', () => {
  expect(said).toContainEqual(expect.stringMatching(/^southshire: .* has faults/u))
  expect(read('southshire')).toEqual(faulty)
  expect(read('oldshire')).toMatchObject({ authority: { id: 'oldshire' } })
})
