import { describe, expect, it } from 'vitest'
import {
  CARE,
  findRecord,
  grades,
  HEADINGS,
  HISTORY,
  importMade,
  link,
  makeList,
  makeLookup,
  pastRow,
} from './madeLists'

const NORTH = [link('701'), 'E10000701', 'Northshire']
const reasons = (warnings: readonly { reason: string }[]) => warnings.map(({ reason }) => reason)

describe('Ofsted’s list of another shape', () => {
  it('is read where a heading is that of an earlier framework', () => {
    const history = HEADINGS.history.map((text) =>
      text === CARE ? `${CARE} and  care leavers` : text,
    )
    const list = { headings: { history }, latest: [], inYear: [] }
    const imported = importMade(makeList(list), makeLookup())
    const [before, after] = findRecord(imported, 'northshire').inspections
    expect(before?.judgements).toHaveLength(4)
    // From 2023 nobody was graded jointly: such a grade is neither area's.
    expect(after?.judgements.map(({ judgement }) => judgement)).not.toContain(
      'ilacs-2023-children-in-care',
    )
    expect(imported.report.refused).toMatchObject([{ row: 5, column: `${CARE} and care leavers` }])
  })

  it('has two columns of one meaning refused by name, since either may be the right one', () => {
    const history = [...HEADINGS.history, `${CARE} and care leavers`]
    const rows = HISTORY.map((row) => [...row, 'Inadequate'])
    const { report, records } = importMade(
      makeList({ headings: { history }, history: rows, latest: [], inYear: [] }),
      makeLookup(),
    )
    const columns = new Set(report.refused.map(({ column }) => column))
    expect([...columns]).toEqual([CARE, `${CARE} and care leavers`, undefined])
    expect(report.incomplete).toEqual(['Northshire', 'Oldshire', 'Southshire'])
    const joint = records.flatMap(({ inspections }) => inspections.flatMap((i) => i.judgements))
    expect(joint.map(({ judgement }) => judgement)).not.toContain('ilacs-2018-care')
  })

  it('has both tables that differ from the history said, though their rows have one number', () => {
    const row = (type: string[]) => [
      ...NORTH,
      'Region',
      ...pastRow(NORTH, ['2024-06-10', '2024-07-23'], '').slice(5, 7),
      ...type,
      ...grades('G G G G I'),
    ]
    const list = { latest: [row([])], inYear: [[...row(['ILACS Short Inspection']), '']] }
    const north = findRecord(importMade(makeList(list), makeLookup()), 'northshire')
    expect(north.disagreements.map(({ areas }) => areas)).toEqual([['leadership'], ['leadership']])
  })

  it.each([
    ['no grades is said', 'Very', []],
    ['a grade is refused', 'Good', ['Oldshire']],
  ])(
    'has a column of unknown meaning that holds %s by name, and the rest read',
    (_, cell, lost) => {
      const headings = { history: [...HEADINGS.history, 'Children’s happiness'] }
      const history = HISTORY.map((row, at) => (at === 3 ? [...row, cell] : row))
      const { report, records } = importMade(makeList({ headings, history }), makeLookup())
      expect(report.notices).toContainEqual(
        expect.objectContaining({ sheet: 'History', row: 3, column: 'Children’s happiness' }),
      )
      expect([records.length, report.incomplete]).toEqual([3, lost])
    },
  )

  it.each([
    [
      'has no area codes',
      {
        headings: {
          history: HEADINGS.history.map((text) => (text.includes('code') ? 'Id' : text)),
        },
      },
      /sheet “History”, row 3: found no column .*nine-character.* beside “Id”/u,
    ],
    ['does not say its day', { title: 'Outcomes' }, /no day to which the list is up to date/u],
  ])('is refused whole where it %s', (_, list, sentence) => {
    expect(() => importMade(makeList(list), makeLookup())).toThrow(sentence)
  })

  const CHAT = { type: 'Chat' }
  it.each([
    ['a wrong code', '2019-05-13', '2019-07-01', {}, 'E and eight digits'],
    ['an unknown type', '2019-05-13', '2019-07-01', CHAT, 'type “Chat” is not known'],
    ['a day after that of the list', '2025-04-01', '2025-05-01', {}, 'after the day that the list'],
    ['a publication before the start', '2023-05-13', '2023-05-01', {}, 'before it started'],
    ['a day before the framework', '2017-05-13', '2017-07-01', {}, 'was in use on 2017-05-13'],
  ] as const)(
    'has a row with %s refused, with its number and the reason',
    (what, started, published, options, reason) => {
      const who = what === 'a wrong code' ? [link('701'), 'Northshire', 'E10000701'] : NORTH
      const history = [...HISTORY, pastRow(who, [started, published], 'G G G G -', options)]
      const { report } = importMade(makeList({ history }), makeLookup())
      expect(report.refused).toMatchObject([{ sheet: 'History', row: 8 }])
      expect(report.refused[0]?.reason).toContain(reason)
    },
  )

  it('has the value of a day read whatever it shows, and a day that is none refused', () => {
    const row = pastRow(NORTH, ['2021-05-13', '2021-07-01'], 'G G G G -')
    const wrong = row.with(5, { text: '13/05/2021', day: '2021-06-13' })
    const none = row.with(5, '31/02/2021')
    const { report } = importMade(makeList({ history: [...HISTORY, wrong, none] }), makeLookup())
    expect(report.refused.map(({ row: number }) => number)).toEqual([9])
  })

  it('refuses a grade for care leavers from before 2023', () => {
    const history = [...HISTORY, pastRow(NORTH, ['2021-05-13', '2021-07-01'], 'G G G G O')]
    const imported = importMade(makeList({ history }), makeLookup())
    expect(reasons(imported.report.refused)).toEqual([
      'Northshire: “Outstanding” for a judgement that ILACS 2018 did not have: not taken.',
    ])
    expect(findRecord(imported, 'northshire').inspections[1]?.judgements).toHaveLength(4)
  })

  it('keeps words that are no grade as missing with the reason, and reports them', () => {
    const odd = [
      ...NORTH,
      'Current',
      'Region',
      ...pastRow(NORTH, ['2023-05-13', '2023-07-01'], '').slice(5, 8),
      ...grades('G G G G'),
      'Fairly good',
    ]
    const imported = importMade(makeList({ history: [...HISTORY, odd] }), makeLookup())
    const [, inspection] = findRecord(imported, 'northshire').inspections
    expect(inspection?.missing).toMatchObject([
      {
        judgement: 'ilacs-2023-care-leavers',
        why: expect.stringContaining('“Fairly good” is no grade') as string,
      },
    ])
    expect(reasons(imported.report.refused)).toEqual([
      'Northshire: “Fairly good” is no grade of ILACS 2023.',
    ])
    expect(imported.report.absences['not-known']).toBe(1)
  })

  it('is read without a lookup: no DfE codes, no neighbours, links that only one authority has', () => {
    const imported = importMade(makeList())
    const { authority, sources } = findRecord(imported, 'southshire')
    expect([authority.dfeCode, authority.statisticalNeighbours]).toEqual([undefined, []])
    expect(sources.map(({ id }) => id)).toContain('ofsted-page')
    expect(imported.neighbours.size).toBe(0)
  })

  it('has neither grade displayed where its tables differ, and both said', () => {
    const latest = [
      [
        ...NORTH,
        'Region',
        ...pastRow(NORTH, ['2024-06-10', '2024-07-23'], '').slice(5, 7),
        ...grades('G G G G I'),
      ],
    ]
    const imported = importMade(makeList({ latest }), makeLookup())
    const north = findRecord(imported, 'northshire')
    const inspection = north.inspections[1]
    expect(inspection?.judgements.map(({ judgement }) => judgement)).not.toContain(
      'ilacs-2023-leadership',
    )
    expect(inspection?.missing).toMatchObject([{ judgement: 'ilacs-2023-leadership' }])
    expect(north.incomplete).toMatchObject([
      { what: 'The grade for leadership of the inspection of 10 June 2024' },
    ])
    expect(north.disagreements).toMatchObject([
      { areas: ['leadership'], says: [{ said: 'Outstanding' }, { said: 'Good' }] },
    ])
  })

  it('has an older code matched with the authority that had it', () => {
    const row = pastRow(
      [link('702'), 'E10000799', 'Southshire'],
      ['2019-05-13', '2019-07-01'],
      'G G G G -',
    )
    const { records, report } = importMade(makeList({ history: [...HISTORY, row] }), makeLookup())
    const south = records.find(({ authority }) => authority.gssCode === 'E06000702')
    expect(south?.inspections.map(({ started }) => started)).toEqual(['2019-05-13', '2022-11-21'])
    expect(report.authorities).toEqual({ current: 2, abolished: 1 })
  })

  it('is read with the list of another year: the newer one is displayed, none counted twice', () => {
    const older = makeList({
      title: 'Local authority inspection outcomes as at 31 March 2024',
      history: [pastRow(NORTH, ['2019-05-13', '2019-07-01'], 'I G R O -')],
      latest: [],
      inYear: [],
    })
    const imported = importMade({ ...older, name: 'older.ods' }, makeList(), makeLookup())
    const north = findRecord(imported, 'northshire')
    expect(north.inspections).toHaveLength(2)
    expect(north.inspections[0]?.judgements[0]?.grade).toBe('good')
    expect(north.disagreements.map(({ areas }) => areas)).toEqual([['overall']])
    expect(imported.england?.asAt).toBe('2025-03-31')
  })

  it('is refused where the same list is given twice', () => {
    expect(() => importMade(makeList(), makeList())).toThrow(/a second list as at 2025-03-31/u)
  })

  it('is refused beside another file of its name, by which both would be cited', () => {
    const rows = { history: HISTORY.slice(0, 1), latest: [], inYear: [] }
    const title = 'Local authority inspection outcomes as at 31 March 2024'
    expect(() => importMade(makeList({ title, ...rows }), makeList())).toThrow(
      /a second file of that name/u,
    )
  })
})
