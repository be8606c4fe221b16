import { describe, expect, it } from 'vitest'
import { ReadingError, type ReadingProblem } from '../../src/reading/problems'
import { formatProblem } from '../../src/reading/problemWords'

const FILE = 'records/hampshire.json'
const FAULT = { path: 'line 3, column 1', found: 'the end of the file', expected: 'more' }

const PROBLEMS: ReadingProblem[] = [
  { kind: 'missing', file: FILE },
  { kind: 'server-error', file: FILE, status: 500 },
  { kind: 'no-connection', file: FILE },
  { kind: 'too-slow', file: FILE, seconds: 30 },
  { kind: 'another-page', file: FILE },
  { kind: 'not-json', file: FILE, fault: FAULT },
  { kind: 'refused', file: FILE, faults: [FAULT, FAULT] },
]

describe('a problem in words', () => {
  it.each(PROBLEMS)('names the file and what to do: $kind', (problem) => {
    const { happened, todo } = formatProblem(problem)
    expect(happened).toContain(FILE)
    expect(happened).toMatch(/\.$/u)
    expect(todo).toMatch(/\.$/u)
  })

  it('is told apart from every other', () => {
    expect(new Set(PROBLEMS.map((problem) => formatProblem(problem).happened)).size).toBe(
      PROBLEMS.length,
    )
  })

  it.each([
    ['not-json', [FAULT]],
    ['refused', [FAULT, FAULT]],
    ['missing', []],
  ])('carries the faults of the file: %s', (kind, faults) => {
    const problem = PROBLEMS.find((candidate) => candidate.kind === kind)
    expect(problem === undefined ? undefined : formatProblem(problem).faults).toEqual(faults)
  })

  it('is carried by an error that a log can read', () => {
    const [problem] = PROBLEMS
    const error = problem === undefined ? undefined : new ReadingError(problem)
    expect(String(error)).toBe(`ReadingError: missing: ${FILE}`)
  })
})
