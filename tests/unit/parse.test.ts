import { describe, expect, it } from 'vitest'
import { formatFound } from '../../src/record/faults'
import { parseFrameworks, parseRecord } from '../../src/record/parse'
import { changeAt } from './change'
import { BROKEN_SHAPES, listBroken } from './checks/broken'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

function faultsOf(value: unknown) {
  const parsed = parseRecord(value)
  return parsed.ok ? [] : parsed.faults
}

describe('a record at the door', () => {
  it('is let in where it keeps to the schema', () => {
    const record = buildExampleRecord()
    expect(parseRecord(record)).toEqual({ ok: true, value: record })
  })

  it.each(listBroken(buildExampleRecord(), BROKEN_SHAPES))(
    'is refused where $step',
    ({ value, to, path, expected }) => {
      expect(faultsOf(value)).toEqual([
        { path, found: formatFound(to), expected: expect.stringContaining(expected) as string },
      ])
    },
  )

  it('has every unknown key of an object named, with the key that was probably meant', () => {
    const record = changeAt(buildExampleRecord(), ['figures', 0, 'vlaue'], '3')
    const faults = faultsOf(changeAt(record, ['figures', 0, 'xyz'], 1))
    expect(faults.map(({ path, todo }) => ({ path, todo }))).toEqual([
      {
        path: 'figures[0] "children-2014" › vlaue',
        todo: 'The key "vlaue" is not known here. Did you mean "value"?',
      },
      {
        path: 'figures[0] "children-2014" › xyz',
        todo:
          'The key "xyz" is not known here. Known keys: ' +
          'id, value, counts, asOf, inspection, areas, note, citations.',
      },
    ])
  })

  it('of a newer version gets one fault that says so', () => {
    const newer = {
      ...buildExampleRecord(),
      schemaVersion: 2,
      shelves: [],
      authority: 'Northshire',
    }
    expect(faultsOf(newer)).toEqual([
      {
        path: 'schemaVersion',
        found: '2',
        expected: 'schemaVersion 1',
        todo: 'The file is in a newer format than this program reads: update the program.',
      },
    ])
  })

  it.each([
    ['a list', []],
    ['null', null],
    ['words', 'record'],
    ['nothing', undefined],
  ])('is refused as a whole where it is %s', (_, value) => {
    expect(faultsOf(value)).toEqual([
      {
        path: 'the whole file',
        found: formatFound(value),
        expected: 'an inspection record: an object in braces { }',
      },
    ])
  })

  it('has at most fifty faults told, and the rest counted', () => {
    const sources = Array.from({ length: 70 }, () => 'report')
    const faults = faultsOf({ ...buildExampleRecord(), sources })
    expect(faults).toHaveLength(51)
    expect(faults[50]).toMatchObject({ path: 'and further on', found: '20 more faults' })
  })

  it('shows what it found shortened, its hidden characters spelled out', () => {
    const long = `\u202e\u009b${'words '.repeat(40)}`
    const [fault] = faultsOf(changeAt(buildExampleRecord(), ['sources', 0, 'title'], long))
    expect(fault?.found).toMatch(/^"\\u202e\\u009bwords words .*…$/u)
    expect(fault?.found).toHaveLength(80)
  })
})

describe('the file of frameworks at the door', () => {
  it('is refused where a scale has one grade', () => {
    const file = readFrameworks()
    const parsed = parseFrameworks(
      changeAt(file, ['scales', 0, 'grades'], file.scales[0]?.grades.slice(0, 1)),
    )
    expect(parsed.ok ? [] : parsed.faults).toMatchObject([
      { path: 'scales[0] "four-grades" › grades', expected: 'at least two grades' },
    ])
  })
})
