import { describe, expect, it } from 'vitest'
import { listEntries } from '../../src/record/entries'
import {
  formatInspectionValue,
  formatSelection,
  isKept,
  parseSelection,
  selectEntries,
  type Selection,
} from '../../src/record/views/selection'
import { buildExampleIndex } from './exampleRecord'
import { ILACS_2024, madeIndex, THREE_INSPECTIONS } from './madeRecords'

const INDEX = buildExampleIndex()
const ENTRIES = listEntries(INDEX)
const TWO_IN_2024 = madeIndex([
  ...THREE_INSPECTIONS,
  { ...ILACS_2024, id: 'ilacs-2024-again', started: '2024-11-11', ended: { day: '2024-11-15' } },
])

describe('the address', () => {
  it.each<[Selection, string]>([
    [{}, ''],
    [{ area: 'care-leavers' }, '?area=care-leavers'],
    [{ inspection: 'ilacs-2019' }, '?inspection=2019'],
    [{ words: 'return talks' }, '?q=return+talks'],
    [{ words: 'a&b=c#d+e%20“f”' }, '?q=a%26b%3Dc%23d%2Be%2520%E2%80%9Cf%E2%80%9D'],
    [
      { area: 'adoption', inspection: 'sif-2014', words: 'café' },
      '?area=adoption&inspection=2014&q=caf%C3%A9',
    ],
  ])('holds %j as "%s" and gives it back', (selection, search) => {
    expect(formatSelection(selection, '', INDEX)).toBe(search)
    expect(parseSelection(search, INDEX)).toEqual({ selection, ignored: [] })
  })

  it.each([
    ['?inspection=2024', 'ilacs-2024'],
    ['?inspection=ilacs-2024', 'ilacs-2024'],
    ['inspection=%202024%20', 'ilacs-2024'],
  ])('%s means %s', (search, inspection) => {
    expect(parseSelection(search, INDEX).selection).toEqual({ inspection })
  })

  it('takes no bare year that two inspections share, and says which values it takes', () => {
    expect(parseSelection('?inspection=2024', TWO_IN_2024)).toEqual({
      selection: {},
      ignored: [
        {
          name: 'inspection',
          value: '2024',
          known: ['ilacs-2024-again', 'ilacs-2024', '2019', '2014'],
        },
      ],
    })
    expect(parseSelection('?inspection=ilacs-2024', TWO_IN_2024).selection).toEqual({
      inspection: 'ilacs-2024',
    })
  })

  it('takes a year that is an id for that id, and no other inspection for it', () => {
    const index = madeIndex([
      { ...ILACS_2024, id: '2023' },
      { framework: 'ilacs-2023', started: '2023-03-06', all: 'good', id: 'of-2023' },
    ])
    expect(parseSelection('?inspection=2023', index).selection).toEqual({ inspection: '2023' })
    expect(formatInspectionValue('of-2023', index)).toBe('of-2023')
  })

  it.each([
    ['?area=schools&q=talks', { words: 'talks' }, [['area', 'schools']]],
    ['?area=Care-Leavers', {}, [['area', 'Care-Leavers']]],
    ['?inspection=1999', {}, [['inspection', '1999']]],
    [
      '?inspection=1999&area=schools',
      {},
      [
        ['area', 'schools'],
        ['inspection', '1999'],
      ],
    ],
    ['?area=&inspection=&q=%20%20', {}, []],
    ['?area=adoption&area=schools', { area: 'adoption' }, []],
    ['?area=__proto__', {}, [['area', '__proto__']]],
    ['?area=constructor', {}, [['area', 'constructor']]],
    [
      '?inspection=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
      {},
      [['inspection', '<script>alert(1)</script>']],
    ],
    ['?inspection=%00', {}, [['inspection', '\u0000']]],
    ['?area=%E0%A4%A', {}, [['area', '\uFFFD%A']]],
    ['?&&==&?area', {}, []],
  ])('leaves unknown values of %s out and lists them', (search, selection, ignored) => {
    const parsed = parseSelection(search, INDEX)
    expect(parsed.selection).toEqual(selection)
    expect(parsed.ignored.map(({ name, value }) => [name, value])).toEqual(ignored)
  })

  it.each<[string, Selection, string]>([
    ['?theme=dark', { area: 'adoption' }, '?theme=dark&area=adoption'],
    ['?area=overall&theme=dark', { area: 'adoption' }, '?area=adoption&theme=dark'],
    ['?area=overall&theme=dark', {}, '?theme=dark'],
    ['?area=overall&area=adoption', { area: 'leadership' }, '?area=leadership'],
    ['?t=1&t=2&q=talks', {}, '?t=1&t=2'],
    ['?q=talks', { words: '   ' }, ''],
  ])('of %s, changed to %j, is %s', (before, selection, after) => {
    expect(formatSelection(selection, before, INDEX)).toBe(after)
  })
})

function listKept(selection: Selection): string[] {
  return ENTRIES.filter((entry) => isKept(entry, selection)).map(({ key }) => key)
}

describe('an inspection', () => {
  it('keeps what belongs to it, actions that it speaks of, and no visit', () => {
    expect(listKept({ inspection: 'ilacs-2019' })).toEqual([
      'ilacs-2019/ilacs-2018-overall',
      'ilacs-2019/ilacs-2018-leadership',
      'ilacs-2019/ilacs-2018-help-and-protection',
      'ilacs-2019/ilacs-2018-care',
      'caseloads-2014',
      'return-talks-2019',
      'return-talks-2024',
      'real-difference',
      'very-proud',
      'housing-2019',
    ])
  })
})

describe('the counts', () => {
  it.each<[Selection]>([[{}], [{ inspection: 'ilacs-2019' }], [{ words: 'hide nothing' }]])(
    'for each area, with %j, are what filtering by hand leaves',
    (selection) => {
      const { byArea } = selectEntries(ENTRIES, INDEX.areas, selection)
      const byHand = INDEX.areas.map(({ id }) => {
        const left = ENTRIES.filter(
          (entry) =>
            (entry.areas.length === 0 || entry.areas.includes(id)) &&
            listKept(selection).includes(entry.key),
        )
        return [id, left.length]
      })
      const counted = [...byArea].map(([id, counts]) => [
        id,
        // Joint grades and newspaper lines are counted apart, and among their kind already.
        Object.values(counts).reduce((sum, count) => sum + count, 0) -
          counts['joint-grade'] -
          counts['newspaper-line'],
      ])
      expect(counted).toEqual(byHand)
    },
  )

  it('do not depend on the chosen area', () => {
    const chosen = selectEntries(ENTRIES, INDEX.areas, { area: 'adoption' })
    expect(chosen.all).toEqual(selectEntries(ENTRIES, INDEX.areas, {}).all)
  })
})
