import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ReadingProblem } from '../../src/data/problems'
import { formatProblem } from '../../src/data/problemWords'

const DOC = readFileSync('docs/faults.md', 'utf8')
const file = 'records/hampshire.json'
const FAULT = { path: 'schemaVersion', found: '2', expected: 'schemaVersion 1' }

/** A problem for each sentence of the document that is made of one. */
const PROBLEMS: Record<ReadingProblem['kind'] | 'no-access', ReadingProblem> = {
  missing: { kind: 'missing', file },
  'server-error': { kind: 'server-error', file, status: 500 },
  'no-access': { kind: 'server-error', file, status: 403 },
  'no-connection': { kind: 'no-connection', file },
  'too-slow': { kind: 'too-slow', file, seconds: 30 },
  'html-response': { kind: 'html-response', file },
  'cross-origin-redirect': { kind: 'cross-origin-redirect', file },
  'no-code': { kind: 'no-code', file },
  'no-name': { kind: 'no-name', file: 'Isle of Wight' },
  'another-record': { kind: 'another-record', file, authority: 'Kent' },
  older: { kind: 'older', file, checkedOn: '2026-06-01', shownCheckedOn: '2026-11-21' },
  'newer-format': { kind: 'newer-format', file, faults: [FAULT] },
  'not-json': { kind: 'not-json', file, fault: FAULT },
  refused: { kind: 'refused', file, faults: [FAULT] },
}

/** What the document says that a reader is told, by name. */
const SENTENCES = new Map(
  [...DOC.matchAll(/^\| `([\w-]+)`\s*\| ([^|]+?)\s*\|$/gmu)].map(([, name, words]) => [
    name,
    words,
  ]),
)

describe('docs/faults.md', () => {
  it.each(Object.entries(PROBLEMS))('has the words of the page for %s', (name, problem) => {
    const { happened, todo } = formatProblem(problem)
    expect(SENTENCES.get(name)).toBe(`${happened} ${todo}`)
  })
})
