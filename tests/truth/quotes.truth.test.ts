import { describe, expect, it } from 'vitest'
import { compareQuotes } from './compare-quotes'
import { EXPECTED_QUOTES } from './expected-quotes'
import { readRecord, selectNew } from './read'

const record = readRecord()

describe('the quotes of the record', () => {
  it('are the lines of the two articles, each with its speaker, voice and marks', () => {
    expect(compareQuotes(record, EXPECTED_QUOTES)).toEqual([])
  })

  it.each([
    ['inspectorate', 4],
    ['authority', 5],
    ['newspaper', 21],
  ])('in the voice of the %s number %i', (voice, count) => {
    expect(record.quotes.filter((quote) => quote.voice === voice)).toHaveLength(count)
  })
})

describe('the comparison of quotes', () => {
  function compareChanged(change: (copy: typeof record) => void): string[] {
    const copy = structuredClone(record)
    change(copy)
    return selectNew(compareQuotes(copy, EXPECTED_QUOTES), compareQuotes(record, EXPECTED_QUOTES))
  }

  it('reports a newspaper’s own account that is given as the inspectors’ words', () => {
    const differences = compareChanged(({ quotes }) => {
      for (const quote of quotes) {
        const first = quote.segments[0]?.text ?? ''
        if (first.startsWith('Senior managers respond')) quote.voice = 'inspectorate'
      }
    })
    expect(differences).toEqual(['B6 voice: found "inspectorate", expected "newspaper"'])
  })

  it('reports a gap that is no longer shown', () => {
    const differences = compareChanged(({ quotes }) => {
      for (const { segments } of quotes) {
        for (const segment of segments) if (segment.mark === 'gap') delete segment.mark
      }
    })
    expect(differences).toEqual([
      'A9 marks: found [], expected [["gap","vulnerable young people at risk of exploitation is highly effective."]]',
    ])
  })

  it('reports a quote that is gone', () => {
    const differences = compareChanged((copy) => {
      copy.quotes = copy.quotes.filter(
        ({ segments }) => segments[0]?.text.startsWith('This is quite simply') !== true,
      )
    })
    expect(differences).toEqual([
      'A10 ("This is quite simply the best possible rating … We are very proud."): in no quote',
    ])
  })

  it('reports a quote that neither article prints', () => {
    const differences = compareChanged(({ quotes }) => {
      const [first] = quotes
      if (first) quotes.push({ ...first, id: 'invented', segments: [{ text: 'All is well.' }] })
    })
    expect(differences).toEqual(['quote invented: not expected'])
  })
})
