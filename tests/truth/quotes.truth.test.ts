import { beforeAll, describe, expect, it } from 'vitest'
import type { Quote } from '../../src/record/schema/quotes'
import { EXPECTED_QUOTES } from './expected-quotes'
import { foldSpace, isHampshires, readRecord } from './read'

type ExpectedQuote = (typeof EXPECTED_QUOTES)[number]

const withoutEndStop = (text: string) => text.replace(/ ?[.,]$/u, '')

/**
 * True where the quote holds the words from `begins` to `ends`. The newspaper's own
 * sentences may be stored longer; words in quotation marks begin and end as printed.
 */
function holdsWords({ segments }: Quote, { begins, ends, voice }: ExpectedQuote): boolean {
  const words = withoutEndStop(foldSpace(segments.map(({ text }) => text).join(' ')))
  const from = words.indexOf(begins)
  const to = withoutEndStop(ends)
  const holds = from >= 0 && words.slice(from).includes(to)
  return holds && (voice === 'newspaper' || (from === 0 && words.endsWith(to)))
}

describe.skipIf(!isHampshires)('the quotes of the record', () => {
  let quotes: Quote[] = []
  beforeAll(() => {
    quotes = readRecord().quotes
  })

  it('are the lines of the two articles and no others', () => {
    expect(quotes).toHaveLength(EXPECTED_QUOTES.length)
    const voices = quotes.map(({ voice }) => voice)
    const count = (voice: string) => voices.filter((one) => one === voice).length
    expect(['inspectorate', 'authority', 'newspaper'].map(count)).toEqual([4, 5, 21])
  })

  it.each(EXPECTED_QUOTES)('$number stands once, with its speaker, voice and mark', (expected) => {
    const found = quotes.filter(
      (quote) => quote.source === expected.source && holdsWords(quote, expected),
    )
    expect(found).toHaveLength(1)
    const [{ voice, inspection, speaker, organisation, role = '', segments } = {} as Quote] = found
    expect([voice, inspection]).toEqual([expected.voice, expected.inspection])
    expect(`${speaker}, ${organisation}`).toContain(expected.speaker)
    expect(role.toLowerCase()).toContain(expected.role.toLowerCase())
    const marked = segments.filter(({ mark }) => mark !== undefined)
    const [mark, ends] = expected.mark ?? []
    expect(marked.map((segment) => segment.mark)).toEqual(mark === undefined ? [] : [mark])
    for (const { text } of marked) expect(foldSpace(text).endsWith(ends ?? '')).toBe(true)
  })
})
