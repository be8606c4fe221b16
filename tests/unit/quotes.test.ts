import { describe, expect, it } from 'vitest'
import {
  buildQuotes,
  formatQuotesLead,
  formatQuoteWithSource,
  formatSpeaker,
  type QuoteView,
} from '../../src/record/views/quotes'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { Quote } from '../../src/record/schema/quotes'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const frameworks = readFrameworks()
const build = (record = buildExampleRecord(), keeps: (id: string) => boolean = () => true) =>
  buildQuotes(buildRecordIndex(record, frameworks), keeps)
const listIds = (views: readonly QuoteView[]) => views.map(({ quote }) => quote.id)

function findQuote(id: string): Quote {
  const quote = buildExampleRecord().quotes.find((candidate) => candidate.id === id)
  if (quote === undefined) throw new Error(`No quotation ${id}`)
  return quote
}

describe('quotations', () => {
  it.each([
    [
      'real-difference',
      '“Children in care benefit from steady support. (…) Their lives improve as a result.” — Ofsted’s inspectors, on the 2019 inspection. Gazette, June 2019; 2019 report, p1.',
    ],
    [
      'very-proud',
      '“We are very proud.” — Councillor Jo Field, leader of the council, Northshire County Council, on the 2019 inspection. Gazette, June 2019.',
    ],
    [
      'well-supported',
      'Young people are well suported [sic] when they leave care — in the words of the newspaper, Northshire Gazette, not Ofsted’s, on the 2014 inspection. Gazette, 6 May 2014; 2014 report, para 12, p4.',
    ],
  ])('are copied with their source: %s', (id, text) => {
    const { first, newspaper } = build()
    const view = [...first, ...newspaper.quotes].find(({ quote }) => quote.id === id)
    expect(view && formatQuoteWithSource(view)).toBe(text)
  })

  it.each([
    [{ speaker: 'Ofsted inspectors', organisation: 'Ofsted' }, ''],
    [{ speaker: 'Jo Field', organisation: 'The council' }, 'The council'],
    [
      {
        speaker: 'Jo Field',
        role: 'leader of Northshire Council',
        organisation: 'Northshire Council',
      },
      'leader of Northshire Council',
    ],
  ])('name an office once: %j', (speaker, office) => {
    const quote = findQuote('real-difference')
    expect(formatSpeaker({ ...quote, ...speaker })).toEqual({ name: speaker.speaker, office })
  })
})

describe('the first quotations', () => {
  it('are those with a place, then inspectors’, then the council’s; never a newspaper’s words', () => {
    const record = buildExampleRecord()
    const again = (id: string, like: string) => ({ ...findQuote(like), id })
    record.quotes.push(
      again('old', 'real-difference'),
      { ...again('new', 'real-difference'), inspection: 'ilacs-2024' },
      { ...findQuote('very-proud'), id: 'other', first: 3 },
    )
    const { first, more, newspaper } = build(record)
    expect(listIds(first)).toEqual(['very-proud', 'other', 'new'])
    expect(more.map(({ quotes }) => listIds(quotes))).toEqual([['real-difference', 'old']])
    expect(listIds(newspaper.quotes)).toEqual(['well-supported'])
    expect(listIds(build(record, (id) => id !== 'other').first)).toEqual([
      'very-proud',
      'new',
      'real-difference',
    ])
  })
})

describe('what stands over the quotations', () => {
  it.each<[string, (record: InspectionRecord) => void, string]>([
    [
      'two articles and marks',
      () => undefined,
      'From two newspaper articles, of 2014 and 2019. The record holds no quotation on the 2024 inspection. (…) marks words left out without a sign; [sic] a slip printed in the source.',
    ],
    [
      'one article',
      (record) => {
        record.quotes = record.quotes.filter(({ id }) => id === 'very-proud')
      },
      'From one newspaper article, of 2019. The record holds no quotation on the 2014 and 2024 inspections.',
    ],
    [
      'none',
      (record) => {
        record.quotes = []
      },
      'The record holds no quotation.',
    ],
  ])('is right for %s', (_, change, lead) => {
    const record = buildExampleRecord()
    change(record)
    expect(formatQuotesLead(buildRecordIndex(record, frameworks))).toBe(lead)
  })
})
