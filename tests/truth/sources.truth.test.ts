import { beforeAll, describe, expect, it } from 'vitest'
import type { InspectionRecord } from '../../src/record/schema/record'
import {
  findQuoteFaults,
  findUncoveredSentences,
  findWrongPlaces,
  splitSentences,
} from './compare-sources'
import { EXPECTED_INSPECTIONS } from './expected-grades'
import { isHampshires, readRecord, readSourceTexts, type SourceTexts, sourcesDir } from './read'
import { findParagraphs, readPrintedGrades, splitPages } from './report-text'

const isHere = isHampshires && sourcesDir !== undefined

describe.skipIf(!isHere)('the record beside its sources (needs SOURCES_DIR)', () => {
  let record: InspectionRecord
  let texts: SourceTexts
  beforeAll(() => {
    record = readRecord()
    texts = readSourceTexts(record, sourcesDir ?? '')
  })
  const pagesOf = (id: string) => splitPages(texts.get(id) ?? '')

  it('cites paragraphs on the pages where the texts have them', () => {
    expect(findWrongPlaces(record, texts)).toEqual([])
  })

  it('quotes letter for letter what the articles and, for the inspectorate, the reports print', () => {
    expect(findQuoteFaults(record, texts)).toEqual([])
  })

  it.each(['daily-echo-2014', 'hampshire-chronicle-2019'])('leaves no sentence of %s out', (id) => {
    expect(texts.get(id)).toMatch(/\S/u)
    expect(findUncoveredSentences(record, id, texts.get(id) ?? '')).toEqual([])
  })

  it.each(EXPECTED_INSPECTIONS)('$year: page 1 prints the grades of the table', (inspection) => {
    expect(readPrintedGrades(pagesOf(inspection.source)[0] ?? '')).toEqual(
      inspection.grades.map(({ printedName, printedGrade }) => {
        return { name: printedName, grade: printedGrade }
      }),
    )
  })

  it.each([
    ['ofsted-2014', 33, 115],
    ['ofsted-2019', 12, 44],
    ['ofsted-2024', 12, 50],
  ])('%s has %i pages and %i paragraphs', (id, pageCount, paragraphCount) => {
    expect(pagesOf(id)).toHaveLength(pageCount)
    expect(findParagraphs(pagesOf(id)).size).toBe(paragraphCount)
    expect(record.sources.find((source) => source.id === id)?.pages).toBe(pageCount)
  })

  it('would be told of a moved paragraph, a changed letter and a sentence that nobody quotes', () => {
    const copy = structuredClone(record)
    for (const { id, citations } of copy.actions)
      for (const one of citations) if (id === '2014-1' && one.paragraph === 19) one.page = 6
    expect(findWrongPlaces(copy, texts)).toHaveLength(1)
    for (const { segments } of copy.quotes)
      for (const segment of segments) segment.text = segment.text.replace('reponse', 'response')
    expect(findQuoteFaults(copy, texts)).toEqual([expect.stringContaining('response')])
    copy.quotes = copy.quotes.filter(({ segments }) => !segments[0]?.text.includes('the running'))
    expect(
      findUncoveredSentences(copy, 'daily-echo-2014', texts.get('daily-echo-2014') ?? ''),
    ).toContainEqual(expect.stringMatching(/^Hampshire recently took over the running/u))
  })
})

describe('the reading of texts', () => {
  it('follows a paragraph over the page and passes numbers that begin no paragraph', () => {
    const pages = splitPages(
      '1. Leaders  Good\f1. One.\n2. Two runs\n 1\f    on to here.\n7. No.\n',
    )
    expect([...findParagraphs(pages)]).toEqual([
      [1, { first: 2, last: 2 }],
      [2, { first: 2, last: 3 }],
    ])
  })

  it('parts sentences and the items of a list with lost bullets', () => {
    expect(splitSentences('They said: “One.” Two n Three.\n\n“Four,” he said. Five')).toEqual([
      'They said: “One.”',
      'Two',
      'Three.',
      '“Four,” he said.',
      'Five',
    ])
  })
})
