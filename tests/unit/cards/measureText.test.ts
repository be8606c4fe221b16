import { describe, expect, it } from 'vitest'
import { balanceLines, breakLines, measureText } from '../../../src/cards/measureText'
import { readFontWidths } from './fontWidths'

const LETTERS = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...Array.from('‘’“”–—…·£éàöŵŷ'),
]
/** Arial's widths, by its published metrics, where it is wider than Source Sans 3. */
const ARIAL: [letters: string, regular: number, bold: number][] = [
  ['W', 0.944, 0.944],
  ['GOQ', 0.778, 0.778],
  ['CDHNRU&', 0.723, 0.723],
  ['ABEKPSVXY', 0.667, 0.723],
  ['M', 0.833, 0.833],
  ['w', 0.723, 0.778],
  ['bdghnopqu', 0.557, 0.612],
  ['0123456789', 0.557, 0.557],
  ['csvxyk', 0.501, 0.557],
  ['T', 0.611, 0.611],
  ['ae', 0.557, 0.557],
  ['@…—', 1.016, 1],
]

describe('measuring text', () => {
  it.each([
    ['400Regular/SourceSans3_400Regular.ttf', false],
    ['600SemiBold/SourceSans3_600SemiBold.ttf', true],
  ])('takes no letter for narrower than it is in %s', (file, bold) => {
    const widthOf = readFontWidths(file)
    const narrow = LETTERS.filter((it) => measureText(it, { size: 1, bold }) < widthOf(it))
    expect(narrow).toEqual([])
  })

  it.each(ARIAL)('nor than in Arial: %s', (letters, regular, bold) => {
    for (const letter of letters) {
      expect(measureText(letter, { size: 1 })).toBeGreaterThanOrEqual(regular)
      expect(measureText(letter, { size: 1, bold: true })).toBeGreaterThanOrEqual(bold)
    }
  })
})

describe('breaking lines', () => {
  const style = { size: 10 }

  it('keeps within the width, cutting a word only where one alone is wider', () => {
    const lines = breakLines(`so ${'ab'.repeat(40)} on`, 100, style)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.filter((line) => measureText(line, style) > 100)).toEqual([])
    expect(lines.join('').replaceAll(' ', '')).toBe(`so${'ab'.repeat(40)}on`)
  })

  it('cuts no word for the sake of lines of the same length', () => {
    expect(balanceLines('Safeguarding board', 80, style)).toEqual(['Safeguarding', 'board'])
  })

  it('makes lines about equally long, and no more of them', () => {
    const words = 'one two three four five six seven eight nine ten'
    const lines = balanceLines(words, 150, style)
    expect(lines).toHaveLength(breakLines(words, 150, style).length)
    expect(lines.join(' ')).toBe(words)
    expect(measureText(lines.at(-1) ?? '', style)).toBeGreaterThan(60)
  })
})
