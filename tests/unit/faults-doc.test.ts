import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ReadingProblem } from '../../src/reading/problems'
import { formatProblem } from '../../src/reading/problemWords'
import { EXAMPLE_FILE as file, readSentence } from '../browser/faults/sentences'
import { FAULT_ROWS, USE_NAMES, USES } from '../browser/faults/table'

const DOC = readFileSync('docs/faults.md', 'utf8')
const FAULT = { path: 'schemaVersion', found: '2', expected: 'schemaVersion 1' }

/** A problem for each sentence of the document that is made of one. */
const PROBLEMS: Record<ReadingProblem['kind'] | 'no-access', ReadingProblem> = {
  missing: { kind: 'missing', file },
  'server-error': { kind: 'server-error', file, status: 500 },
  'no-access': { kind: 'server-error', file, status: 403 },
  'no-connection': { kind: 'no-connection', file },
  'too-slow': { kind: 'too-slow', file, seconds: 30 },
  'another-page': { kind: 'another-page', file },
  'led-away': { kind: 'led-away', file },
  'no-code': { kind: 'no-code', file },
  'no-name': { kind: 'no-name', file: 'Isle of Wight' },
  'another-record': { kind: 'another-record', file, authority: 'Kent' },
  older: { kind: 'older', file, checkedOn: '2026-06-01', shownCheckedOn: '2026-11-21' },
  'newer-format': { kind: 'newer-format', file, faults: [FAULT] },
  'not-json': { kind: 'not-json', file, fault: FAULT },
  refused: { kind: 'refused', file, faults: [FAULT] },
}

/** The cells of each row of the document's table of faults. */
const ROWS = DOC.split('\n')
  .filter((line) => line.startsWith('| ') && line.split('|').length === USE_NAMES.length + 4)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

describe('docs/faults.md', () => {
  it('has the columns and rows of the tests in a browser, cell for cell', () => {
    const [head, , ...rows] = ROWS
    expect(head?.slice(1, -1)).toEqual(USE_NAMES.map((use) => USES[use]))
    expect(rows).toEqual(
      FAULT_ROWS.map(({ fault, outcomes, says }) => [
        fault,
        ...USE_NAMES.map((use) => outcomes[use]),
        says === undefined ? '–' : `\`${says}\``,
      ]),
    )
  })

  it.each(Object.entries(PROBLEMS))('has the words of the page for %s', (name, problem) => {
    const { happened, todo } = formatProblem(problem)
    expect(readSentence(name)).toBe(`${happened} ${todo}`)
  })

  it('explains each word that stands in the table', () => {
    const words = new Set(FAULT_ROWS.flatMap(({ outcomes }) => Object.values(outcomes)))
    expect([...words].filter((word) => !DOC.includes(`\n- **${word}**: `))).toEqual([])
  })
})
