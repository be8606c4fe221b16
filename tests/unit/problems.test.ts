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
  { kind: 'led-away', file: FILE },
  { kind: 'no-code', file: FILE },
  { kind: 'no-name', file: FILE },
  { kind: 'another-record', file: FILE, authority: 'Kent' },
  { kind: 'older', file: FILE, checkedOn: '2026-06-01', shownCheckedOn: '2026-11-21' },
  { kind: 'newer-format', file: FILE, faults: [FAULT] },
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

  it.each([
    [401, 'sign in'],
    [403, 'sign in'],
    [500, 'Try again in a moment.'],
  ])('says to sign in where that is what an error asks for: %i', (status, todo) => {
    expect(formatProblem({ kind: 'server-error', file: FILE, status }).todo).toContain(todo)
  })

  it('names both days where the server sent an older copy', () => {
    const dates = { checkedOn: '2026-06-01', shownCheckedOn: '2026-11-21' }
    const { happened } = formatProblem({ kind: 'older', file: FILE, ...dates })
    expect(happened).toMatch(/older copy .* 1 June 2026\..* 21 November 2026\./u)
  })

  it('is carried by an error that a log can read', () => {
    const [problem] = PROBLEMS
    const error = problem === undefined ? undefined : new ReadingError(problem)
    expect(String(error)).toBe(`ReadingError: missing: ${FILE}`)
  })
})
