import { describe, expect, it } from 'vitest'
import { ReadingError } from '../../src/data/problems'
import { formatProblem } from '../../src/data/problemWords'

const FILE = 'records/northshire.json'
const FAULT = { path: 'line 3, column 1', found: 'the end of the file', expected: 'more' }

// The words of every kind are held to those of docs/faults.md.
describe('a problem in words', () => {
  it('carries the faults of the file', () => {
    const damaged = formatProblem({ kind: 'not-json', file: FILE, fault: FAULT })
    const refused = formatProblem({ kind: 'refused', file: FILE, faults: [FAULT, FAULT] })
    const missing = formatProblem({ kind: 'missing', file: FILE })
    const lists = [damaged, refused, missing].map(({ faults }) => faults)
    expect(lists).toEqual([[FAULT], [FAULT, FAULT], []])
  })

  it.each([
    [401, 'sign in'],
    [403, 'sign in'],
    [500, 'Try again in a moment.'],
  ])('says to sign in where that is what an error asks for: %i', (status, todo) => {
    expect(formatProblem({ kind: 'server-error', file: FILE, status }).todo).toContain(todo)
  })

  it('is carried by an error that a log can read', () => {
    const error = new ReadingError({ kind: 'missing', file: FILE })
    expect(String(error)).toBe(`ReadingError: missing: ${FILE}`)
  })
})
