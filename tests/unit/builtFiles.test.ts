import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { copySite, findChanged, removeStale } from '../../tools/build/builtFiles'

let folder = ''
const at = (file: string) => path.join(folder, file)
const read = (file: string) => readFileSync(at(file), 'utf8')
function write(file: string, text: string) {
  mkdirSync(path.dirname(at(file)), { recursive: true })
  writeFileSync(at(file), text)
}
const index = (...ids: string[]) =>
  JSON.stringify({ schemaVersion: 1, records: ids.map((id) => ({ id, name: id })) })

/** A build of these files of `public`, and of one script. */
async function build(publicFiles: Record<string, string>, script: string) {
  rmSync(at('public'), { recursive: true, force: true })
  for (const [file, text] of Object.entries(publicFiles)) write(`public/${file}`, text)
  // What was there before is an hour old.
  const before = new Date(Date.now() - 3_600_000)
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    utimesSync(at(file), before, before)
  const begun = Date.now() - 60_000
  const sources = new Map(Object.keys(publicFiles).map((file) => [file, at(`public/${file}`)]))
  write(`dist/assets/${script}`, script)
  await copySite(at('dist'), sources, await findChanged(at('dist'), sources))
  await removeStale(at('dist'), begun)
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'built-'))
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a second build', () => {
  beforeEach(() => build({ 'records/kent.json': 'kent 1', 'logo.svg': 'logo' }, 'a-11111111.js'))

  it('replaces what the first made, and removes what is no longer made', async () => {
    await build({ 'records/devon.json': 'devon' }, 'b-22222222.js')
    expect(existsSync(at('dist/assets/a-11111111.js'))).toBe(false)
    expect(existsSync(at('dist/logo.svg'))).toBe(false)
    expect(existsSync(at('dist/records/kent.json'))).toBe(false)
    expect(read('dist/records/devon.json')).toBe('devon')
  })

  it.each([
    ['edited in public', () => undefined, 'kent 2', 0],
    ['edited in the built folder', () => write('dist/records/kent.json', 'by hand'), 'by hand', 1],
  ])('takes a record as it was %s', async (_, edit, expected, warnings) => {
    for (const text of ['kent 2', 'kent 2']) {
      edit()
      await build({ 'records/kent.json': text }, 'a-11111111.js')
    }
    expect(read('dist/records/kent.json')).toBe(expected)
    expect(console.warn).toHaveBeenCalledTimes(2 * warnings)
  })

  it('leaves what a person put there: pages, records, scripts, an edited record that left public', async () => {
    const files = ['mine.html', 'records/essex.json', 'assets/my-33333333.js', 'records/kent.json']
    for (const file of files) write(`dist/${file}`, 'mine')
    await build({}, 'b-22222222.js')
    expect(files.map((file) => read(`dist/${file}`))).toEqual(files.map(() => 'mine'))
  })

  it('lists the records of public and those imported into the built folder, where their files are', async () => {
    write('dist/records/essex.json', 'imported')
    write('dist/records/index.json', index('essex', 'gone'))
    const files = { 'records/kent.json': 'kent 1', 'records/index.json': index('kent') }
    await build(files, 'a-11111111.js')
    await build(files, 'a-11111111.js')
    expect(JSON.parse(read('dist/records/index.json'))).toEqual(JSON.parse(index('essex', 'kent')))
  })
})

it('keeps records of a folder that version 0.1 built, which left no list, and clears its scripts', async () => {
  write('dist/records/kent.json', 'of 0.1 or edited')
  write('dist/authority-kent.html', 'of 0.1')
  write('dist/assets/a-11111111.js', 'of 0.1')
  await build({ 'records/kent.json': 'kent' }, 'b-22222222.js')
  expect(read('dist/records/kent.json')).toBe('of 0.1 or edited')
  expect(existsSync(at('dist/authority-kent.html'))).toBe(true)
  expect(existsSync(at('dist/assets/a-11111111.js'))).toBe(false)
})
