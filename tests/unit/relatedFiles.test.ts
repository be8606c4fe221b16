import { describe, expect, it, vi } from 'vitest'
import {
  findRelatedFiles,
  findRelatedFilesInIndex,
  findRelatedFilesInPage,
  listRelatedFiles,
} from '../../src/data/relatedFiles'
import { fetchRecordTexts, type RelatedFileText } from '../../src/data/fetchRecordTexts'
import { readContextTexts } from '../../src/data/readRecordTexts'
import type { IndexFile } from '../../src/record/schema/manyRecords'
import { buildMadeEngland, buildMadeNeighbours } from './context/madeContext'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const frameworks = readFrameworks()
const england = buildMadeEngland()
const neighbours = buildMadeNeighbours()
const list = (relatedFiles: Parameters<typeof listRelatedFiles>[0]) =>
  listRelatedFiles(relatedFiles, 'northshire', '../').map(({ file }) => file)

describe('what a page asks for beside a record', () => {
  const file = { record: buildExampleRecord(), frameworks }
  const index: IndexFile = {
    schemaVersion: 1,
    england: true,
    records: [
      { id: 'northshire', name: 'Northshire', neighbours: true },
      { id: 'oldshire', name: 'Oldshire', abolished: true },
    ],
  }

  it.each([
    ['nothing where it knows of nothing', findRelatedFilesInPage(undefined), []],
    ['nothing where it was built with nothing', findRelatedFilesInPage(file), []],
    [
      'what it was built with',
      findRelatedFilesInPage({ ...file, context: { england } }),
      ['../records/england.json'],
    ],
    [
      'what the list of records names',
      findRelatedFilesInIndex(index, 'northshire'),
      ['../records/england.json', '../records/neighbours/northshire.json'],
    ],
    [
      'England alone for one without neighbours',
      findRelatedFilesInIndex(index, 'oldshire'),
      ['../records/england.json'],
    ],
    [
      'what its site has, for a record that it was not built with',
      findRelatedFiles(undefined, {
        count: 9,
        england: true,
        neighbours: true,
        pages: false,
        englandPage: false,
      }),
      ['../records/england.json', '../records/neighbours/northshire.json'],
    ],
    [
      'what it was built with, whatever its site has',
      findRelatedFiles(file, {
        count: 9,
        england: true,
        neighbours: true,
        pages: false,
        englandPage: false,
      }),
      [],
    ],
    ['nothing for one that is not in the list', findRelatedFilesInIndex(index, 'newshire'), []],
  ])('is %s', (_, relatedFiles, files) => {
    expect(list(relatedFiles)).toEqual(files)
  })
})

describe('the neighbours of a record that a page was not built with', () => {
  it.each([
    ['are asked for where it names some', '"statisticalNeighbours": [ {"name"', 4],
    ['are not where it names none', '"statisticalNeighbours": []', 3],
    ['are not where a text in it speaks of them', '"note":"\\"statisticalNeighbours\\": [{"', 3],
  ])('%s', async (_, text, files) => {
    const asked = vi.fn((file: string) => Promise.resolve(new Response(`[${file}] ${text}`)))
    vi.stubGlobal('fetch', asked)
    const records = { count: 9, england: true, neighbours: true, pages: false, englandPage: false }
    const relatedFiles = findRelatedFiles(undefined, records)
    const { signal } = new AbortController()
    const texts = await fetchRecordTexts('northshire', '', relatedFiles, signal)
    expect([asked.mock.calls.length, texts.related.length]).toEqual([files, files - 2])
    vi.unstubAllGlobals()
  })
})

describe('reading what stands beside a record', () => {
  const ENGLAND = 'records/england.json'
  const sent = (value: unknown): RelatedFileText[] => [
    { kind: 'england', file: ENGLAND, text: JSON.stringify(value) },
    { kind: 'neighbours', file: 'records/n.json', text: JSON.stringify(neighbours) },
  ]
  const read = (texts: RelatedFileText[], before = {}, authority = 'northshire') =>
    readContextTexts(texts, { authority, latestDay: '2026-11-28' }, frameworks, before)

  it('gives both files where both are sound', () => {
    expect(read(sent(england))).toEqual({ england, neighbours })
  })

  it.each([
    ['of another shape', { ...england, latest: [] }],
    [
      'with counts that do not add up',
      { ...england, latest: { ...england.latest, inspections: 9 } },
    ],
    ['that is not Ofsted’s own', { ...england, source: { ...england.source, kind: 'newspaper' } }],
  ])('leaves out a file %s, says so, and keeps the other', (_, value) => {
    const { problems, ...rest } = read(sent(value), { england })
    expect(rest).toEqual({ neighbours })
    expect(problems).toMatchObject([{ kind: 'refused', file: ENGLAND }])
  })

  it('leaves out a file cut off', () => {
    const [, near] = sent(england)
    const cut: RelatedFileText = { kind: 'england', file: ENGLAND, text: '{"latest":' }
    expect(read([cut, ...(near === undefined ? [] : [near])])).toMatchObject({
      neighbours,
      problems: [{ kind: 'refused' }],
    })
  })

  it('leaves out another authority’s neighbours', () => {
    expect(read(sent(england), {}, 'southshire')).toMatchObject({
      england,
      problems: [{ kind: 'refused', faults: [{ path: 'authority' }] }],
    })
  })

  const missing: RelatedFileText = { kind: 'england', problem: { kind: 'missing', file: ENGLAND } }

  it('keeps what the page was built with where a file cannot be fetched', () => {
    expect(read([missing], { england })).toEqual({ england })
  })

  it('says so where the page was built without it', () => {
    expect(read([missing])).toEqual({ problems: [{ kind: 'missing', file: ENGLAND }] })
  })
})
