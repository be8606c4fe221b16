import { describe, expect, it } from 'vitest'
import { dropNotes, normaliseText } from '../../../src/import/sheets/text'

describe('the words of a cell', () => {
  it.each([
    [
      '\u00A0Requires\u202Fimprovement\u2003to be\t\r\ngood\u2029',
      'Requires improvement to be good',
    ],
    ['\uFEFFGo\u00ADo\u200Bd\u200E\u2060\u{E0041}\uFE0F', 'Good'],
    ['\u202Edoog\u202C', 'doog'],
    ['Good\u0085\u2800', 'Good'],
    ['Go\u0007od', 'Go\u0007od'],
    ['\u3000\u200D', ''],
  ])('%j are folded to %j', (text, folded) => {
    expect(normaliseText(text)).toBe(folded)
  })

  it.each([
    ['Overall effectiveness [note 1]', 'Overall effectiveness'],
    ['Overall[Note\u00A03, 4] effectiveness', 'Overall effectiveness'],
    ['Good [r][notes 2 and 3]', 'Good'],
    ['10/06/2024 [p] (note 12)', '10/06/2024'],
    ['Outcomes as at 31 March 2025 [revised]', 'Outcomes as at 31 March 2025'],
    ['[z]', '[z]'],
    [' [note 1] [p] ', '[note 1] [p]'],
    ['Good [x]', 'Good [x]'],
    ['Inadequate [not published]', 'Inadequate [not published]'],
    ['Good (from 2024)', 'Good (from 2024)'],
  ])('%j without its notes are %j', (text, words) => {
    expect(dropNotes(text)).toBe(words)
  })
})
