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
import { HISTORY, link, makeList, makeLookup, pastRow } from './madeLists'

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
  const history = [...HISTORY, pastRow(NORTH, ['2016-05-13', '2016-07-01'], 'G G G G -')]
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

  it('exits with 1 where a row was refused, and names it', async () => {
    const { code, out } = await runImport('odd.ods', 'lookup.csv', '--out', 'odd')
    expect(code).toBe(1)
    expect(out).toContain('odd.ods, sheet “History”, row 8: No framework')
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
    expect(out).toContain('northshire.json is written by hand and was not touched.')
  })

  it('keeps the id of an authority whose name changes', async () => {
    await runImport('list.ods', 'lookup.csv', '--out', 'renamed')
    const named = makeList({
      history: HISTORY.map((row) =>
        row.map((cell) => (cell === 'Northshire' ? 'New Northshire' : cell)),
      ),
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
    const { code, err } = await runImport('odd.ods', 'lookup.csv', '--out', 'failing')
    expect(code).toBe(1)
    expect(err).toContain('Not everything was written; each file is whole, old or new.')
    expect(read('failing/records/index.json')).toBe(before)
    expect(() => JSON.parse(read('failing/records/northshire.json')) as unknown).not.toThrow()
    expect(readdirSync(inFolder('failing/records'))).not.toContain('.import-unfinished')
  })

  it.each([
    ['no file', ['--out', 'x'], 'No file named.'],
    ['no folder to write to', ['list.ods'], '--out: name the folder'],
    ['a file that is not there', ['none.ods', '--out', 'x'], 'There is no file none.ods'],
    ['an option that it does not have', ['list.ods', '--to', 'x'], "'--to'"],
  ])('says how it is used when given %s', async (_, args, sentence) => {
    const { code, err } = await runImport(...args)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(err).toContain('Usage: npm run import -- FILE… --out DIR')
  })
})
