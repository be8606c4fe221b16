import { describe, expect, it } from 'vitest'
import {
  findCitationFaults,
  findQuoteFaults,
  findUncoveredSentences,
  splitSentences,
} from './compare-sources'
import { EXPECTED_INSPECTIONS } from './expected-grades'
import { readRecord, readSourceTexts, selectNew, type SourceTexts, sourcesDir } from './read'
import { findParagraphs, readPrintedGrades, splitPages } from './report-text'

const record = readRecord()
const texts: SourceTexts =
  sourcesDir === undefined ? new Map() : readSourceTexts(record, sourcesDir)

function textOf(source: string): string {
  const text = texts.get(source)
  if (text === undefined) throw new Error(`the record names no text of ${source}`)
  return text
}

describe.skipIf(!sourcesDir)('the record beside its sources (needs SOURCES_DIR)', () => {
  it('cites paragraphs on the pages where the texts have them', () => {
    expect(findCitationFaults(record, texts)).toEqual([])
  })

  it('quotes letter for letter what the articles and, for the inspectorate, the reports print', () => {
    expect(findQuoteFaults(record, texts)).toEqual([])
  })

  it.each(['daily-echo-2014', 'hampshire-chronicle-2019'])('leaves no sentence of %s out', (id) => {
    expect(findUncoveredSentences(record, id, textOf(id))).toEqual([])
  })

  it.each(EXPECTED_INSPECTIONS)('$year: page 1 prints the grades of the table', (inspection) => {
    const [page = ''] = splitPages(textOf(inspection.source))
    expect(readPrintedGrades(page)).toEqual(
      inspection.grades.map(({ printedName, printedGrade }) => ({
        name: printedName,
        grade: printedGrade,
      })),
    )
  })

  it.each([
    ['ofsted-2014', 33, 115],
    ['ofsted-2019', 12, 44],
    ['ofsted-2024', 12, 50],
  ])('%s has %i pages and %i paragraphs', (id, pageCount, paragraphCount) => {
    const pages = splitPages(textOf(id))
    expect(pages).toHaveLength(pageCount)
    expect(findParagraphs(pages).size).toBe(paragraphCount)
    expect(record.sources.find((source) => source.id === id)?.pages).toBe(pageCount)
  })

  it('reports a paragraph that moved to another page', () => {
    const copy = structuredClone(record)
    for (const { id, citations } of copy.actions) {
      for (const one of citations) if (id === '2014-1' && one.paragraph === 19) one.page = 6
    }
    const faults = selectNew(findCitationFaults(copy, texts), findCitationFaults(record, texts))
    expect(faults).toEqual([
      expect.stringMatching(/paragraph 19, page 6: the paragraph stands on page 5 to 5$/u),
    ])
  })

  it('reports a letter changed in a quote', () => {
    const copy = structuredClone(record)
    for (const { segments } of copy.quotes) {
      for (const segment of segments) segment.text = segment.text.replace('reponse', 'response')
    }
    const faults = selectNew(findQuoteFaults(copy, texts), findQuoteFaults(record, texts))
    expect(faults).toEqual([expect.stringContaining('does not stand in daily-echo-2014')])
  })

  it('reports a sentence that no quote holds any more', () => {
    const copy = structuredClone(record)
    copy.quotes = copy.quotes.filter(
      ({ segments }) => segments[0]?.text.includes('over the running') !== true,
    )
    const left = findUncoveredSentences(copy, 'daily-echo-2014', textOf('daily-echo-2014'))
    expect(left).toEqual([expect.stringMatching(/^Hampshire recently took over the running/u)])
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
