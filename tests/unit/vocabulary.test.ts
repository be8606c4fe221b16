import { describe, expect, it } from 'vitest'
import { buildVocabulary } from '../../src/record/vocabulary'
import { readFrameworks } from './exampleRecord'

const FILE = readFrameworks()
const VOCABULARY = buildVocabulary(FILE)

describe('the vocabulary', () => {
  it('leaves out the grades of a scale that no framework uses', () => {
    const unused = {
      id: 'unused',
      grades: ['Pass', 'Fail'].map((word) => ({
        id: word.toLowerCase(),
        word,
        inSentence: word.toLowerCase(),
        printed: [word],
      })),
    }
    const { grades } = buildVocabulary({ ...FILE, scales: [unused, ...FILE.scales] })
    expect(grades).toEqual(VOCABULARY.grades)
  })

  it.each([
    ['area', () => VOCABULARY.area('education')],
    ['framework', () => VOCABULARY.framework('ilacs-1999')],
    ['judgement', () => VOCABULARY.judgement('ilacs-2018', 'ilacs-2023-care-leavers')],
    ['judgement', () => VOCABULARY.judgement('ilacs-2026', 'ilacs-2023-overall')],
    ['grade', () => VOCABULARY.grade('ilacs-2023', 'excellent')],
    ['framework', () => VOCABULARY.grade('ilacs-1999', 'good')],
  ])('throws on an unknown %s', (what, look) => {
    expect(look).toThrow(new RegExp(`^No ${what} ".+" in frameworks.json$`, 'u'))
  })
})
