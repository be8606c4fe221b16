import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildRecords } from '../../../src/import/england/buildRecords'
import { importFiles } from '../../../src/import/importFiles'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { readEngland } from '../../../tools/englandFiles'
import { importCommand } from '../../../tools/import'
import { readFrameworks } from '../exampleRecord'
import { makeFolder, runCommand } from '../runCommand'
import { HISTORY, link, makeList, makeLookup, pastRow, TODAY } from './madeLists'

const frameworks = readFrameworks()

const folder = makeFolder()
const inFolder = (...names: string[]) => path.join(folder, ...names)
const read = (...names: string[]) => readFileSync(inFolder(...names), 'utf8')

const runImport = (...args: string[]) => runCommand(importCommand, folder, args)

beforeAll(() => {
  writeFileSync(inFolder('list.ods'), makeList().bytes)
  writeFileSync(inFolder('lookup.csv'), makeLookup().bytes)
  writeFileSync(inFolder('damaged.ods'), makeList().bytes.slice(0, 900))
  const north = [link('701'), 'E10000701', 'Northshire']
  const early = pastRow(north, ['2016-05-13', '2016-07-01'], 'G G G G -')
  const history = [...HISTORY, early, early.with(7, 'Chat')]
  writeFileSync(inFolder('odd.ods'), makeList({ history }).bytes)
})

describe('the command import', () => {
  it('writes England’s facts and nothing else, and says what it took', async () => {
    const { code, out } = await runImport('list.ods', 'lookup.csv')
    expect(code).toBe(0)
    expect(out).toContain('2 current, 1 that no longer exist')
    expect(out).toContain('public/records/england')
    expect(readdirSync(inFolder('public/records'))).toEqual(['england'])
    expect(read('public/records/england/changes.atom')).not.toContain('<entry>')
    const facts = readEngland(inFolder('public/records'))
    expect(facts?.authorities.map(({ id, gone }) => [id, gone])).toEqual([
      ['northshire', undefined],
      ['oldshire', 'list'],
      ['southshire', undefined],
    ])
    const sha256 = createHash('sha256')
      .update(readFileSync(inFolder('list.ods')))
      .digest('hex')
    expect(facts?.sources[0]).toMatchObject({ file: 'list.ods', asAt: '2025-03-31', sha256 })
    const { records } = importFiles([makeList(), makeLookup()], frameworks, { today: TODAY })
    const grades = (made: readonly InspectionRecord[]) =>
      made.flatMap(({ authority, inspections }) =>
        inspections.map(({ id, judgements }) => [authority.id, id, judgements.map((j) => j.grade)]),
      )
    expect(grades(facts === undefined ? [] : buildRecords(facts, frameworks, TODAY))).toEqual(
      grades(records),
    )
  })

  it('keeps the ids that England’s facts had, and tells what changed in a feed', async () => {
    const renamed = HISTORY.map((row) =>
      row.map((cell) => (cell === 'Northshire' ? 'New Northshire' : cell)),
    )
    const bytes = makeList({ history: renamed, latest: [], inYear: [] }).bytes
    writeFileSync(inFolder('renamed.ods'), bytes)
    expect((await runImport('renamed.ods')).code).toBe(0)
    const [first] = readEngland(inFolder('public/records'))?.authorities ?? []
    expect([first?.id, first?.name]).toEqual(['northshire', 'New Northshire'])
    expect(read('public/records/england/changes.atom')).toContain(
      '<title>Northshire: now named New Northshire</title>',
    )
  })

  it('says how many inspections are gone where a list is left out or cut off', async () => {
    const few = makeList({ history: HISTORY.slice(1, 3), latest: [], inYear: [] })
    writeFileSync(inFolder('few.ods'), few.bytes)
    const { code, out } = await runImport('few.ods')
    expect(out).toContain('2 inspections that the facts had before are in none of these lists.')
    expect(code).toBe(2)
  })

  it('writes nothing where too much was refused, and with a word for it writes the rest', async () => {
    const stopped = await runImport('odd.ods', 'lookup.csv', '--out', 'odd')
    expect([stopped.code, existsSync(inFolder('odd'))]).toEqual([1, false])
    expect(stopped.out).toContain('odd.ods, sheet “History”, row 8: Northshire: no framework')
    expect(stopped.err).toContain('found 2 of 11 rows')
    const { code } = await runImport('odd.ods', 'lookup.csv', '--out', 'odd', '--accept-refused')
    expect(code).toBe(2)
    expect(readEngland(inFolder('odd/records'))?.refused).toMatchObject([
      { authority: 'northshire', where: 'odd.ods, sheet “History”, row 9' },
      { what: 'An inspection' },
    ])
  })

  it('writes nothing where a file is refused whole, and says why in one sentence', async () => {
    const { code, err } = await runImport('damaged.ods', 'lookup.csv', '--out', 'whole')
    expect([code, existsSync(inFolder('whole'))]).toEqual([1, false])
    expect(err).toMatch(/^damaged\.ods: found [^\n]+\nNothing was written\.\n$/u)
  })

  it('leaves the previous files whole where writing fails, and nothing unfinished', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'failing')
    const before = read('failing/records/england/sources.json')
    rmSync(inFolder('failing/records/england/visits.csv'))
    mkdirSync(inFolder('failing/records/england/visits.csv/full'), { recursive: true })
    const { code, err } = await runImport('list.ods', 'lookup.csv', '--out', 'failing')
    expect(code).toBe(1)
    expect(err).toContain('Not everything was written; each file is whole, old or new.')
    expect(read('failing/records/england/sources.json')).toBe(before)
    expect(readdirSync(inFolder('failing/records'))).not.toContain('.import-unfinished')
  })

  it.each([
    ['no file', ['--out', 'x'], 'No file named.'],
    ['a file that is not there', ['none.ods', '--out', 'x'], 'There is no file none.ods'],
    ['an option that it does not have', ['list.ods', '--to', 'x'], "'--to'"],
  ])('says how it is used when given %s', async (_, args, sentence) => {
    const { code, err } = await runImport(...args)
    expect(code).toBe(1)
    expect(err).toContain(sentence)
    expect(err).toContain('Usage: npm run import -- FILE…')
  })
})
