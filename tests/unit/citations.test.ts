import { describe, expect, it } from 'vitest'
import { buildCitations, formatPlace, formatSource } from '../../src/record/citations'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { Citation } from '../../src/record/schema/citations'
import type { Source } from '../../src/record/schema/evidence'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const INDEX = buildRecordIndex(buildExampleRecord(), readFrameworks())

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

describe('a source in full', () => {
  const article: Source = {
    id: 'article',
    kind: 'newspaper',
    publisher: 'Northshire Gazette',
    shortName: 'Gazette',
    published: { day: '2014-05-06' },
  }
  it.each<[Partial<Source>, string]>([
    [{}, 'Northshire Gazette, 6 May 2014.'],
    [{ title: 'Well looked after' }, 'Northshire Gazette, “Well looked after”, 6 May 2014.'],
    [{ pages: 14 }, 'Northshire Gazette, 6 May 2014, 14 pages.'],
    [{ pages: 1 }, 'Northshire Gazette, 6 May 2014, 1 page.'],
    [
      { published: { month: '2014-05', why: 'the cutting has no day' } },
      'Northshire Gazette, May 2014.',
    ],
    [
      { published: { unknown: true, why: 'the cutting has no date' } },
      'Northshire Gazette, not dated.',
    ],
  ])('with %j reads "%s"', (changes, words) => {
    expect(formatSource({ ...article, ...changes })).toBe(words)
  })
})
