import { describe, expect, it } from 'vitest'
import { buildCitations, formatPlace, formatSource } from '../../src/record/citations'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { Citation } from '../../src/record/schema/citations'
import type { Source } from '../../src/record/schema/evidence'
import { buildExampleIndex, buildExampleRecord, readFrameworks } from './exampleRecord'

const INDEX = buildExampleIndex()

describe('a place in a source', () => {
  it.each<[Omit<Citation, 'source'>, string]>([
    [{}, ''],
    [{ page: 4 }, 'p4'],
    [{ page: 4, paragraph: 15 }, 'para 15, p4'],
    [{ page: 3, toPage: 4, paragraph: 9 }, 'para 9, p3–4'],
    [{ page: 3, toPage: 3 }, 'p3'],
    [{ page: 2, item: 'first bullet' }, 'first bullet, p2'],
    [{ sheet: 'Table 1', row: 12 }, 'sheet Table 1, row 12'],
    [{ row: 12 }, 'row 12'],
  ])('%j is "%s"', (place, words) => {
    expect(formatPlace({ source: 'report-2024', ...place })).toBe(words)
  })
})

describe('citations', () => {
  it('are grouped by source, in the order given, with the number of each source', () => {
    const citations = buildCitations(
      [
        { source: 'report-2024', page: 4, paragraph: 15 },
        { source: 'gazette-2014' },
        { source: 'report-2024', page: 5, paragraph: 17 },
      ],
      INDEX,
    )
    expect(citations.map(({ label, number }) => [label, number])).toEqual([
      ['2024 report, para 15, p4; para 17, p5', 3],
      ['Gazette, 6 May 2014', 4],
    ])
  })

  it.each([
    [undefined, 4, undefined],
    ['https://northshire.example/file/7', 4, 'https://northshire.example/file/7#page=4'],
    ['https://northshire.example/file/7', undefined, 'https://northshire.example/file/7'],
    ['https://northshire.example/news#part', 4, 'https://northshire.example/news#part'],
  ])('lead from %s and page %s to %s', (address, page, href) => {
    const record = buildExampleRecord()
    const source = record.sources.find(({ id }) => id === 'report-2019') ?? {}
    Object.assign(source, { address, pages: 9 })
    const [view] = buildCitations(
      [{ source: 'report-2019', ...(page === undefined ? {} : { page }) }],
      buildRecordIndex(record, readFrameworks()),
    )
    expect(view?.address).toBe(href)
  })

  it('name a place once, however often it is cited', () => {
    const twice = [
      { source: 'report-2019', page: 1 },
      { source: 'report-2019', page: 1 },
    ]
    expect(buildCitations(twice, INDEX).map(({ label }) => label)).toEqual(['2019 report, p1'])
  })

  it('leave out a source that the record does not hold', () => {
    expect(buildCitations([{ source: 'nowhere', page: 1 }], INDEX)).toEqual([])
  })
})

it.each<[Source['published'], string]>([
  [{ month: '2014-05', why: 'no day' }, 'Northshire Gazette, May 2014, 1 page.'],
  [{ unknown: true, why: 'no date' }, 'Northshire Gazette, not dated, 1 page.'],
])('a source has its date as far as it is known: %j', (published, words) => {
  const paper = { id: 'a', kind: 'newspaper', publisher: 'Northshire Gazette' } as const
  expect(formatSource({ ...paper, shortName: 'Gazette', published, pages: 1 })).toBe(words)
})
