import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IndexFile } from '../../src/record/schema/manyRecords'
import { buildExampleRecord } from '../unit/exampleRecord'
import { readText } from './dist'
import { listHtmlFaults } from './validDocuments'
import { copyDistOfOne, runPrerender, type Outcome } from './prerenderCommand'

const { folder, dist } = copyDistOfOne()
const read = (name: string) => readFileSync(path.join(dist, name), 'utf8')
const readList = () => JSON.parse(read('records/index.json')) as IndexFile
const write = (name: string, value: unknown) => {
  const file = path.join(dist, 'records', name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(value))
}
const PAGES = ['authority-hampshire.html', 'authority-northshire.html']

let outcome: Outcome
let before: Outcome
beforeAll(async () => {
  before = await runPrerender(['--all', '--dist', dist])
  write('northshire.json', buildExampleRecord())
  write('faulty.json', { ...buildExampleRecord(), inspections: 'many' })
  write('index.json', {
    schemaVersion: 1,
    england: true,
    records: [
      { id: 'faulty', name: 'Faulty', page: true },
      { id: 'hampshire', name: 'Hampshire', neighbours: true },
      { id: 'northshire', name: 'Northshire', abolished: true },
    ],
  })
  outcome = await runPrerender(['--all', '--dist', dist])
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The addresses in a document that lead to files beside it. */
function listFiles(html: string): string[] {
  const addresses = [...html.matchAll(/ (?:href|src|content)="(\.{1,2}\/[^"?#]*)/gu)]
  return [...new Set(addresses.map(([, address]) => address ?? ''))]
}

describe('npm run prerender -- --all', () => {
  it('says what to do where there is no list of records', () => {
    expect(before.code).toBe(1)
    expect(before.said).toContain('Import them first: npm run import')
  })

  it('writes a page for every record of the list, and the list as a page', () => {
    const names = readdirSync(dist).filter((name) => name.startsWith('authorit'))
    expect(names.sort()).toEqual(['authorities.html', ...PAGES])
    expect(outcome.said).toContain('Wrote the pages of 2 authorities')
  })

  it.each([...PAGES, 'authorities.html'])('writes valid HTML: %s', async (name) => {
    expect(await listHtmlFaults(read(name))).toEqual([])
  })

  it('leaves out a record with a fault, says why, and does not hide it in its exit code', () => {
    expect(outcome.code).toBe(1)
    expect(outcome.said).toMatch(
      /faulty\.json cannot be built into a page:\s+line 1, column \d+: inspections: found/u,
    )
    const list = readList().records
    expect(list.map(({ id, page }) => [id, page === true])).toEqual([
      ['faulty', false],
      ['hampshire', true],
      ['northshire', true],
    ])
  })

  it('gives each page its own authority: name, title, description, data, and no other', () => {
    const html = read('authority-northshire.html')
    expect(html).toContain('<html lang="en-GB" data-record="northshire"')
    expect(html).toContain('<title>Northshire: children’s services inspections</title>')
    expect(html).toMatch(/<meta name="description" content="[^"]*Northshire County Council/u)
    expect(html).not.toContain('Hampshire')
    expect(readText(html)).toContain('Northshire: children’s services inspections')
  })

  it.each(['index.html', 'authorities.html', ...PAGES])(
    'has in %s no address that leads to no file beside it, in whatever folder it stands',
    (name) => {
      const files = listFiles(read(name))
      expect(files.length).toBeGreaterThan(0)
      expect(files.filter((file) => !file.startsWith('./'))).toEqual([])
      for (const file of files) expect(() => read(file)).not.toThrow()
      expect(read(name)).not.toMatch(/ (?:href|src)="\//u)
    },
  )

  it('leads from every page to the list without script, and from the list to every record', () => {
    for (const name of ['index.html', ...PAGES])
      expect(read(name)).toContain('<a href="./authorities.html">All authorities</a>')
    const list = read('authorities.html')
    expect(list).not.toContain('<script')
    expect(readText(list)).toContain('Northshire (no longer exists)')
    expect([...list.matchAll(/<li><a[^>]* href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
      './index.html?record=faulty',
      './authority-hampshire.html',
      './authority-northshire.html',
    ])
  })

  it('tells the pages what records there are, and the file for one’s own disk nothing', () => {
    for (const name of ['index.html', 'embed.html', ...PAGES])
      expect(read(name)).toContain('data-site="3 england pages"')
    expect(read('inspection-record.html')).not.toContain('data-site')
    expect(read('inspection-record.html')).not.toContain('<a href="./authorities.html"')
  })
})

describe('npm run prerender -- --record', () => {
  it('puts the record into the list where there is one, as it stands', async () => {
    const record = buildExampleRecord()
    record.authority = { ...record.authority, id: 'ashshire', name: 'Ashshire', gssCode: 'E1' }
    write('ashshire.json', record)
    const file = path.join(dist, 'records/ashshire.json')
    expect(await runPrerender(['--record', file, '--dist', dist])).toMatchObject({ code: 0 })
    expect(readList().records.map(({ id, name, latest }) => [id, name, latest])).toContainEqual([
      'ashshire',
      'Ashshire',
      [...record.inspections]
        .map(({ started }) => started)
        .sort()
        .at(-1),
    ])
    expect(read('index.html')).toContain('data-site="4 england pages"')
  })
})
