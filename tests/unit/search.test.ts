import { describe, expect, it } from 'vitest'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { searchRecord, type SearchText } from '../../src/record/views/search'
import { buildExampleIndex, buildExampleRecord, readFrameworks } from './exampleRecord'

const INDEX = buildExampleIndex()

const find = (words: string) => searchRecord(INDEX, words).groups.flatMap(({ hits }) => hits)
const findIds = (words: string) => find(words).map(({ id }) => id)
/** With brackets around what is marked. */
const show = (runs: readonly SearchText[] = []) =>
  runs.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

describe('a search', () => {
  it.each([
    ['caseloads numbers', ['action-caseloads-2014']],
    ['numbers CASELOADS', ['action-caseloads-2014']],
    ['caseloads elephants', []],
    ['caseload', ['action-caseloads-2014']],
    // The middle of a word is not searched.
    ['aseload', []],
    ['próud', ['quote-very-proud']],
    ['ofsted’s   inspectors', ['quote-real-difference']],
    ["ofsted's inspectors", ['quote-real-difference']],
    ['812', ['figure-in-care-2024']],
    ['.*', []],
    ['[', []],
    ['  ', []],
    ['adoption performance', ['findings-adoption']],
    ['focused visit, 2022', ['visit-visit-2022']],
    ['leader of the council', ['quote-very-proud']],
    ['reaches far', ['finding-early-help-2014']],
  ])('for “%s” finds %j', (words, ids) => {
    expect(findIds(words).filter((id) => !/^(?:source|method)/u.test(id))).toEqual(ids)
  })

  it('finds all wordings of a subject, and says which others there are', () => {
    const results = searchRecord(INDEX, 'RHIs')
    const ids = results.groups.flatMap(({ hits }) => hits.map(({ id }) => id))
    expect(ids).toEqual(findIds('talk when they return'))
    expect(ids).toContain('action-return-talks-2024')
    expect(results.wordings).toContain('talk when they return')
  })

  it('takes an abbreviation for a whole word: “PA” is no beginning of “part”', () => {
    expect(find('PA').flatMap(({ title }) => title.filter(({ found }) => found))).toEqual([])
  })

  it('marks what it found, in the rest of the entry too', () => {
    const [hit] = find('caseloads numbers')
    expect(show(hit?.title)).toMatch(/\[[Cc]aseloads\]/u)
    expect(show(hit?.excerpt)).toMatch(/\[numbers\]/u)
  })

  it('keeps marks in place where folding changes the length of a text', () => {
    const record = buildExampleRecord()
    const [finding] = record.findings
    if (finding !== undefined) finding.text = `${'ﬁve ½ '.repeat(60)}then a café in the end`
    const [hit] = searchRecord(buildRecordIndex(record, readFrameworks()), 'cafe').groups.flatMap(
      ({ hits }) => hits,
    )
    expect(show(hit?.title)).toMatch(/^… .* then a \[café\] in the end$/u)
  })

  it('says whose words a line is in, and puts only somebody’s own into quotation marks', () => {
    const words = {
      inspectorate: 'steady support',
      authority: 'very proud',
      newspaper: 'leave care',
    }
    for (const { id, voice } of INDEX.record.quotes) {
      const hit = find(words[voice]).find((other) => other.id === `quote-${id}`)
      expect(show(hit?.title).startsWith('“')).toBe(voice !== 'newspaper')
      expect(hit?.place.startsWith('A newspaper’s')).toBe(voice === 'newspaper')
    }
  })
})
