import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
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
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildRecords } from '../../../src/import/england/buildRecords'
import { importFiles } from '../../../src/import/importFiles'
import type { GivenFile } from '../../../src/import/recogniseFile'
import type { IndexFile } from '../../../src/record/schema/manyRecords'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { formatReport } from '../../../tools/formatReport'
import { readEngland } from '../../../tools/englandFiles'
import { planFiles, readExisting, writeWhole } from '../../../tools/planFiles'
import { readFrameworks } from '../exampleRecord'
import type { MadeCell } from './makeFiles'
import { HISTORY, IN_YEAR, LATEST, link, makeList, makeLookup, pastRow, TODAY } from './madeLists'

const COMMAND = fileURLToPath(new URL('../../../tools/import.ts', import.meta.url))
const frameworks = readFrameworks()

let folder = ''
const inFolder = (...names: string[]) => path.join(folder, ...names)
const read = (...names: string[]) => readFileSync(inFolder(...names), 'utf8')
const write = (name: string, value: unknown) =>
  writeFileSync(inFolder(name), typeof value === 'string' ? value : JSON.stringify(value))
const readRecord = (name: string) => JSON.parse(read(name)) as InspectionRecord

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

/** What the command does, within this process, and what it says. */
function importInto(out: string, ...files: GivenFile[]): string {
  const into = inFolder(out, 'records')
  const existing = readExisting(into)
  const options = { today: TODAY, acceptRefused: false, knownIds: existing.ids }
  const imported = importFiles(files, frameworks, options)
  const { files: planned, beside } = planFiles(imported, existing, frameworks)
  writeWhole(into, planned)
  return formatReport(imported.report, beside).join('\n')
}
const importBoth = (out: string) => importInto(out, makeList(), makeLookup())

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'))
  writeFileSync(inFolder('list.ods'), makeList().bytes)
  writeFileSync(inFolder('lookup.csv'), makeLookup().bytes)
  writeFileSync(inFolder('damaged.ods'), makeList().bytes.slice(0, 900))
  const north = [link('701'), 'E10000701', 'Northshire']
  const early = pastRow(north, ['2016-05-13', '2016-07-01'], 'G G G G -')
  const history = [...HISTORY, early, early.with(7, 'Chat')]
  writeFileSync(inFolder('odd.ods'), makeList({ history }).bytes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command import', () => {
  it('writes England’s facts and nothing else, and says what it took', async () => {
    const { code, out } = await runImport('list.ods', 'lookup.csv')
    expect(code).toBe(0)
    expect(out).toContain('2 current, 1 that no longer exist')
    expect(out).toContain('public/records/england')
    expect(readdirSync(inFolder('public/records'))).toEqual(['england'])
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

  it('keeps the ids that England’s facts had', async () => {
    const renamed = HISTORY.map((row) =>
      row.map((cell) => (cell === 'Northshire' ? 'New Northshire' : cell)),
    )
    const bytes = makeList({ history: renamed, latest: [], inYear: [] }).bytes
    writeFileSync(inFolder('renamed.ods'), bytes)
    await runImport('renamed.ods')
    const [first] = readEngland(inFolder('public/records'))?.authorities ?? []
    expect([first?.id, first?.name]).toEqual(['northshire', 'New Northshire'])
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

describe('an import over an earlier one', () => {
  it('names in the index what the earlier one left beside the records', () => {
    importBoth('again')
    const flags = () =>
      (JSON.parse(read('again/records/index.json')) as IndexFile).records.map(
        ({ id, neighbours }) => [id, neighbours],
      )
    const before = flags()
    importInto('again', makeList())
    expect(flags()).toEqual(before)
    expect(before).toContainEqual(['northshire', true])
  })

  it('replaces what it wrote itself, and nothing that a person edited', () => {
    importBoth('edited')
    const before = read('edited/records/southshire.json')
    const edited = readRecord('edited/records/northshire.json')
    edited.authority.council = 'Northshire County Council'
    edited.keeping.corrections = { email: 'care@northshire.example' }
    write('edited/records/northshire.json', edited)
    const out = importBoth('edited')
    expect(readRecord('edited/records/northshire.json')).toEqual(edited)
    expect(out).toContain('northshire.json was written or edited by a person and was not touched.')
    expect(read('edited/records/southshire.json')).toBe(before)
    expect(out).not.toContain('southshire.json')
  })

  it('takes a record of version 0.1 for one that may be edited, unless it says the very same', () => {
    importBoth('old')
    const [same, other] = ['southshire', 'northshire'].map((id) => {
      const record = readRecord(`old/records/${id}.json`)
      delete record.keeping.importFingerprint
      return record
    })
    other?.inspections.pop()
    write('old/records/southshire.json', same)
    write('old/records/northshire.json', other)
    const out = importBoth('old')
    expect(readRecord('old/records/southshire.json')).toMatchObject({
      keeping: { importFingerprint: expect.any(String) as string },
    })
    expect(readRecord('old/records/northshire.json')).toEqual(other)
    expect(out).toContain('northshire.json may have been edited and was not touched: version 0.1')
  })

  it('never overwrites what is written by hand, nor what a person did with the copy put beside', () => {
    importBoth('hand')
    const record = readRecord('hand/records/northshire.json')
    record.inspections.pop()
    record.keeping.maintainer = 'Northshire Council'
    write('hand/records/northshire.json', record)
    write('hand/records/oldshire.json', 'not a record')
    importBoth('hand')
    expect(readRecord('hand/records/northshire.json')).toEqual(record)
    expect(read('hand/records/oldshire.json')).toBe('not a record')
    expect(readRecord('hand/records/northshire.imported.json')).toMatchObject({
      keeping: { maintainer: 'Northshire Council' },
      inspections: [{ started: '2019-05-13' }, { started: '2024-06-10' }],
    })
    write('hand/records/northshire.imported.json', 'half done')
    importBoth('hand')
    importBoth('hand')
    const names = readdirSync(inFolder('hand/records')).filter((name) => /north.*\.imp/u.test(name))
    expect(names.sort()).toEqual(['northshire.imported-2.json', 'northshire.imported.json'])
    expect(read('hand/records/northshire.imported.json')).toBe('half done')
  })

  it('keeps the id of an authority whose name changes', () => {
    importBoth('renamed')
    const rename = (rows: readonly (readonly MadeCell[])[]) =>
      rows.map((row) => row.map((cell) => (cell === 'Northshire' ? 'New Northshire' : cell)))
    const [history, latest, inYear] = [rename(HISTORY), rename(LATEST), rename(IN_YEAR)]
    importInto('renamed', makeList({ history, latest, inYear }), makeLookup())
    expect(readRecord('renamed/records/northshire.json').authority.name).toBe('New Northshire')
    expect(existsSync(inFolder('renamed/records/new-northshire.json'))).toBe(false)
  })
})
