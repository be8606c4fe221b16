import { describe, expect, it } from 'vitest'
import {
  compareQuotesWithSources,
  selectQuotesWithoutText,
} from '../../../src/record/checks/compareSources'
import { buildExampleRecord } from '../exampleRecord'
import { EXAMPLE_TEXTS } from '../exampleRecordQuotes'

function compareWith(changes: Record<string, string>) {
  const texts = new Map([...EXAMPLE_TEXTS, ...Object.entries(changes)])
  return compareQuotesWithSources(buildExampleRecord(), texts)
}

const ARTICLE = EXAMPLE_TEXTS.get('gazette-2019') ?? ''
const REPORT = EXAMPLE_TEXTS.get('report-2019') ?? ''

describe('quotations beside the texts of their sources', () => {
  it('are found whatever the white space, and whatever ends a sentence of the report', () => {
    expect(compareWith({})).toEqual([])
  })

  it.each([
    ['one letter', { 'gazette-2019': ARTICLE.replace('very proud', 'very Proud') }, 'very-proud'],
    ['one comma', { 'gazette-2019': ARTICLE.replace('lives', 'lives,') }, 'real-difference'],
    [
      'one word of the report',
      { 'report-2019': REPORT.replace('steady', 'good') },
      'real-difference',
    ],
    [
      'a word that they begin in',
      { 'gazette-2019': ARTICLE.replace('We are very', 'XWe are very') },
      'very-proud',
    ],
  ])('are refused where %s differs', (_, texts, id) => {
    const faults = compareWith(texts)
    expect(faults).toHaveLength(1)
    expect(faults[0]?.path).toContain(`"${id}"`)
    expect(faults[0]?.expected).toMatch(/^words that stand in the text of ".+", letter by letter$/u)
  })

  it('are refused where their segments stand in another order', () => {
    const text = 'Their lives improve as a result. Children in care benefit from steady support.'
    expect(compareWith({ 'gazette-2019': `${text} We are very proud.` })).toMatchObject([
      {
        path: 'quotes[0] "real-difference" › segments[1] › text',
        expected: 'words that follow the segment before them in the text of "gazette-2019"',
      },
    ])
  })

  it('of a newspaper’s own account are not looked for in the report', () => {
    expect(compareWith({ 'report-2014': 'Other words.' })).toEqual([])
  })

  it('are listed where no text is given', () => {
    const without = selectQuotesWithoutText(
      buildExampleRecord(),
      new Map([['gazette-2019', ARTICLE]]),
    )
    expect(without.map(({ quote, source }) => [quote.id, source])).toEqual([
      ['real-difference', 'report-2019'],
      ['well-supported', 'gazette-2014'],
    ])
  })
})
