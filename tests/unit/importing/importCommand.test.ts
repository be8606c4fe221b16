import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IndexFile } from '../../../src/record/schema/manyRecords'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InspectionRecord } from '../../../src/record/schema/record'
import type { MadeCell } from './makeFiles'
import { HISTORY, IN_YEAR, LATEST, link, makeList, makeLookup, pastRow } from './madeLists'

const COMMAND = fileURLToPath(new URL('../../../tools/import.ts', import.meta.url))
const TIME_LIMIT = 30_000
const NORTH = [link('701'), 'E10000701', 'Northshire']

let folder = ''
const inFolder = (...names: string[]) => path.join(folder, ...names)
const read = (...names: string[]) => readFileSync(inFolder(...names), 'utf8')

function runImport(...args: string[]) {
  return new Promise<{ code: number | string | null | undefined; out: string; err: string }>(
    (resolve) => {
      const command = ['--import', import.meta.resolve('tsx'), COMMAND, ...args]
      execFile(process.execPath, command, { cwd: folder }, (error, out, err) => {
        resolve({ code: error === null ? 0 : error.code, out, err })
      })
    },
  )
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'))
  writeFileSync(inFolder('list.ods'), makeList().bytes)
  writeFileSync(inFolder('lookup.csv'), makeLookup().bytes)
  writeFileSync(inFolder('damaged.ods'), makeList().bytes.slice(0, 900))
  const early = pastRow(NORTH, ['2016-05-13', '2016-07-01'], 'G G G G -')
  const history = [...HISTORY, early, early.with(7, 'Chat')]
  writeFileSync(inFolder('odd.ods'), makeList({ history }).bytes)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command import', { timeout: TIME_LIMIT }, () => {
  it('writes records, index, neighbours and England, and says what it took', async () => {
    const { code, out } = await runImport('list.ods', 'lookup.csv', '--out', 'first')
    expect(code).toBe(0)
    expect(out).toContain('2 current, 1 that no longer exist')
    expect(readdirSync(inFolder('first/records')).sort()).toEqual([
      'england.json',
      'index.json',
      'neighbours',
      'northshire.json',
      'oldshire.json',
      'southshire.json',
    ])
    const index = JSON.parse(read('first/records/index.json')) as IndexFile
    expect(index).toMatchObject({
      england: true,
      records: [
        { id: 'northshire', latest: '2024-06-10' },
        { id: 'oldshire', abolished: true },
        { id: 'southshire' },
      ],
    })
    const flagged = index.records.filter(({ neighbours }) => neighbours === true)
    expect(flagged.map(({ id }) => `${id}.json`)).toEqual(
      readdirSync(inFolder('first/records/neighbours')),
    )
  })

  it('names in the index what an earlier import left beside the records', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'again')
    const before = read('again/records/index.json')
    await runImport('list.ods', '--out', 'again')
    const flags = (text: string) =>
      (JSON.parse(text) as IndexFile).records.map(({ id, neighbours }) => [id, neighbours])
    expect(flags(read('again/records/index.json'))).toEqual(flags(before))
    expect(flags(before)).toContainEqual(['northshire', true])
  })

  it('writes nothing where too much was refused, and with a word for it writes the rest', async () => {
    const stopped = await runImport('odd.ods', 'lookup.csv', '--out', 'odd')
    expect([stopped.code, existsSync(inFolder('odd'))]).toEqual([1, false])
    expect(stopped.out).toContain('odd.ods, sheet “History”, row 8: Northshire: no framework')
    expect(stopped.err).toContain('found 2 of 11 rows')
    const { code } = await runImport('odd.ods', 'lookup.csv', '--out', 'odd', '--accept-refused')
    expect(code).toBe(2)
    expect(JSON.parse(read('odd/records/northshire.json'))).toMatchObject({
      incomplete: [{ where: 'odd.ods, sheet “History”, row 9' }, { what: 'An inspection' }],
    })
  })

  it('writes to public/records where no folder is named', async () => {
    const { code, out } = await runImport('list.ods', 'lookup.csv')
    expect([code, existsSync(inFolder('public/records/northshire.json'))]).toEqual([0, true])
    expect(out).toContain('public/records')
  })

  it('replaces what it wrote itself, and nothing that a person edited', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'edited')
    const before = read('edited/records/southshire.json')
    const edited = JSON.parse(read('edited/records/northshire.json')) as InspectionRecord
    edited.authority.council = 'Northshire County Council'
    edited.keeping.corrections = { email: 'care@northshire.example' }
    writeFileSync(inFolder('edited/records/northshire.json'), JSON.stringify(edited))
    const { out } = await runImport('list.ods', 'lookup.csv', '--out', 'edited')
    expect(JSON.parse(read('edited/records/northshire.json'))).toEqual(edited)
    expect(out).toContain('northshire.json was written or edited by a person and was not touched.')
    expect(read('edited/records/southshire.json')).toBe(before)
    expect(out).not.toContain('southshire.json')
  })

  it('takes a record of version 0.1 for one that may be edited, unless it says the very same', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'old')
    const [same, other] = ['southshire', 'northshire'].map((id) => {
      const record = JSON.parse(read(`old/records/${id}.json`)) as InspectionRecord
      delete record.keeping.importFingerprint
      return record
    })
    other?.inspections.pop()
    writeFileSync(inFolder('old/records/southshire.json'), JSON.stringify(same))
    writeFileSync(inFolder('old/records/northshire.json'), JSON.stringify(other))
    const { out } = await runImport('list.ods', 'lookup.csv', '--out', 'old')
    expect(JSON.parse(read('old/records/southshire.json'))).toMatchObject({
      keeping: { importFingerprint: expect.any(String) as string },
    })
    expect(JSON.parse(read('old/records/northshire.json'))).toEqual(other)
    expect(out).toContain('northshire.json may have been edited and was not touched: version 0.1')
  })

  it('leaves alone what a person did with the copy that an import put beside', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'beside')
    const record = JSON.parse(read('beside/records/northshire.json')) as InspectionRecord
    record.inspections.pop()
    writeFileSync(inFolder('beside/records/northshire.json'), JSON.stringify(record))
    writeFileSync(inFolder('beside/records/northshire.imported.json'), 'half done')
    await runImport('list.ods', 'lookup.csv', '--out', 'beside')
    await runImport('list.ods', 'lookup.csv', '--out', 'beside')
    const names = readdirSync(inFolder('beside/records')).filter((name) => name.includes('.imp'))
    expect(names.sort()).toEqual(['northshire.imported-2.json', 'northshire.imported.json'])
    expect(read('beside/records/northshire.imported.json')).toBe('half done')
  })

  it('never overwrites a record written by hand: what is new is put beside it', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'hand')
    const record = JSON.parse(read('hand/records/northshire.json')) as {
      inspections: unknown[]
      keeping: { maintainer: string }
    }
    record.inspections.pop()
    record.keeping.maintainer = 'Northshire Council'
    const text = JSON.stringify(record)
    writeFileSync(inFolder('hand/records/northshire.json'), text)
    writeFileSync(inFolder('hand/records/oldshire.json'), 'not a record')
    const { out } = await runImport('list.ods', 'lookup.csv', '--out', 'hand')
    expect(read('hand/records/northshire.json')).toBe(text)
    expect(read('hand/records/oldshire.json')).toBe('not a record')
    expect(JSON.parse(read('hand/records/northshire.imported.json'))).toMatchObject({
      keeping: { maintainer: 'Northshire Council' },
      inspections: [{ started: '2019-05-13' }, { started: '2024-06-10' }],
    })
    expect(out).toContain('northshire.json was written or edited by a person and was not touched.')
  })

  it('keeps the id of an authority whose name changes', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'renamed')
    const rename = (rows: readonly (readonly MadeCell[])[]) =>
      rows.map((row) => row.map((cell) => (cell === 'Northshire' ? 'New Northshire' : cell)))
    const named = makeList({
      history: rename(HISTORY),
      latest: rename(LATEST),
      inYear: rename(IN_YEAR),
    })
    writeFileSync(inFolder('named.ods'), named.bytes)
    await runImport('named.ods', 'lookup.csv', '--out', 'renamed')
    expect(JSON.parse(read('renamed/records/northshire.json'))).toMatchObject({
      authority: { name: 'New Northshire' },
    })
    expect(existsSync(inFolder('renamed/records/new-northshire.json'))).toBe(false)
  })

  it('writes nothing where a file is refused whole, and says why in one sentence', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'whole')
    const before = read('whole/records/northshire.json')
    const { code, err } = await runImport('damaged.ods', 'lookup.csv', '--out', 'whole')
    expect(code).toBe(1)
    expect(err).toMatch(/^damaged\.ods: found [^\n]+\nNothing was written\.\n$/u)
    expect(read('whole/records/northshire.json')).toBe(before)
  })

  it('leaves the previous files whole where writing fails, and nothing unfinished', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'failing')
    const before = read('failing/records/index.json')
    rmSync(inFolder('failing/records/england.json'))
    mkdirSync(inFolder('failing/records/england.json/full'), { recursive: true })
    const { code, err } = await runImport('list.ods', 'lookup.csv', '--out', 'failing')
    expect(code).toBe(1)
    expect(err).toContain('Not everything was written; each file is whole, old or new.')
    expect(read('failing/records/index.json')).toBe(before)
    expect(() => JSON.parse(read('failing/records/northshire.json')) as unknown).not.toThrow()
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
