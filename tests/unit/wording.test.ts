import { describe, expect, it } from 'vitest'
import {
  capitalise,
  foldWords,
  formatCount,
  formatList,
  formatSentence,
  formatSmallNumber,
  formatWhen,
} from '../../src/record/wording'

describe('a list in words', () => {
  it.each([
    [[], ''],
    [['adoption'], 'adoption'],
    [['adoption', 'leadership'], 'adoption and leadership'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['leadership', 'help and protection'], 'leadership, and help and protection'],
    [
      ['help and protection', 'adoption', 'leadership'],
      'help and protection, adoption, and leadership',
    ],
    [['England', 'Andover'], 'England and Andover'],
  ])('%j is "%s"', (words, list) => {
    expect(formatList(words)).toBe(list)
  })
})

describe('when inspections were', () => {
  it.each([
    [['2024'], 'in 2024'],
    [['2019', '2024'], 'in 2019 and 2024'],
    [['June 2024'], 'in June 2024'],
    [['3 June 2024'], 'on 3 June 2024'],
    [['2019', '3 June 2024'], 'in 2019 and on 3 June 2024'],
    [[], ''],
  ])('%j is "%s"', (labels, words) => {
    expect(formatWhen(labels.map((label) => ({ label })))).toBe(words)
  })
})

describe('a sentence', () => {
  it.each([
    ['the page is lost', 'the page is lost.'],
    ['The page is lost.', 'The page is lost.'],
    [' spaced ', 'spaced.'],
    ['Really?', 'Really?'],
    ['He said “no.”', 'He said “no.”'],
    ['and so on…', 'and so on…'],
    ['(one joint grade)', '(one joint grade).'],
  ])('"%s" ends once: "%s"', (words, sentence) => {
    expect(formatSentence(words)).toBe(sentence)
  })

  it.each([
    ['care leavers', 'Care leavers'],
    ['élan', 'Élan'],
    ['2019 report', '2019 report'],
    ['', ''],
  ])('"%s" starts large: "%s"', (words, sentence) => {
    expect(capitalise(words)).toBe(sentence)
  })
})

describe('a count in words', () => {
  it.each([
    [0, 'no grades'],
    [1, '1 grade'],
    [2, '2 grades'],
    [6502, '6,502 grades'],
  ])('of %d is "%s"', (number, words) => {
    expect(formatCount(number, 'grade')).toBe(words)
  })

  it.each([
    [0, 'no'],
    [1, 'one'],
    [8, 'eight'],
    [9, 'nine'],
    [10, '10'],
    [1500, '1,500'],
  ])('writes %d as "%s" in running text', (number, words) => {
    expect(formatSmallNumber(number)).toBe(words)
  })
})

describe('words folded for a search', () => {
  it.each([
    ['OFSTED', 'ofsted'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['children’s', "children's"],
    ['“real difference”', '"real difference"'],
    ['return–home', 'return-home'],
    ['non\u2011stop', 'non-stop'],
    ['6,500', '6,500'],
  ])('"%s" becomes "%s"', (words, folded) => {
    expect(foldWords(words)).toBe(folded)
  })
})
