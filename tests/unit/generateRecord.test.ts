import { describe, expect, it } from 'vitest'
import { checkRecord } from '../../src/record/checks/checkRecord'
import { parseRecord } from '../../src/record/parse'
import { generateRecord } from '../../tools/generate-record/generateRecord'
import { readFrameworks } from './exampleRecord'

const FRAMEWORKS = readFrameworks()

function generate(inspections: number, seed = 1) {
  const options = { inspections, actions: 5 * inspections, quotes: 5 * inspections, seed }
  return generateRecord(options, FRAMEWORKS)
}

describe('a generated record', () => {
  it.each([1, 3, 300])('is valid with %i inspections', (inspections) => {
    const parsed = parseRecord(JSON.parse(JSON.stringify(generate(inspections))))
    expect(parsed.ok ? [] : parsed.faults).toEqual([])
    expect(parsed.ok ? checkRecord(parsed.value, FRAMEWORKS) : undefined).toEqual([])
  })

  it('has as many entries as asked for', () => {
    const { inspections, actions, quotes } = generate(300)
    expect([inspections.length, actions.length, quotes.length]).toEqual([300, 1500, 1500])
  })

  it('has inspections under every framework where there are enough of them', () => {
    const used = new Set(generate(300).inspections.map(({ framework }) => framework))
    expect([...used].sort()).toEqual(FRAMEWORKS.frameworks.map(({ id }) => id).sort())
  })

  it('is the same for the same seed and another for another', () => {
    expect(generate(3, 7)).toEqual(generate(3, 7))
    expect(generate(3, 8).quotes).not.toEqual(generate(3, 7).quotes)
  })
})
